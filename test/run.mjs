// Bundles every test/**/*.test.ts with the product's loaders and runs them in one process with node:test.
// `node test/run.mjs [WORD…]` runs only the files whose path contains one of the words; UPDATE=1 rewrites snapshots.
import * as esbuild from 'esbuild'
import { rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { testBundle } from '../scripts/lib/run-bundled.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
const words = process.argv.slice(2)
const files = (await readdir('test', { recursive: true }))
  .filter((f) => f.endsWith('.test.ts') && !f.startsWith(`extension${path.sep}`))
  .map((f) => path.join('test', f))
  .filter((f) => words.length === 0 || words.some((w) => f.includes(w)))
  .sort()
const outdir = path.join(root, '.cache/test', String(process.pid))
await esbuild.build({ ...testBundle, entryPoints: files, outdir, outbase: root, splitting: true, outExtension: { '.js': '.mjs' } })
process.setSourceMapsEnabled(true)
// Only what is synchronous still happens at the end of a process.
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }))
for (const file of files) await import(pathToFileURL(path.join(outdir, file.replace(/\.ts$/, '.mjs'))).href)
