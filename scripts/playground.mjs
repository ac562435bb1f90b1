// `npm run playground`: builds the static page in dist/playground. `-- --serve` also serves it on this machine and prints the address.
import * as esbuild from 'esbuild'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundles, textLoaders } from '../esbuild.mjs'
import { bundledFolders, noticesText } from './lib/licences.mjs'
import { root } from './lib/process.mjs'

export const folder = path.join(root, 'dist/playground')

/** The page's script, which holds the server's bundle as text, and that bundle, as esbuild's results. Nothing is written. */
export async function bundlePlayground() {
  process.chdir(root)
  const serverOptions = bundles.find(({ outfile }) => outfile.endsWith('server/server.js'))
  const small = { minify: true, sourcemap: false, metafile: true, write: false }
  const server = await esbuild.build({ ...serverOptions, ...small, banner: {} })
  const page = await esbuild.build({
    ...small,
    entryPoints: ['client/playground/page.ts'],
    outfile: 'dist/playground/page.js',
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    loader: { ...textLoaders, '.wasm': 'binary' },
    // The wasm lies in the bundle: the library has nothing to fetch.
    define: { SERVER_SOURCE: JSON.stringify(server.outputFiles[0].text), fetch: 'undefined' },
  })
  return { server, page }
}

/** Builds the page. */
export async function buildPlayground() {
  const { server, page } = await bundlePlayground()
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'page.js'), page.outputFiles[0].contents)
  for (const name of ['index.html', 'page.css']) await copyFile(`client/playground/${name}`, path.join(folder, name))
  await writeFile(path.join(folder, 'notices.txt'), await noticesText(bundledFolders([server, page])))
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.txt': 'text/plain' }

/** Serves the page on this machine only. Returns { address, stop() }. */
export async function servePlayground(port = 0) {
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : path.basename(request.url)
    const answer = (content) => response.writeHead(200, { 'content-type': `${types[path.extname(name)] ?? 'text/plain'}; charset=utf-8` }).end(content)
    readFile(path.join(folder, name)).then(answer, () => response.writeHead(404).end())
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPlayground()
  console.log('Built: dist/playground/index.html')
  if (process.argv.includes('--serve')) console.log(`The playground runs at ${(await servePlayground()).address} (Ctrl-C ends it)`)
}
