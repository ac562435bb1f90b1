import type { Hover, HoverParams } from 'vscode-languageserver'
import { hover } from '../../core/service.ts'
import type { ClientFeatures } from '../client-features.ts'
import { toOffset, toRange } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** `textDocument/hover`: what stands at the position means; null where there is nothing to tell. */
export function hoverAt(open: OpenFile, params: HoverParams, client: ClientFeatures): Hover | null {
  const { file } = open
  const found = hover(file, toOffset(file.text, params.position))
  if (found === null) return null
  const value = client.markdownHover ? found.markdown : plainText(found.markdown)
  return { contents: { kind: client.markdownHover ? 'markdown' : 'plaintext', value }, range: toRange(file.text, found) }
}

/** Markdown without the marks that a reader of plain text would stumble over; escaped ones are meant and stay. */
export function plainText(markdown: string): string {
  return markdown.replace(/\\(.)|[*`]/g, '$1')
}
