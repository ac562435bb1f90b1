import type { Connection } from 'vscode-languageserver'
import type { ClientFeatures } from '../client-features.ts'
import type { Documents } from '../documents.ts'
import type { Guard } from '../guard.ts'
import { diagnostics } from './diagnostic.ts'

/** Long enough to wait for the next key of a fluent typist. */
const delay = 200

/** Sends findings to editors that do not ask for them: soon after a document was opened, a moment after each change. */
export function publishDiagnostics(
  connection: Connection,
  documents: Documents,
  client: ClientFeatures,
  guard: Guard,
): { refresh(): void } {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  /** The reading that was last told of each document; null before the first. */
  const told = new Map<string, string | null>()
  let refreshes = 0

  async function publish(uri: string): Promise<void> {
    waiting.delete(uri)
    await guard('publishDiagnostics', undefined, null, async () => {
      const open = await documents.read(uri)
      if (open === null || waiting.has(uri) || told.get(uri) === open.serial) return
      told.set(uri, open.serial)
      await connection.sendDiagnostics({ uri, version: open.version, diagnostics: diagnostics(open, client) })
    })
  }

  function schedule(uri: string, after: number): void {
    clearTimeout(waiting.get(uri))
    waiting.set(
      uri,
      setTimeout(() => void publish(uri), after),
    )
  }

  documents.onChange((uri) => {
    schedule(uri, told.has(uri) ? delay : 0)
    if (!told.has(uri)) told.set(uri, null)
  })
  documents.onClose((uri) => {
    told.delete(uri)
    clearTimeout(waiting.get(uri))
    waiting.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  })

  /** One document after another, with room for the editor's requests between them. */
  async function refresh(): Promise<void> {
    const turn = ++refreshes
    for (const uri of documents.uris()) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (turn !== refreshes) return
      // What waits for a pause in typing is told then.
      if (told.has(uri) && !waiting.has(uri)) await publish(uri)
    }
  }

  return { refresh: () => void refresh() }
}
