import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver'
import { format, helpTyping, typingCharacters } from '../../core/service.ts'
import type { Span } from '../../core/service.ts'
import { toOffset, toSpan, toTextEdit } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

const [firstTriggerCharacter, ...moreTriggerCharacter] = typingCharacters

export const onTypeFormattingOptions = { firstTriggerCharacter, moreTriggerCharacter }

/** `textDocument/formatting`: the whole document; the editor's own options for tabs mean nothing here. */
export function formatDocument(open: OpenFile, _params: DocumentFormattingParams): TextEdit[] {
  return edits(open, null)
}

/** `textDocument/rangeFormatting`: the lines that the range touches. */
export function formatRange(open: OpenFile, params: DocumentRangeFormattingParams): TextEdit[] {
  return edits(open, toSpan(open.file.text, params.range))
}

function edits(open: OpenFile, range: Span | null): TextEdit[] {
  const { mode, dialect, maxLineLength } = open.settings
  return format(open.file, { mode, maxLineLength, range, ...(dialect === 'auto' ? {} : { dialect }) }).map((edit) =>
    toTextEdit(open.file.text, edit),
  )
}

/** `textDocument/onTypeFormatting`: help behind Enter and a colon. */
export function formatOnType(open: OpenFile, params: DocumentOnTypeFormattingParams): TextEdit[] {
  return helpTyping(open.file, toOffset(open.file.text, params.position), params.ch, open.settings.mode).map((edit) =>
    toTextEdit(open.file.text, edit),
  )
}
