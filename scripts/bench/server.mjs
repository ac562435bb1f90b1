// The bundled server as a process, with a client that offers to ask for diagnostics and answers what the server asks.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const protocol = createRequire(import.meta.url)('vscode-languageserver-protocol/node')

/**
 * Starts and initializes it. `beside` is a module that Node loads into the process first and that speaks over Node's own channel. Returns
 * { child, connection, stop() }.
 */
export async function startServer(file, { beside } = {}) {
  const args = beside === undefined ? [] : ['--import', pathToFileURL(beside).href]
  const stdio = ['pipe', 'pipe', 'ignore', ...(beside === undefined ? [] : ['ipc'])]
  const child = spawn(process.execPath, [...args, file, '--stdio'], { stdio })
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(child.stdout),
    new protocol.StreamMessageWriter(child.stdin),
  )
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null))
  for (const method of ['client/registerCapability', 'workspace/diagnostic/refresh']) connection.onRequest(method, () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: {} },
  })
  await connection.sendNotification('initialized', {})
  async function stop() {
    try {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
    } finally {
      connection.dispose()
      child.kill()
    }
  }
  return { child, connection, stop }
}

/** Opens a cable and waits for its diagnostics. */
export async function openCable(connection, uri, text) {
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'cable', version: 1, text } })
  return connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
}
