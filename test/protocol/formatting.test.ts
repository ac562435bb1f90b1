// proves: textDocument/formatting, textDocument/rangeFormatting, textDocument/onTypeFormatting
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import { plain, rich } from '../support/editors.ts'
import { clean, noRealCable, realCable } from './cables.ts'
import { edited } from '../support/text-edits.ts'
import type { TextEdit } from '../support/text-edits.ts'

const options = { tabSize: 2, insertSpaces: true }
const head = 'UNCLAS ZENDA 000113\n\nE.O. 13526: N/A\nTAGS: PREL, ZD\nSUBJECT: SPEECH\n\n'
const long = 'The ferry will be painted green from the fourth to the eighth of May, and boats will cross in its place, all day long.'

test('a published cable loses blanks, a draft is broken at the length of the settings', { skip: noRealCable }, async (t) => {
  let maxLineLength = 55
  const client = await startClient({ capabilities: rich, answers: { 'workspace/configuration': () => [{ maxLineLength }] } })
  t.after(() => client.kill())
  const text = realCable()
  for (const each of [text, text.replaceAll('\n', '\r\n')]) {
    const uri = open(client, each, `${each.length}.cable`)
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options })
    const lines = each.split(/\r?\n/).map((line) => line.trimEnd())
    assert.deepEqual(edited(each, edits).split(/\r?\n/), lines.slice(2))
  }
  const draft = open(client, `${head}1. ${long}\n`, 'draft.cable')
  const first = await client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri: draft }, options })
  assert.ok(
    edited(`${head}1. ${long}\n`, first)
      .split('\n')
      .every((line) => line.length <= 55),
  )
  maxLineLength = 69
  client.notify('workspace/didChangeConfiguration', { settings: null })
  const second = await client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri: draft }, options })
  const longest = Math.max(
    ...edited(`${head}1. ${long}\n`, second)
      .split('\n')
      .map((line) => line.length),
  )
  assert.ok(longest > 55 && longest <= 69, String(longest))
})

test('a range, and help behind Enter and a colon', async (t) => {
  const client = await startClient({ capabilities: plain })
  t.after(() => client.kill())
  const text = `${head}1. ${long}\n\n2. ${long}\n`
  const uri = open(client, text)
  const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 4 } }
  const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', { textDocument: { uri }, range, options })
  assert.ok(edits.length > 0 && edits.every((edit) => edit.range.start.line === 8))
  const typing = open(client, `${head}1. Snow.\n\n`, 'typing.cable')
  const position = { line: 8, character: 0 }
  const typed = await client.request<TextEdit[]>('textDocument/onTypeFormatting', {
    textDocument: { uri: typing },
    position,
    ch: '\n',
    options,
  })
  assert.deepEqual(typed, [{ range: { start: position, end: position }, newText: '2. ' }])
  const label = open(client, 'UNCLAS ZENDA 000113\n\nsubject:', 'label.cable')
  const capital = await client.request<TextEdit[]>('textDocument/onTypeFormatting', {
    textDocument: { uri: label },
    position: { line: 2, character: 8 },
    ch: ':',
    options,
  })
  assert.deepEqual(
    capital.map(({ newText }) => newText),
    ['SUBJECT:'],
  )
})

test('what is in form, empty or not open has no edits', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  for (const uri of [open(client, clean), open(client, '', 'empty.cable'), 'file:///nowhere.cable']) {
    assert.deepEqual(await client.request('textDocument/formatting', { textDocument: { uri }, options }), [])
    assert.deepEqual(
      await client.request('textDocument/onTypeFormatting', {
        textDocument: { uri },
        position: { line: 99, character: 9 },
        ch: '\n',
        options,
      }),
      [],
    )
  }
})
