// What helps a reader along, as a real editor gets it: folds, steps from a mention to its reference, renames, lenses, hints.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { at, show } from '../support/editor.ts'
import { test } from '../support/harness.ts'
import { eventually } from '../support/wait.ts'

/** What a provider answers once the server is there. */
function ask<T>(command: string, ...args: unknown[]): Promise<T[]> {
  return eventually(
    async () => {
      const found = await vscode.commands.executeCommand<T[] | undefined>(command, ...args)
      return found && found.length > 0 ? found : undefined
    },
    () => `nothing from ${command}`,
  )
}

test('the header and the text fold', async () => {
  const { uri } = await show('harvest-festival.cable')
  const folds = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', uri)
  const lines = folds.map(({ start, end }) => `${start + 1}-${end + 1}`)
  for (const wanted of ['1-11', '13-28', '24-26', '30-34']) assert.ok(lines.includes(wanted), `${wanted} is not in ${lines.join(' ')}`)
})

test('a mention leads to its reference; the reference is renamed in both places', async () => {
  const document = await show('harvest-festival.cable')
  const mention = at(document, '(ref B)', 5)
  const [link] = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', document.uri, mention)
  assert.equal(document.getText(link?.targetRange), 'B. ZENDA 98')
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    mention,
    'D',
  )
  assert.deepEqual(
    edit.get(document.uri).map(({ range, newText }) => `${range.start.line + 1} ${newText}`),
    ['25 D', '32 D'],
  )
  const refusal: unknown = await Promise.resolve(
    vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, mention, 'A'),
  ).catch((error: unknown) => error)
  assert.match(String(refusal), /Another reference has the letter A/)
})

test('one lens stands above the subject, days behind the lines of the header', async () => {
  const document = await show('harvest-festival.cable')
  const [lens, ...more] = await ask<vscode.CodeLens>('vscode.executeCodeLensProvider', document.uri)
  assert.match(lens?.command?.title ?? '', /^7 paragraphs, \d+ words, highest mark \(C\)$/)
  assert.deepEqual(more, [])
  const all = new vscode.Range(0, 0, document.lineCount, 0)
  const hints = await ask<vscode.InlayHint>('vscode.executeInlayHintProvider', document.uri, all)
  assert.deepEqual(
    hints.map(
      ({ label, position }) => `${position.line + 1} ${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}`,
    ),
    ['3 12 March 2009', '5 Thursday, 12 March 2009'],
  )
})

test('places that a lens counts are shown', async () => {
  const document = await show('harvest-festival.cable')
  const [mention, item] = ['(ref B)', 'B. ZENDA 98'].map((text) => at(document, text))
  const location = (position: vscode.Position) => ({ uri: document.uri.toString(), range: { start: position, end: position } })
  await vscode.commands.executeCommand('cable.showPlaces', document.uri.toString(), item, [location(mention!)])
})

test('an open cable is found by its number', async () => {
  const { uri } = await show('harvest-festival.cable')
  const symbols = await ask<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', '09zenda123')
  assert.ok(symbols.some(({ name, location }) => name.startsWith('09 ZENDA 123 ') && location.uri.toString() === uri.toString()))
})
