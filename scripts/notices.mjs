// Writes THIRD-PARTY-NOTICES.txt: the licence of every package whose code is in a bundle. `--check` writes nothing and fails when the file is stale.
import * as esbuild from 'esbuild'
import { readFile, writeFile } from 'node:fs/promises'
import { bundles } from '../esbuild.mjs'
import { bundledFolders, noticesText } from './lib/licences.mjs'
import { root } from './lib/process.mjs'

process.chdir(root)
const notices = 'THIRD-PARTY-NOTICES.txt'
const results = await Promise.all(bundles.map((options) => esbuild.build({ ...options, write: false, metafile: true, sourcemap: false })))
const content = await noticesText(bundledFolders(results))

if (!process.argv.includes('--check')) {
  await writeFile(notices, content)
} else if ((await readFile(notices, 'utf8').catch(() => '')) !== content) {
  console.error(`stale, run node scripts/notices.mjs: ${notices}`)
  process.exitCode = 1
}
