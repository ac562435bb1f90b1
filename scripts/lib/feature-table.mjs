// The README's table of features: each request that the server answers and each contribution to the editor, with the tests that prove it.
// A test file says what it proves in lines `// proves: NAME, NAME`.
import * as esbuild from 'esbuild'
import { mkdir, readFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** The table. Throws with all gaps when a feature has no test, or a test names no feature. */
export async function featureTable(manifest, texts) {
  const features = [...(await requests()), ...contributions(manifest, texts)]
  const tests = await marks()
  const known = new Set(features.map(({ name }) => name))
  const gaps = [
    ...features.filter(({ name }) => !tests.has(name)).map(({ name }) => `no test says "// proves: ${name}"`),
    ...[...tests].filter(([name]) => !known.has(name)).map(([name, files]) => `${files[0]} proves "${name}", which does not exist`),
  ]
  if (gaps.length > 0) throw new Error(`features and tests do not fit:\n${gaps.map((gap) => `  ${gap}`).join('\n')}`)
  const rows = features.map(({ name, title }) => {
    const proofs = tests.get(name).map((file) => `\`${file.replace(/^test\//, '')}\``)
    return `| \`${name}\` | ${title} | ${proofs.join(', ')} |`
  })
  return ['| feature | what it is | proved by, under `test/` |', '|---|---|---|', ...rows].join('\n')
}

async function requests() {
  const out = path.resolve('.cache', 'generate', `requests-${process.pid}.mjs`)
  await mkdir(path.dirname(out), { recursive: true })
  await esbuild.build({ entryPoints: ['server/src/lsp/requests.ts'], outfile: out, bundle: true, format: 'esm', logLevel: 'warning' })
  const { servedRequests } = await import(pathToFileURL(out).href)
  await rm(out)
  return servedRequests.map(({ method, title }) => ({ name: method, title }))
}

/** Commands and settings one by one, everything else by its kind. */
function contributions({ contributes = {} }, texts) {
  const text = (value) => (/^%.+%$/.test(value) ? (texts[value.slice(1, -1)] ?? value) : value).split(/(?<=\.) /)[0].replaceAll('|', '\\|')
  const { commands = [], configuration = {}, ...others } = contributes
  return [
    ...commands.map(({ command, title }) => ({ name: command, title: `command *${text(title)}*` })),
    ...Object.entries(configuration.properties ?? {}).map(([name, { markdownDescription, description }]) => ({
      name: `setting ${name}`,
      title: text(markdownDescription ?? description),
    })),
    ...Object.keys(others).map((kind) => ({ name: `contributes.${kind}`, title: kindTitles[kind] ?? kind })),
  ]
}

const kindTitles = {
  configurationDefaults: 'rulers, wrapping and no word completion for cables',
  menus: 'places of the commands in menus',
  submenus: 'the submenu of what rewrites a cable',
  keybindings: 'keys of the commands',
  walkthroughs: 'the first minute, in four steps',
  languages: 'files, first lines, icons',
  grammars: 'highlighting, also in Markdown',
  snippets: 'snippets',
  semanticTokenTypes: 'kinds of semantic tokens',
  semanticTokenModifiers: 'their modifiers',
  semanticTokenScopes: 'their colours in any theme',
  jsonValidation: 'schema of .cablerc.json',
  problemMatchers: 'findings of the command in the Problems view',
  taskDefinitions: 'the task that checks a folder',
}

/** The files that prove a feature, by its name. */
async function marks() {
  const found = new Map()
  const files = (await readdir('test', { recursive: true })).filter((file) => /\.(?:ts|mjs)$/.test(file)).sort()
  for (const file of files) {
    const name = `test/${file.split(path.sep).join('/')}`
    for (const [, list] of (await readFile(path.join('test', file), 'utf8')).matchAll(/^\/\/ proves: (.+)$/gm)) {
      for (const feature of list.split(', ')) found.set(feature, [...(found.get(feature) ?? []), name])
    }
  }
  return found
}
