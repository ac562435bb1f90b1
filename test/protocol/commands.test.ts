// proves: workspace/executeCommand
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import type { LspClient } from '../support/lsp-client.ts'
import { plain, rich } from '../support/editors.ts'
import { edited } from '../support/text-edits.ts'
import type { TextEdit } from '../support/text-edits.ts'
import { clean, noRealCable, realCable } from './cables.ts'

interface WorkspaceEdit {
  readonly documentChanges?: readonly {
    readonly textDocument: { readonly uri: string; readonly version: number }
    readonly edits: readonly TextEdit[]
  }[]
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>
}

function run<T>(client: LspClient, command: string, ...args: unknown[]): Promise<T> {
  return client.request('workspace/executeCommand', { command: `cable.server.${command}`, arguments: args })
}

function after(text: string, edit: WorkspaceEdit | null, uri: string): string {
  assert.ok(edit !== null)
  return edited(text, edit.documentChanges?.flatMap(({ edits }) => edits) ?? edit.changes?.[uri] ?? [])
}

const head = 'C O N F I D E N T I A L ZENDA 000113\n\nSUBJECT: (U) SPEECH\n\nREF: A. ZENDA 1\n     C. ZENDA 2\n\n'
const untidy = `${head}1. (C/NF) Snow (ref C).\n\n3. (C) Rain.\n\nA Title\n---\n\n4. (C) Ice.\n`

test('every command is announced', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const { executeCommandProvider } = client.initialized.capabilities as { executeCommandProvider: { commands: string[] } }
  assert.deepEqual(
    executeCommandProvider.commands.map((name) => name.replace('cable.server.', '')),
    [
      'newCable',
      'cleanUp',
      'renumberParagraphs',
      'reletterReferences',
      'convertPortionMarks',
      'drawRules',
      'splitSections',
      'joinSections',
      'citation',
      'statistics',
    ],
  )
})

test('rewritings come as edits of the version that was read; a second time there is nothing', async (t) => {
  for (const capabilities of [rich, plain]) {
    const client = await startClient({ capabilities })
    t.after(() => client.kill())
    const expected: Readonly<Record<string, string>> = {
      renumberParagraphs: untidy.replace('3. (C)', '2. (C)').replace('4. (C)', '3. (C)'),
      reletterReferences: untidy.replace('C. ZENDA', 'B. ZENDA').replace('ref C', 'ref B'),
      convertPortionMarks: untidy.replace('(C/NF)', '(C//NF)'),
      drawRules: untidy.replace('---', '-------'),
    }
    for (const [command, text] of Object.entries(expected)) {
      const uri = open(client, untidy, `${command}.cable`)
      const edit = await run<WorkspaceEdit>(client, command, uri)
      assert.equal(after(untidy, edit, uri), text)
      if (capabilities === rich) assert.deepEqual(edit.documentChanges?.[0]?.textDocument, { uri, version: 1 })
      const again = open(client, text, `${command}-again.cable`)
      assert.equal(await run(client, command, again, ...(command === 'convertPortionMarks' ? ['//'] : [])), null)
    }
  }
})

test('the real cable is cleaned up, joined, cited and counted', { skip: noRealCable }, async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const uri = open(client, realCable())
  const cleaned = after(realCable(), await run<WorkspaceEdit>(client, 'cleanUp', uri), uri)
  assert.match(cleaned, /^TAGS: PREL KPAL KWBG QA$/m)
  assert.match(cleaned, /^1\. \(C\) In a November 24 meeting/m)
  assert.match(after(realCable(), await run<WorkspaceEdit>(client, 'joinSections', uri), uri), /for now and the\nfuture\."/)
  assert.equal(await run(client, 'citation', uri), '09 DOHA 690')
  assert.match(await run<string>(client, 'citation', uri, { line: 0, character: 0 }, 'frus'), /^Telegram 690 From the Embassy in Qatar/)
  assert.match(
    await run<string>(client, 'statistics', uri, { line: 50, character: 2 }),
    /^8\d\d words, .*\nabout \d minutes to read\n9 numbered paragraphs/,
  )
})

test('a fresh cable, with tab stops for an editor that has them', async (t) => {
  const client = await startClient({ capabilities: rich })
  const simple = await startClient({ capabilities: plain })
  t.after(() => (client.kill(), simple.kill()))
  assert.match(await run<string>(client, 'newCable', 'sbu', true), /^UNCLAS \$\{1:POST\} \$\{2:NUMBER\}\n\nSENSITIVE\n/)
  assert.match(await run<string>(client, 'newCable', 'sbu'), /^UNCLAS POST NUMBER\n\nSENSITIVE\n/)
  assert.match(await run<string>(simple, 'newCable', 'genadmin', true), /^R \d{6}Z [A-Z]{3} \d\d\nFM ORIGINATOR\n/)
  assert.equal(await run(client, 'newCable', 'nonsense'), null)
})

test('arguments that make no sense bring nothing', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const uri = open(client, clean)
  for (const args of [[], [5], [null], ['file:///nowhere.cable'], [{}]])
    for (const command of ['cleanUp', 'renumberParagraphs', 'citation', 'newCable']) assert.equal(await run(client, command, ...args), null)
  assert.equal(await run(client, 'nonsense', uri), null)
  assert.equal(typeof (await run(client, 'citation', uri, 'x', 7)), 'string')
  const empty = open(client, '', 'empty.cable')
  for (const command of [
    'cleanUp',
    'renumberParagraphs',
    'reletterReferences',
    'convertPortionMarks',
    'drawRules',
    'splitSections',
    'joinSections',
    'citation',
  ])
    assert.equal(await run(client, command, empty), null)
})

test('code actions offer what the place of the cursor suggests', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const uri = open(client, untidy)
  const ask = async (line: number, character: number): Promise<string[]> => {
    const position = { line, character }
    const actions = await client.request<{ title: string; kind: string }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor'] },
    })
    assert.ok(actions.every(({ kind }) => kind === 'refactor.rewrite.cable'))
    return actions.map(({ title }) => title)
  }
  assert.deepEqual(await ask(5, 6), ['Letter references in order, in the text too'])
  assert.deepEqual(await ask(7, 4), ['Renumber paragraphs', 'Write portion marks with "//"'])
  assert.deepEqual(await ask(12, 1), ['Draw the rule as long as the title'])
  assert.deepEqual(await ask(0, 3), [])
})
