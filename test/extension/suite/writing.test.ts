// What helps a writer along, as a real editor gets it: a fresh cable, completion, help behind Enter, formatting, rewritings.
// proves: cable.newCable, cable.renumberParagraphs, cable.reletterReferences, cable.convertPortionMarks, cable.copyCitation
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { inLanguage, workspaceFile } from '../support/editor.ts'
import { test } from '../support/harness.ts'
import { eventually } from '../support/wait.ts'

const head = 'C O N F I D E N T I A L ZENDA 000113\n\nE.O. 13526: DECL: 03/02/2035\nTAGS: PREL, ZD\nSUBJECT: (U) SPEECH\n\n'

async function draft(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = workspaceFile(name)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  const editor = await vscode.window.showTextDocument(uri, { preview: false })
  await inLanguage(uri, 'cable')
  return editor
}

function becomes(document: vscode.TextDocument, fits: (text: string) => boolean): Promise<string> {
  return eventually(
    () => (fits(document.getText()) ? document.getText() : undefined),
    () => `the text is ${JSON.stringify(document.getText().slice(-300))}`,
  )
}

test('a fresh cable opens in an unsaved document', async () => {
  await vscode.commands.executeCommand('cable.newCable', 'sbu')
  const document = vscode.window.activeTextEditor!.document
  assert.deepEqual([document.isUntitled, document.languageId], [true, 'cable'])
  const text = await becomes(document, (each) => each.length > 0)
  assert.match(text, /^UNCLAS POST NUMBER\n\nSENSITIVE\n\nE\.O\. \d+: N\/A\nTAGS: PREL\nSUBJECT: SUBJECT\n\n1\. \(SBU\) Summary: /)
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
})

test('a country is found by its name, and typing in the header brings the list up', async () => {
  const editor = await draft('completion.cable', 'TAGS: PREL qatar')
  const place = new vscode.Position(0, 16)
  const list = await eventually(
    async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        place,
      )
      return found.items.length > 0 ? found : undefined
    },
    () => 'no completion',
  )
  const item = list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'QA')
  assert.ok(item !== undefined)
  editor.selection = new vscode.Selection(place, place)
  await vscode.commands.executeCommand('editor.action.triggerSuggest')
  await eventually(
    async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion')
      return editor.document.getText() === 'TAGS: PREL QA' ? true : undefined
    },
    () => `the text is ${editor.document.getText()}`,
  )
})

test('the first letters typed bring up what they may become; a word of the text brings up nothing', async () => {
  const { document } = await draft('letters.cable', '')
  for (const letter of 'TAG') await vscode.commands.executeCommand('type', { text: letter })
  await eventually(
    async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion')
      return document.getText() === 'TAGS: ' ? true : undefined
    },
    () => `the text is ${document.getText()}`,
  )
  const prose = await draft('prose.cable', `${head}1. (C) Snow `)
  const end = prose.document.positionAt(prose.document.getText().length)
  prose.selection = new vscode.Selection(end, end)
  for (const letter of 'econ') await vscode.commands.executeCommand('type', { text: letter })
  await new Promise((resolve) => setTimeout(resolve, 500))
  await vscode.commands.executeCommand('acceptSelectedSuggestion')
  assert.equal(prose.document.getText(), `${head}1. (C) Snow econ`)
})

test('Enter behind a paragraph brings the next number; undoing takes it away at once', async () => {
  const editor = await draft('typing.cable', `${head}1. (C) Snow.\n`)
  const end = editor.document.positionAt(editor.document.getText().length)
  editor.selection = new vscode.Selection(end, end)
  // The server must know the text before somebody types in it.
  await eventually(
    async () =>
      (await vscode.commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', editor.document.uri))?.length
        ? true
        : undefined,
    () => 'no outline',
  )
  await vscode.commands.executeCommand('type', { text: '\n' })
  await becomes(editor.document, (text) => text === `${head}1. (C) Snow.\n\n2. (C) `)
  assert.equal(editor.selection.active.character, '2. (C) '.length)
  await vscode.commands.executeCommand('undo')
  await becomes(editor.document, (text) => text === `${head}1. (C) Snow.\n\n` || text === `${head}1. (C) Snow.\n`)
})

test('formatting and rewritings change the text, each undone in one step', async () => {
  const untidy = `${head}REF: A. ZENDA 1\n     C. ZENDA 2  \n\n1. (C/NF) Snow (ref C).\n\n3. (C) Rain.\n`
  const editor = await draft('rewriting.cable', untidy)
  const { document } = editor
  const steps: readonly (readonly [string, (text: string) => string])[] = [
    ['cable.renumberParagraphs', (text) => text.replace('3. (C)', '2. (C)')],
    ['cable.reletterReferences', (text) => text.replace('C. ZENDA', 'B. ZENDA').replace('ref C', 'ref B')],
    ['cable.convertPortionMarks', (text) => text.replace('C/NF', 'C//NF')],
    ['editor.action.formatDocument', (text) => text.replace('ZENDA 2  ', 'ZENDA 2')],
  ]
  for (const [command, change] of steps) {
    await vscode.commands.executeCommand(command)
    await becomes(document, (text) => text === change(untidy))
    await vscode.commands.executeCommand('undo')
    await becomes(document, (text) => text === untidy)
  }
})

test('the citation goes to the clipboard', async () => {
  await draft('citation.cable', head)
  await vscode.commands.executeCommand('cable.copyCitation', 'number')
  assert.equal(await vscode.env.clipboard.readText(), 'ZENDA 113')
})
