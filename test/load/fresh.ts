// What the server said during the run, compared with what another process says that never saw the text being edited.
import { startClient } from '../support/lsp-client.ts'
import type { AnswerError, LspClient } from '../support/lsp-client.ts'

/** What was said about one version of one cable. */
export interface Said {
  readonly uri: string
  readonly version: number
  readonly text: string
  readonly method: string
  readonly params: object
  /** JSON of the answer as `essence` leaves it. */
  readonly answer: string
}

/** How many are asked for before the first answer is awaited. */
const atOnce = 20

/** Compares; a sentence for each that differs. */
export async function compareWithFresh(said: readonly Said[], capabilities: object): Promise<string[]> {
  const client = await startClient({ capabilities, heard: () => {} })
  const defects: string[] = []
  for (let at = 0; at < said.length; at += atOnce) {
    const part = said.slice(at, at + atOnce)
    const answers = await Promise.all(part.map((one) => askFresh(client, one)))
    part.forEach((one, index) => {
      const fresh = answers[index]!
      if (!fresh.includes(one.answer)) {
        defects.push(
          `${nameOf(one.method, one.params)} is not about version ${one.version} of ${one.uri}: ${difference(one.answer, fresh[0]!)}`,
        )
      }
    })
  }
  await client.stop()
  return defects
}

/** The answers that are right: completion says less while somebody types, and whether it took the person for one who types is a matter of the clock. */
async function askFresh(client: LspClient, { uri, version, text, method, params }: Said): Promise<string[]> {
  const textDocument = { uri, version }
  client.notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'cable', text } })
  const asked = [client.request(method, params)]
  if (method === 'textDocument/completion') {
    client.notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] })
    asked.push(client.request(method, params))
  }
  client.notify('textDocument/didClose', { textDocument })
  return Promise.all(asked.map((answer) => answer.then(essence, (error: AnswerError) => essence({ code: error.code }))))
}

/** An answer as JSON, without the number of its reading. */
export function essence(answer: unknown): string {
  return JSON.stringify(answer, (key, value: unknown) => (key === 'resultId' ? undefined : value)) ?? 'undefined'
}

/** A request by its method, a command by its own name. */
export function nameOf(method: string, params: object): string {
  return method === 'workspace/executeCommand' ? (params as { command: string }).command : method
}

function difference(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const part = (text: string): string => text.slice(Math.max(0, at - 60), at + 60)
  return `${part(a)} | ${part(b)}`
}
