// Writes THIRD-PARTY-NOTICES.txt: the licence of every package whose code is in a bundle. `--check` writes nothing and fails when the file is stale.
import * as esbuild from 'esbuild'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundles } from '../esbuild.mjs'
import { root } from './lib/process.mjs'

process.chdir(root)
const notices = 'THIRD-PARTY-NOTICES.txt'

/** The folders in node_modules that any bundle takes code from. */
async function bundledFolders() {
  const results = await Promise.all(bundles.map((options) => esbuild.build({ ...options, write: false, metafile: true, sourcemap: false })))
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
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|thirdpartynotices)/i.test(file)).sort()
  if (!license || files.length === 0) throw new Error(`${folder} names no licence or holds no text of it`)
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
  return { name, license, text: texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n') }
}

const found = await Promise.all((await bundledFolders()).map(noticeOf))
const rule = '-'.repeat(80)
/** The names by licence and text: packages of one house share one text. */
const names = new Map()
for (const { name, license, text } of found) {
  const key = `${license}\n\n${text}`
  names.set(key, (names.get(key) ?? new Set()).add(name))
}
const entries = [...names].map(([text, own]) => `${[...own].sort().join(', ')}\n${text}\n`).sort()
const content = ['Diplomatic Cable holds code of the following packages, under their licences.\n', ...entries].join(`\n${rule}\n\n`)

if (!process.argv.includes('--check')) {
  await writeFile(notices, content)
} else if ((await readFile(notices, 'utf8').catch(() => '')) !== content) {
  console.error(`stale, run node scripts/notices.mjs: ${notices}`)
  process.exitCode = 1
}
