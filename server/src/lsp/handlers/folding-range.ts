import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver'
import { folding } from '../../core/service.ts'
import { toPosition } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** `textDocument/foldingRange`: whole lines, as every editor can fold them. */
export function foldingRanges(open: OpenFile, _params: FoldingRangeParams): FoldingRange[] {
  const { text } = open.file
  return folding(open.file).map(({ from, to, kind }) => ({
    startLine: toPosition(text, from).line,
    endLine: toPosition(text, to).line,
    kind,
  }))
}
