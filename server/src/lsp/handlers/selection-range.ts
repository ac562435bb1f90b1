import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver'
import { selections } from '../../core/service.ts'
import { toOffset, toRange } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** `textDocument/selectionRange`: one chain for each position, as the protocol demands; an empty range where there is nothing to select. */
export function selectionRanges(open: OpenFile, params: SelectionRangeParams): SelectionRange[] {
  const { text } = open.file
  const offsets = params.positions.map((position) => toOffset(text, position))
  return selections(open.file, offsets).map((chain, index) => {
    const whole = chain.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: toRange(text, span), ...(parent && { parent }) }),
      undefined,
    )
    const offset = offsets[index]!
    return whole ?? { range: toRange(text, { from: offset, to: offset }) }
  })
}
