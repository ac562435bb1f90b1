// `npm run fuzz -- [--cases N] [--sequences N] [--seed S] [--seconds T]`: changed cables and arbitrary texts through the core, arbitrary editing
// through the server. The same seed gives the same cases; `--case N` repeats one. Exit code 1 when something fails. The work is in test/fuzz.
import * as esbuild from 'esbuild'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { textLoaders } from '../esbuild.mjs'
import { build } from './lib/install.mjs'
import { cache, root } from './lib/process.mjs'

process.chdir(root)
const args = process.argv.slice(2)
// The core comes from the sources; only the protocol part needs a build.
if (!args.includes('--case') && !args.join(' ').includes('--sequences 0')) await build()
const outfile = path.join(cache, 'fuzz', `${process.pid}.mjs`)
await esbuild.build({
  entryPoints: ['test/fuzz/main.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
  loader: textLoaders,
})
process.setSourceMapsEnabled(true)
process.on('exit', () => void rm(outfile, { force: true }))
await import(pathToFileURL(outfile).href)
