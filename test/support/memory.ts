import type { LspClient } from './lsp-client.ts'

/** Bytes of a process, with no garbage left. */
export interface Memory {
  readonly heapUsed: number
  readonly rss: number
}

/** The memory of a server that was started with `memory-probe.mjs` beside it. */
export function memoryOf({ process: server }: LspClient): Promise<Memory> {
  return new Promise((resolve, reject) => {
    server.once('message', (memory) => resolve(memory as Memory))
    server.send('memory', (error) => error && reject(error))
  })
}
