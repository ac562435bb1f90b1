import { Location, Position, Range, Uri, commands } from 'vscode'
import type { Location as ServerLocation, Position as ServerPosition } from 'vscode-languageclient'

/** Shows places in the editor's own list of references: what a click on a code lens does. Its arguments are those of the protocol. */
export async function showPlaces(address: string, at: ServerPosition, places: readonly ServerLocation[]): Promise<void> {
  const position = ({ line, character }: ServerPosition) => new Position(line, character)
  const locations = places.map(({ uri, range }) => new Location(Uri.parse(uri), new Range(position(range.start), position(range.end))))
  await commands.executeCommand('editor.action.showReferences', Uri.parse(address), position(at), locations)
}
