import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { CancellationToken, Connection } from 'vscode-languageserver'
import { t } from '../core/l10n.ts'

export type Guard = <T>(
  name: string,
  fallback: T,
  token: CancellationToken | null,
  work: () => T | Promise<T>,
) => Promise<T | ResponseError<never>>

/**
 * Runs every request: a failure inside one gives its empty answer and is told to the editor's log once, so a defect in one feature
 * never takes the others along. A request that was cancelled meanwhile is answered as cancelled, one that the work refuses with an answer of the protocol
 * with that answer.
 */
export function createGuard(connection: Connection): Guard {
  const told = new Set<string>()
  const cancelled = () => new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled')
  return async (name, fallback, token, work) => {
    if (token?.isCancellationRequested) return cancelled()
    try {
      const answer = await work()
      return token?.isCancellationRequested ? cancelled() : answer
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<never>
      const first = `${name}: ${error instanceof Error ? error.message : String(error)}`
      if (!told.has(first)) {
        told.add(first)
        const stack = error instanceof Error && error.stack ? `\n${error.stack}` : ''
        connection.console.error(t`Diplomatic Cable failed at ${first}` + stack)
      }
      return fallback
    }
  }
}
