import { RequestType } from 'vscode-languageserver'
import type { TextDocumentIdentifier } from 'vscode-languageserver'
import { modeOf } from '../../core/service.ts'
import type { Dialect, Mode } from '../../core/service.ts'
import type { OpenFile } from '../documents.ts'

export interface StatusParams {
  readonly textDocument: TextDocumentIdentifier
}

/** What an editor's status line may tell about a document; of several cables in one document, the first. */
export interface CableStatus {
  readonly mode: Mode
  /** Whether the mode was chosen in the settings or follows from the text. */
  readonly chosen: boolean
  readonly dialect: Dialect
  /** Upper case, as in `CONFIDENTIAL`; null when the cable does not say. */
  readonly level: string | null
  readonly section: number | null
  readonly sections: number | null
  readonly cables: number
}

/** `cable/status`: null for a document that is not open. */
export const StatusRequest = new RequestType<StatusParams, CableStatus | null, void>('cable/status')

export function statusOf(open: OpenFile): CableStatus {
  const { file, settings } = open
  const cable = file.cables[0]
  const line = cable?.classification ?? null
  return {
    mode: settings.mode !== 'auto' ? settings.mode : cable === undefined ? 'archive' : modeOf(cable),
    chosen: settings.mode !== 'auto',
    dialect: cable?.dialect ?? 'unknown',
    level: line?.levelValue ?? null,
    section: numberOf(line?.section?.text),
    sections: numberOf(line?.sections?.text),
    cables: file.cables.length,
  }
}

function numberOf(text: string | undefined): number | null {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isNaN(number) ? null : number
}
