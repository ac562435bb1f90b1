// Runs a program of test/ that uses the product's sources: bundled as the product is, in this process.
import * as esbuild from 'esbuild'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { textLoaders } from '../../esbuild.mjs'
import { cache, root } from './process.mjs'

/** How what is in test/ is bundled. */
export const testBundle = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
  loader: textLoaders,
}

/** Bundles and imports `entry`, a path from the root; the bundle is gone when the process ends. */
export async function runBundled(entry) {
  process.chdir(root)
  const outfile = path.join(cache, path.basename(path.dirname(entry)), `${process.pid}.mjs`)
  await esbuild.build({ ...testBundle, entryPoints: [entry], outfile })
  process.setSourceMapsEnabled(true)
  process.on('exit', () => rmSync(outfile, { force: true }))
  await import(pathToFileURL(outfile).href)
}
