import { SemanticTokensBuilder } from 'vscode-languageserver'
import type { SemanticTokens, SemanticTokensLegend, SemanticTokensParams, SemanticTokensRangeParams } from 'vscode-languageserver'
import { semanticTokens, tokenModifiers, tokenTypes } from '../../core/service.ts'
import type { Span } from '../../core/service.ts'
import { toPosition, toSpan } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }

/** `textDocument/semanticTokens/full` */
export function semanticTokensOf(open: OpenFile, _params: SemanticTokensParams): SemanticTokens {
  return encode(open)
}

/** `textDocument/semanticTokens/range` */
export function semanticTokensIn(open: OpenFile, params: SemanticTokensRangeParams): SemanticTokens {
  return encode(open, toSpan(open.file.text, params.range))
}

function encode(open: OpenFile, range?: Span): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  for (const { from, to, type, modifier } of semanticTokens(open.file, range)) {
    const { line, character } = toPosition(open.file.text, from)
    builder.push(line, character, to - from, tokenTypes.indexOf(type), modifier === null ? 0 : 1 << tokenModifiers.indexOf(modifier))
  }
  // No name for the answer: the server keeps none to compare with.
  return { data: builder.build().data }
}
