// The extension as vscode.dev runs it: its `browser` entry in a web-worker extension host.
// A reverse proxy on http://localhost (the worker host's policy wants that name) stands before the workbench. It serves this project under /extension
// and names it in the start page's configuration as an extension under development; everything else goes through.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { freePort, root } from './process.mjs'

const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}
const prefix = '/extension/'

async function serveFile(address, response) {
  const file = path.join(root, path.normalize(decodeURIComponent(address.slice(prefix.length))))
  const found = file.startsWith(root + path.sep) && (await stat(file).catch(() => undefined))
  if (!found?.isFile()) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'text/plain', 'access-control-allow-origin': '*' })
  createReadStream(file).pipe(response)
}

/** The start page with `developmentOptions` in the workbench's configuration, an attribute that holds escaped JSON. */
function configure(page, developmentOptions) {
  const mark = 'id="vscode-workbench-web-configuration" data-settings="'
  const from = page.indexOf(mark) + mark.length
  const to = page.indexOf('"', from)
  if (from < mark.length || to < 0) throw new Error('The start page holds no workbench configuration')
  const settings = JSON.parse(page.slice(from, to).replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  const json = JSON.stringify({ ...settings, developmentOptions })
  return page.slice(0, from) + json.replaceAll('&', '&amp;').replaceAll('"', '&quot;') + page.slice(to)
}

/** Starts the proxy before a running workbench. Returns { address(), stop() }; `tests` is a suite's path inside the project, without .js. */
export async function startWebHost(workbench, { tests } = {}) {
  const port = await freePort()
  const uri = (file) => ({ scheme: 'http', authority: `localhost:${port}`, path: prefix + file })
  const options = { extensions: [uri('')], ...(tests ? { extensionTestsPath: uri(tests) } : {}) }
  const target = { host: '127.0.0.1', port: workbench.port }
  const server = createServer((incoming, outgoing) => {
    if (incoming.url.startsWith(prefix)) return void serveFile(incoming.url, outgoing)
    const isPage = incoming.url === '/' || incoming.url.startsWith('/?')
    const headers = { ...incoming.headers, ...(isPage ? { 'accept-encoding': 'identity' } : {}) }
    const onward = request({ ...target, method: incoming.method, path: incoming.url, headers }, (answer) => {
      if (!isPage) return void answer.pipe(outgoing.writeHead(answer.statusCode, answer.headers))
      const parts = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () => {
        const html = configure(Buffer.concat(parts).toString(), options)
        outgoing.writeHead(answer.statusCode, { ...answer.headers, 'content-length': Buffer.byteLength(html) }).end(html)
      })
    })
    onward.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(onward)
  })
  server.on('upgrade', (incoming, socket, head) => {
    const onward = connect(target, () => {
      const lines = incoming.rawHeaders.flatMap((name, i, all) => (i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : []))
      onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      onward.write(head)
      socket.pipe(onward).pipe(socket)
    })
    for (const end of [socket, onward]) end.on('error', () => (socket.destroy(), onward.destroy()))
  })
  await new Promise((resolve) => server.listen(port, 'localhost', resolve))
  return {
    address: (folder) => `http://localhost:${port}/?folder=${encodeURI(folder)}`,
    stop: () => (server.closeAllConnections(), server.close()),
  }
}
