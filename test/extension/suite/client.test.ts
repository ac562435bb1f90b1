// What the client does by itself: recognition that listens to people, rule pages, commands.
// proves: cable.explainRule, cable.treatAsCable, cable.restartServer, cable.turnOffRule, cable.lowerRule, setting cable.detect
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { diagnostics, inLanguage, workspaceFile } from '../support/editor.ts'
import { test } from '../support/harness.ts'
import { eventually } from '../support/wait.ts'

const header = 'VZCZCXRO0123\nOO RUEHZD\nDE RUEHZD #0123 0351015\nZNY CCCCC ZZH\nP 041015Z FEB 08\nFM AMEMBASSY ZENDA\n'
const cable = `${header}TO SECSTATE WASHDC PRIORITY 0456\n\nC O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 02/04/2018\nTAGS: PREL ZD\nSUBJECT: FERRY\n`

/** Opens a file in an editor without holding it, so that closing the editor closes the document. */
async function openFresh(name: string, text?: string): Promise<vscode.Uri> {
  const uri = workspaceFile(name)
  if (text !== undefined) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false })
  return uri
}

function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
}

async function closeAll(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  await eventually(
    () => (documentOf(uri) === undefined ? true : undefined),
    () => `${uri.path} is still open`,
  )
}

/** The language of a text once a cable that was opened after it has been recognised, so that it had its turn too. */
async function settledLanguage(uri: vscode.Uri, other: string): Promise<string | undefined> {
  await inLanguage(await openFresh(other, cable), 'cable')
  return documentOf(uri)?.languageId
}

test('a file that somebody sets to Plain Text stays so, also when it is opened again, until it is made a cable by hand', async () => {
  const uri = await openFresh('by-hand.txt', cable)
  await vscode.languages.setTextDocumentLanguage(await inLanguage(uri, 'cable'), 'plaintext')
  assert.equal(await settledLanguage(uri, 'other-1.txt'), 'plaintext')
  await closeAll(uri)
  await openFresh('by-hand.txt')
  assert.equal(await settledLanguage(uri, 'other-2.txt'), 'plaintext')
  await openFresh('by-hand.txt')
  await vscode.commands.executeCommand('cable.treatAsCable')
  await inLanguage(uri, 'cable')
  await closeAll(uri)
  await openFresh('by-hand.txt')
  await inLanguage(uri, 'cable')
  await closeAll(uri)
})

test('with cable.detect off no text becomes a cable', async () => {
  const settings = vscode.workspace.getConfiguration('cable')
  await settings.update('detect', 'off', vscode.ConfigurationTarget.Workspace)
  try {
    const uri = await openFresh('undetected.txt', cable)
    await new Promise((resolve) => setTimeout(resolve, 500))
    assert.equal(documentOf(uri)?.languageId, 'plaintext')
    await closeAll(uri)
  } finally {
    await settings.update('detect', undefined, vscode.ConfigurationTarget.Workspace)
  }
})

test('the code of a finding leads to the page of its rule, offline', async () => {
  const uri = await openFresh('faulty.cable', cable)
  const found = (await diagnostics(await inLanguage(uri, 'cable'), 1)).find(
    ({ code }) => typeof code === 'object' && code.value === 'precedence-mismatch',
  )
  assert.ok(typeof found?.code === 'object')
  assert.equal(found.code.target.toString(), 'cable-rule:/precedence-mismatch.md')
  const page = await vscode.workspace.openTextDocument(found.code.target)
  assert.equal(page.languageId, 'markdown')
  assert.match(page.getText(), /^# precedence-mismatch\n/)
  await vscode.commands.executeCommand('cable.explainRule', 'precedence-mismatch')
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input
  assert.ok(input instanceof vscode.TabInputCustom, 'the page is not shown as a preview')
  assert.equal(input.uri.toString(), found.code.target.toString())
})

test('a rule that is turned off is silent at once', async () => {
  const uri = await openFresh('faulty.cable', cable)
  const document = await inLanguage(uri, 'cable')
  const reported = () =>
    vscode.languages.getDiagnostics(uri).some(({ code }) => typeof code === 'object' && code.value === 'precedence-mismatch')
  await diagnostics(document, 1)
  assert.ok(reported())
  try {
    await vscode.commands.executeCommand('cable.turnOffRule', 'precedence-mismatch', uri.toString())
    await eventually(
      () => (reported() ? undefined : true),
      () => 'precedence-mismatch is still reported',
    )
  } finally {
    await vscode.workspace.getConfiguration('cable').update('rules', undefined, vscode.ConfigurationTarget.Workspace)
  }
})

test('a rule can be lowered to a hint in the settings of the folder', async () => {
  const uri = await openFresh('faulty.cable', cable)
  const document = await inLanguage(uri, 'cable')
  const severity = () =>
    vscode.languages.getDiagnostics(uri).find(({ code }) => typeof code === 'object' && code.value === 'precedence-mismatch')?.severity
  await diagnostics(document, 1)
  assert.notEqual(severity(), vscode.DiagnosticSeverity.Hint)
  try {
    await vscode.commands.executeCommand('cable.lowerRule', 'precedence-mismatch', uri.toString())
    await eventually(
      () => (severity() === vscode.DiagnosticSeverity.Hint ? true : undefined),
      () => 'precedence-mismatch is no hint',
    )
  } finally {
    await vscode.workspace.getConfiguration('cable').update('rules', undefined, vscode.ConfigurationTarget.Workspace)
  }
})

test('the server can be started anew', async () => {
  const uri = await openFresh('faulty.cable', cable)
  await vscode.commands.executeCommand('cable.restartServer')
  await diagnostics(await inLanguage(uri, 'cable'), 1)
})
