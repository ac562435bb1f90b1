import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { PrepareRenameParams, PrepareRenameResult, RenameParams, WorkspaceEdit } from 'vscode-languageserver'
import { prepareRename, rename } from '../../core/service.ts'
import type { ClientFeatures } from '../client-features.ts'
import { toOffset, toRange, toWorkspaceEdit } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** Why not is an answer too: editors show the message of an error to the person who asked. */
type Refused = ResponseError<void>

/** `textDocument/prepareRename`: null where no reference letter and no level stands. */
export function prepareRenameAt(open: OpenFile, params: PrepareRenameParams): PrepareRenameResult | Refused | null {
  const { text } = open.file
  const found = prepareRename(open.file, toOffset(text, params.position))
  if (found === null) return null
  return 'refusal' in found ? refused(found.refusal) : { range: toRange(text, found), placeholder: found.placeholder }
}

/** `textDocument/rename`: the letter in the REF field and in every mention, or the level wherever the cable states it. */
export function renameAt(open: OpenFile, params: RenameParams, client: ClientFeatures): WorkspaceEdit | Refused | null {
  const found = rename(open.file, toOffset(open.file.text, params.position), params.newName)
  if (found === null) return null
  return 'refusal' in found ? refused(found.refusal) : toWorkspaceEdit(open, found.edits, client)
}

function refused(message: string): Refused {
  return new ResponseError<void>(LSPErrorCodes.RequestFailed, message)
}
