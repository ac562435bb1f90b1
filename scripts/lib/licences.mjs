// The licences of packages whose code is in a bundle.
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'

/** The folders in node_modules that builds (with a metafile) take code from. */
export function bundledFolders(results) {
  const used = results.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 && file.includes('node_modules/') ? [file] : [])),
    ),
  )
  return [...new Set(used.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)[0]))]
}

/** Name, licence and its text; a package without a licence text may not be bundled. */
async function noticeOf(folder) {
  const { name, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|thirdpartynotices|notices)/i.test(file)).sort()
  if (!license || files.length === 0) throw new Error(`${folder} names no licence or holds no text of it`)
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
  return { name, license, text: texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n') }
}

/** One text with the licence of every package; packages of one house share one entry. */
export async function noticesText(folders) {
  const found = await Promise.all(folders.map(noticeOf))
  const rule = '-'.repeat(80)
  const names = new Map()
  for (const { name, license, text } of found) {
    const key = `${license}\n\n${text}`
    names.set(key, (names.get(key) ?? new Set()).add(name))
  }
  const entries = [...names].map(([text, own]) => `${[...own].sort().join(', ')}\n${text}\n`).sort()
  return ['Diplomatic Cable holds code of the following packages, under their licences.\n', ...entries].join(`\n${rule}\n\n`)
}
