import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver'
import { definition } from '../../core/service.ts'
import type { ClientFeatures } from '../client-features.ts'
import { toOffset, toRange } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** `textDocument/definition`: the reference, the paragraph, the words of an acronym or the classification line that the position names. */
export function definitionAt(open: OpenFile, params: DefinitionParams, client: ClientFeatures): LocationLink[] | Location[] {
  const { uri, file } = open
  const { text } = file
  const found = definition(file, toOffset(text, params.position))
  if (found === null) return []
  if (!client.definitionLinks) return found.targets.map(({ selection }): Location => ({ uri, range: toRange(text, selection) }))
  return found.targets.map(
    ({ selection, whole }): LocationLink => ({
      originSelectionRange: toRange(text, found.origin),
      targetUri: uri,
      targetRange: toRange(text, whole),
      targetSelectionRange: toRange(text, selection),
    }),
  )
}
