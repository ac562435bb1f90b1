import type { CodeLens, CodeLensParams } from 'vscode-languageserver'
import { codeLenses } from '../../core/service.ts'
import type { ClientFeatures } from '../client-features.ts'
import { toRange } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** `textDocument/codeLens`: those that the setting `cable.codeLens` lets through; a click lists the places where the editor has a command for that. */
export function codeLensesOf(open: OpenFile, _params: CodeLensParams, client: ClientFeatures): CodeLens[] {
  const { uri, file } = open
  return codeLenses(file, open.settings.codeLens).map((lens) => {
    const range = toRange(file.text, lens)
    const locations = lens.places.map((place) => ({ uri, range: toRange(file.text, place) }))
    // A command without a name is shown and does nothing.
    const isList = client.commands && locations.length > 0
    const command = isList
      ? { title: lens.title, command: 'cable.showPlaces', arguments: [uri, range.start, locations] }
      : { title: lens.title, command: '' }
    return { range, command }
  })
}
