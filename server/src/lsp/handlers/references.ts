import type { Location, ReferenceParams } from 'vscode-languageserver'
import { references } from '../../core/service.ts'
import { toOffset, toRange } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** `textDocument/references`: every place in the cable that names what stands at the position. */
export function referencesAt(open: OpenFile, params: ReferenceParams): Location[] {
  const { uri, file } = open
  const found = references(file, toOffset(file.text, params.position), params.context.includeDeclaration)
  return found.map((span) => ({ uri, range: toRange(file.text, span) }))
}
