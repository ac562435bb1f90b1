// What the Problems view shows: exactly the damage, where it stands, and nothing on a clean cable.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { at, diagnostics, drawn, show } from '../support/editor.ts'
import { test, withRealCable } from '../support/harness.ts'

interface Damage {
  readonly rule: string
  readonly severity: 'information' | 'hint'
  /** The damaged text, whose first occurrence the range covers exactly. */
  readonly text: string
  /** What the message counts, where the finding stands for all of a file. */
  readonly count?: number
}

async function checkDamage(file: string, expected: readonly Damage[]): Promise<void> {
  const document = await show(file)
  const found = await diagnostics(document, expected.length)
  assert.deepEqual(
    found.map(drawn),
    expected.map(({ rule, severity, text }) => {
      const [from, to] = [at(document, text), at(document, text, text.length)]
      return `${rule} ${severity} ${from.line + 1}:${from.character + 1}-${to.line + 1}:${to.character + 1}`
    }),
  )
  expected.forEach(({ count, rule }, i) => {
    if (count !== undefined) assert.match(found[i]?.message ?? '', new RegExp(`\\b${count}\\b`), rule)
  })
}

const link = (text: string, count: number): Damage => ({ rule: 'artifact-markdown-link', severity: 'information', text, count })
const paragraphLink = (count: number): Damage => ({ rule: 'artifact-paragraph-link', severity: 'information', text: '[11](#)', count })
const pilcrow = (count: number): Damage => ({ rule: 'artifact-pilcrow', severity: 'hint', text: '¶', count })

test('a clean cable has no findings', async () => {
  const document = await show('harvest-festival.cable')
  // The damaged cable's findings arrive after the clean one was opened, so it has been checked.
  await diagnostics(await show('published-copy.cable'), 1)
  assert.deepEqual((await diagnostics(document, 0)).map(drawn), [])
})

test('a damaged published cable shows its damage and nothing else', () =>
  checkDamage('published-copy.cable', [
    link('[PREL](#)', 4),
    paragraphLink(2),
    { rule: 'paragraph-broken-by-blank-line', severity: 'hint', text: 'stone\n\nthan' },
    pilcrow(3),
  ]))

withRealCable('the real cable shows its damage and nothing else', () =>
  checkDamage('doha-690.cable', [
    link('[PREL](#)', 4),
    paragraphLink(3),
    { rule: 'paragraph-broken-by-blank-line', severity: 'hint', text: 'be\n\npossible' },
    pilcrow(6),
  ]),
)

test('a finding appears with a typing error and goes with its correction', async () => {
  const document = await show('harvest-festival.cable')
  const place = at(document, '0711430')
  const change = async (from: string, to: string) => {
    const edit = new vscode.WorkspaceEdit()
    edit.replace(document.uri, new vscode.Range(place, place.translate(0, from.length)), to)
    await vscode.workspace.applyEdit(edit)
  }
  await change('0711430', '0701430')
  const found = await diagnostics(document, 1)
  assert.deepEqual(
    found.map((d) => drawn(d).split(' ')[0]),
    ['julian-day-mismatch'],
  )
  await change('0701430', '0711430')
  assert.deepEqual((await diagnostics(document, 0)).map(drawn), [])
  await vscode.commands.executeCommand('workbench.action.files.revert')
})
