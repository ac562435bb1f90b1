import { test } from 'node:test'
import assert from 'node:assert/strict'
import { outline, parse } from '../../server/src/core/service.ts'
import type { OutlineItem } from '../../server/src/core/service.ts'

const head = `UNCLAS ZENDA 000123

E.O. 12958: N/A
TAGS: PREL, ZD
SUBJECT: HARVEST FESTIVAL

`

function flat(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flat(item.children)])
}

/** Names of the paragraphs and bullets of a text behind an ordinary header. */
function names(text: string): string[] {
  const file = parse(head + text)
  return flat(outline(file))
    .filter(({ kind }) => kind === 'paragraph' || kind === 'bullet' || kind === 'summary')
    .map(({ name }) => name)
}

test('a long beginning is cut at a word', () => {
  assert.deepEqual(names('1. The festival of the harvest is postponed until the barge of the old duke returns.\n'), [
    '1 The festival of the harvest is postponed until the barge of …',
  ])
})

test('short lines are read on, and the name is cut at a word of the last', () => {
  assert.deepEqual(names('1. The festival\nof the harvest\nis postponed until the barge of the old duke returns to Zenda.\n'), [
    '1 The festival of the harvest is postponed until the barge of …',
  ])
  assert.deepEqual(names('1. The festival of the harvest is postponed until the barge o\nthe old duke returns.\n'), [
    '1 The festival of the harvest is postponed until the barge o …',
  ])
  assert.deepEqual(names('1. The festival of the harvest is postponed until the barges\nof the old duke return.\n'), [
    '1 The festival of the harvest is postponed until the barges of …',
  ])
  assert.deepEqual(names('1. The festival of the harvest is postponed until the bargemen\nreturn.\n'), [
    '1 The festival of the harvest is postponed until the bargemen …',
  ])
  assert.deepEqual(names('1. The festival\nis off.\n'), ['1 The festival is off.'])
})

test('a word longer than a name is cut, never in the middle of a character', () => {
  const word = 'x'.repeat(59)
  assert.deepEqual(names(`1. ${word}xxxx\n`), [`1 ${word}x …`])
  assert.deepEqual(names(`1. ${word}\u{1f33e}xxx\n`), [`1 ${word} …`])
  assert.deepEqual(names(`1. a\n${word}xxxx\n`), [`1 a ${'x'.repeat(58)} …`])
})

test('blanks that draw a line out do not push its words out of the name', () => {
  assert.deepEqual(names(`1. The festival${' '.repeat(90)}is off\ntoday.\n`), ['1 The festival is off today.'])
})

test('page headers stand in no name', () => {
  assert.deepEqual(names('1. The festival\n\nZENDA 00000123  002 OF 002\n\n\nis off.\n'), ['1 The festival is off.'])
})

test('bullets have their own words, and one without words can be clicked all the same', () => {
  assert.deepEqual(
    names('1. Two things:\n\n-- The barge of the old duke has not come back from Strelsau yet, and nobody knows why.\n\n-- The band.\n'),
    ['1 Two things:', 'The barge of the old duke has not come back from Strelsau …', 'The band.'],
  )
  const file = parse(`${head}1. A.\n\n-- \u2003\n`)
  for (const { name } of flat(outline(file))) assert.notEqual(name.trim(), '')
})
