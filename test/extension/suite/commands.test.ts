// Commands as a person runs them, on cables in an editor.
// proves: cable.openExample, cable.chooseMode, cable.cleanUp, cable.drawRules, cable.splitSections, cable.joinSections, cable.showStatistics
// proves: setting cable.mode, contributes.configurationDefaults, contributes.walkthroughs
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { inLanguage, show, workspaceFile } from '../support/editor.ts'
import { test } from '../support/harness.ts'
import { eventually } from '../support/wait.ts'

const head = 'UNCLAS ZENDA 000113\n\nE.O. 13526: N/A\nTAGS: PREL, ZD\nSUBJECT: SPEECH\n\n'

async function draft(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = workspaceFile(name)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  await vscode.window.showTextDocument(uri, { preview: false })
  return inLanguage(uri, 'cable')
}

/** Runs a command that rewrites the text; resolves with the text once it has changed. */
async function rewritten(document: vscode.TextDocument, command: string): Promise<string> {
  const before = document.getText()
  await vscode.commands.executeCommand(command)
  return eventually(
    () => (document.getText() === before ? undefined : document.getText()),
    () => `${command} changed nothing`,
  )
}

test('the example opens as a cable in an unsaved document', async () => {
  await vscode.commands.executeCommand('cable.openExample')
  const { document } = vscode.window.activeTextEditor!
  assert.deepEqual([document.isUntitled, document.languageId], [true, 'cable'])
  assert.match(document.getText(), /^VZCZC/)
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
})

test('a published copy is cleaned up', async () => {
  const document = await show('published-copy.cable')
  assert.match(document.getText(), /\[[^\]]+\]\(#\)/)
  const text = await rewritten(document, 'cable.cleanUp')
  assert.doesNotMatch(text, /\[[^\]]+\]\(#\)|\u00b6/)
  await vscode.commands.executeCommand('workbench.action.files.revert')
})

test('rules are drawn as long as their titles', async () => {
  const document = await draft('rules.cable', `${head}A Title\n---\n\n1. Snow.\n`)
  assert.equal(await rewritten(document, 'cable.drawRules'), `${head}A Title\n-------\n\n1. Snow.\n`)
})

test('a long cable is split into sections, and joined again', async () => {
  const paragraphs = Array.from({ length: 60 }, (_, i) => `${i + 1}. ${'Snow fell on the hills. '.repeat(8).trimEnd()}\n`).join('\n')
  const document = await draft('long.cable', `${head}${paragraphs}`)
  const split = await rewritten(document, 'cable.splitSections')
  assert.match(split, /UNCLAS SECTION 01 OF 0\d ZENDA 000113/)
  assert.match(split, /\nZENDA 00000113 {2}002 OF 00\d\n/)
  const joined = await rewritten(document, 'cable.joinSections')
  assert.doesNotMatch(joined, /SECTION/)
  assert.match(joined, /^UNCLAS ZENDA 000113\n/)
})

test('statistics are told', async () => {
  await draft('count.cable', `${head}1. Snow and ice.\n\n2. Rain.\n`)
  const told = await eventually(
    async () => vscode.commands.executeCommand<string | undefined>('cable.showStatistics'),
    () => 'nothing is told',
  )
  assert.match(told, /2 numbered paragraphs/)
  assert.match(told, /4 words/)
})

test('the mode is chosen from a list, and kept in the settings of the folder', async () => {
  const document = await draft('mode.cable', `${head}1. Snow.\n`)
  const settings = () => vscode.workspace.getConfiguration('cable', document.uri)
  const command = vscode.commands.executeCommand('cable.chooseMode')
  try {
    const chosen = await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext')
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
        return settings().inspect<string>('mode')?.workspaceValue
      },
      () => 'no mode was set',
    )
    await command
    assert.ok(['auto', 'author', 'archive'].includes(chosen), chosen)
  } finally {
    await settings().update('mode', undefined, vscode.ConfigurationTarget.Workspace)
  }
})

test('cables get rulers at 55 and 69, wrapping, and no words of the text as completions', async () => {
  const document = await draft('defaults.cable', head)
  const editor = vscode.workspace.getConfiguration('editor', document)
  assert.deepEqual(editor.get('rulers'), [55, 69])
  assert.equal(editor.get('wordWrap'), 'bounded')
  assert.equal(editor.get('wordBasedSuggestions'), 'off')
})

test('every command that the walkthrough offers is there', async () => {
  const extension = vscode.extensions.all.find(({ id }) => id.endsWith('.diplomatic-cable'))!
  const manifest = extension.packageJSON as { contributes: { walkthroughs: { steps: { description: string }[] }[] } }
  const steps = manifest.contributes.walkthroughs[0]!.steps
  assert.equal(steps.length, 4)
  const offered = steps.flatMap(({ description }) => [...description.matchAll(/\(command:([\w.]+)/g)].map((match) => match[1]!))
  assert.ok(offered.length >= 4)
  const known = new Set(await vscode.commands.getCommands(true))
  assert.deepEqual(
    offered.filter((command) => !known.has(command)),
    [],
  )
})
