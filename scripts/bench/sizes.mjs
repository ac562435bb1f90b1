// What an editor or a person downloads: each bundle for itself, and both packages.
import { readFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundles } from '../../esbuild.mjs'
import { cache, must, root, run } from '../lib/process.mjs'
import { bundle } from './product.mjs'

/** `{ name, bytes, gzip }` of every bundle of the build, made as for a package, and of the packages; gzip is null for what is packed already. */
export async function sizes({ packages }) {
  const rows = []
  for (const { outfile } of bundles) {
    const content = await readFile(await bundle(path.posix.basename(outfile)))
    rows.push({ name: outfile, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length })
  }
  if (!packages) return rows
  const out = path.join(cache, 'bench', 'packages')
  await rm(out, { recursive: true, force: true })
  await must(run(process.execPath, [path.join(root, 'scripts', 'package.mjs'), '--out', out]), 'npm run package')
  for (const name of (await readdir(out)).sort()) rows.push({ name, bytes: (await readFile(path.join(out, name))).length, gzip: null })
  return rows
}
