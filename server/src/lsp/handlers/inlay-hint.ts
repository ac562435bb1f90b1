import type { InlayHint, InlayHintParams } from 'vscode-languageserver'
import { inlayHints } from '../../core/service.ts'
import { toPosition, toSpan } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** `textDocument/inlayHint`: those that the setting `cable.inlayHints` lets through. */
export function inlayHintsOf(open: OpenFile, params: InlayHintParams): InlayHint[] {
  const { text } = open.file
  return inlayHints(open.file, open.settings.inlayHints, toSpan(text, params.range)).map(({ at, label, before }) => ({
    position: toPosition(text, at),
    label,
    paddingLeft: !before,
    paddingRight: before,
  }))
}
