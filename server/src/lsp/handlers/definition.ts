import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver'
import { cablesNumbered, citedCable, definition } from '../../core/service.ts'
import type { Span } from '../../core/service.ts'
import type { ClientFeatures } from '../client-features.ts'
import { toOffset, toRange } from '../convert.ts'
import type { Documents, OpenFile } from '../documents.ts'

/**
 * `textDocument/definition`: the reference, the paragraph, the words of an acronym or the classification line that the position names; from an item of the
 * REF field the cable itself, where it is open too.
 */
export async function definitionAt(
  documents: Documents,
  params: DefinitionParams,
  client: ClientFeatures,
): Promise<LocationLink[] | Location[]> {
  const open = await documents.read(params.textDocument.uri)
  if (open === null) return []
  const found = definition(open.file, toOffset(open.file.text, params.position))
  if (found === null) return []
  const origin = toRange(open.file.text, found.origin)
  const cited = await citedLinks(documents, open, params)
  const links = cited.length > 0 ? cited : found.targets.map(({ selection, whole }) => link(open, whole, selection))
  return client.definitionLinks
    ? links.map((own): LocationLink => ({ originSelectionRange: origin, ...own }))
    : links.map(({ targetUri, targetSelectionRange }): Location => ({ uri: targetUri, range: targetSelectionRange }))
}

async function citedLinks(documents: Documents, open: OpenFile, params: DefinitionParams): Promise<LocationLink[]> {
  const cited = citedCable(open.file, toOffset(open.file.text, params.position))
  if (cited === null) return []
  const links: LocationLink[] = []
  for (const uri of documents.uris()) {
    const other = await documents.readLatest(uri)
    if (other !== null) links.push(...cablesNumbered(other.file, cited).map(({ whole, selection }) => link(other, whole, selection)))
  }
  return links
}

function link({ uri, file }: OpenFile, whole: Span, selection: Span): LocationLink {
  return { targetUri: uri, targetRange: toRange(file.text, whole), targetSelectionRange: toRange(file.text, selection) }
}
