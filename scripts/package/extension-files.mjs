// What differs in the extension's package from the files of the repository.

/** The manifest without what only developers and npm need; `files` would get in the way of .vscodeignore. */
export function extensionManifest(text) {
  const manifest = JSON.parse(text)
  for (const key of ['files', 'bin', 'scripts', 'devDependencies']) delete manifest[key]
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** The editor shows the README on a page from which no path leads to a file: pictures are left out, links to files become plain words. */
export function extensionReadme(text) {
  return text.replace(/^!\[[^\]\n]*\]\((?!https:)[^)\n]*\)\n\n?/gm, '').replace(/\[([^\]\n]*)\]\((?!https:|#)[^)\n]*\)/g, '$1')
}

/**
 * docs/rules.md with every rule's page behind the tables, so that one file holds all. `read` gives a page by its path from docs/.
 */
export async function extensionRules(text, read) {
  const pages = []
  const link = /\[([a-z0-9-]+)\]\((\.\.\/[^)\n]+\.md)\)/g
  for (const [, , file] of text.matchAll(link)) pages.push(below(await read(file)))
  return [text.replace(link, '[$1](#$1)').trimEnd(), ...pages].join('\n\n')
}

/** A page with its headings one level down; lines of examples stay as they are. */
function below(page) {
  let fenced = false
  const lines = page
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) fenced = !fenced
      return !fenced && line.startsWith('#') ? `#${line}` : line
    })
  return `${lines.join('\n')}\n`
}
