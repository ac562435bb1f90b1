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
  const seen = new Set<string>()

  async function publish(uri: string): Promise<void> {
    waiting.delete(uri)
    await guard('publishDiagnostics', undefined, null, async () => {
      const open = await documents.read(uri)
      if (open === null || waiting.has(uri)) return
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
    schedule(uri, seen.has(uri) ? delay : 0)
    seen.add(uri)
  })
  documents.onClose((uri) => {
    seen.delete(uri)
    clearTimeout(waiting.get(uri))
    waiting.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  })
  return { refresh: () => documents.uris().forEach((uri) => schedule(uri, 0)) }
}
