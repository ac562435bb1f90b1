import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver'
import { links } from '../../core/service.ts'
import { toRange } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** `textDocument/documentLink`: web and mail addresses; the target is always what is read. */
export function documentLinks(open: OpenFile, _params: DocumentLinkParams): DocumentLink[] {
  return links(open.file).map((link) => ({ range: toRange(open.file.text, link), target: link.target }))
}
