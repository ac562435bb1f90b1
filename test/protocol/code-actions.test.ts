// proves: textDocument/codeAction
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import type { LspClient } from '../support/lsp-client.ts'
import { plain, rich } from '../support/editors.ts'
import { clean, faulty } from './cables.ts'

interface Edit {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number }
    readonly end: { readonly line: number; readonly character: number }
  }
  readonly newText: string
}
interface Action {
  readonly title: string
  readonly kind: string
  readonly isPreferred?: boolean
  readonly diagnostics?: readonly { readonly code: string }[]
  readonly edit?: {
    readonly documentChanges?: readonly {
      readonly textDocument: { readonly uri: string; readonly version: number }
      readonly edits: readonly Edit[]
    }[]
    readonly changes?: Readonly<Record<string, readonly Edit[]>>
  }
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] }
}

function ask(client: LspClient, uri: string, line: number, character: number, only?: string[]): Promise<Action[]> {
  const position = { line, character }
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only && { only }) },
  })
}

const correction: Edit = { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }, newText: 'PP' }

test('a finding offers its fix where it stands, for the version that was read', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const uri = open(client, faulty)
  const actions = await ask(client, uri, 1, 1)
  assert.deepEqual(
    actions.map(({ title, kind, isPreferred }) => ({ title, kind, isPreferred })),
    [{ title: 'Replace "OO" with "PP"', kind: 'quickfix', isPreferred: false }],
  )
  assert.deepEqual(
    actions[0]?.diagnostics?.map(({ code }) => code),
    ['precedence-mismatch'],
  )
  assert.deepEqual(actions[0]?.edit, { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [correction] }] })
  assert.deepEqual(await ask(client, uri, 2, 0), [])
  assert.deepEqual(await ask(client, uri, 1, 1, ['refactor']), [])
  assert.equal((await ask(client, uri, 1, 1, ['quickfix'])).length, 1)
})

test('an editor without versioned edits gets plain ones, one without code actions none', async (t) => {
  const simple = await startClient({ capabilities: { textDocument: { codeAction: rich.textDocument.codeAction } } })
  const without = await startClient({ capabilities: plain })
  t.after(() => (simple.kill(), without.kill()))
  const uri = open(simple, faulty)
  assert.deepEqual((await ask(simple, uri, 1, 0))[0]?.edit, { changes: { [uri]: [correction] } })
  assert.deepEqual(await ask(without, open(without, faulty), 1, 0), [])
})

test('an editor that has the commands is offered them, each rule once', async (t) => {
  const client = await startClient({ capabilities: rich, initializationOptions: { commands: true } })
  t.after(() => client.kill())
  const uri = open(client, faulty)
  assert.deepEqual(
    (await ask(client, uri, 1, 0)).map(({ title, command }) => [title, command?.command, command?.arguments]),
    [
      ['Replace "OO" with "PP"', undefined, undefined],
      ['Explain "precedence-mismatch"', 'cable.explainRule', ['precedence-mismatch']],
      ['Turn off "precedence-mismatch" in the settings', 'cable.turnOffRule', ['precedence-mismatch', uri]],
      ['Lower "precedence-mismatch" to a hint in the settings', 'cable.lowerRule', ['precedence-mismatch', uri]],
    ],
  )
})

/** The text with the edits in it. */
function applied(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n')
  const offset = ({ line, character }: Edit['range']['start']) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text)
}

test('fixing all takes the safe fixes only', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const damaged = faulty.replace('TAGS: PREL, PGOV,', 'TAGS: [PREL](#), [PGOV](#),')
  assert.notEqual(damaged, faulty)
  const [action, ...more] = await ask(client, open(client, damaged), 0, 0, ['source.fixAll'])
  assert.deepEqual(more, [])
  assert.equal(action?.kind, 'source.fixAll.cable')
  assert.equal(applied(damaged, action?.edit?.documentChanges?.flatMap(({ edits }) => edits) ?? []), faulty)
  const other = open(client, clean, 'clean.cable')
  assert.deepEqual(await ask(client, other, 0, 0, ['source.fixAll.cable']), [])
})
