import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver'
import { selections } from '../../core/service.ts'
import { toOffset, toRange } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** `textDocument/selectionRange`: one chain for each position, as the protocol demands; an empty range where there is nothing to select. */
export function selectionRanges(open: OpenFile, params: SelectionRangeParams): SelectionRange[] {
  const { text } = open.file
  const chains = selections(
    open.file,
    params.positions.map((position) => toOffset(text, position)),
  )
  return chains.map((chain, index) => {
    const position = params.positions[index]!
    const whole = chain.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: toRange(text, span), ...(parent && { parent }) }),
      undefined,
    )
    return whole ?? { range: { start: position, end: position } }
  })
}
