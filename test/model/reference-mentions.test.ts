import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { itemOfLetter, letterOfItem, referenceItems } from '../../server/src/core/model/reference-facts.ts'
import { mentionAtOffset, referenceMentions } from '../../server/src/core/model/reference-mentions.ts'
import type { Cable } from '../../server/src/core/syntax/node.ts'
import { parse } from '../../server/src/core/syntax/parse.ts'

/** What a sentence cites: the words of each mention, and behind a colon its letters; implied ones in brackets. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['The festival is postponed (ref A).', ['ref A: A']],
  ['Ref B says so; refs A and C do not.', ['Ref B: B', 'refs A and C: A C']],
  ['REFS A, B, AND D ARE CLEAR.', ['REFS A, B, AND D: A B D']],
  ['As reported (refs A-D) and in refs B through D.', ['refs A-D: A [B] [C] D', 'refs B through D: B [C] D']],
  ['REFS (A) AND (C) AGREE.', ['REFS (A) AND (C): A C']],
  ['Per ref (b), nothing happened.', ['ref (b): B']],
  ['See Ref. A and REF-B.', ['Ref. A: A', 'REF-B: B']],
  ['Reftel and reftels, REFTEL(S), ref tel.', ['Reftel:', 'reftels:', 'REFTEL(S):', 'ref tel:']],
  ['Reftel A, reftels B and C.', ['Reftel A: A', 'reftels B and C: B C']],
  ["Ref A's author agrees with ref C/D.", ["Ref A's author".slice(0, 5) + ': A', 'ref C/D: C D']],
  ['Ref a report was sent; ref a and b too.', ['Ref:', 'ref a and b: A B']],
  ['Ref B, A senior official said.', ['Ref B: B']],
  ['REF A, I BELIEVE, IS WRONG.', ['REF A: A']],
  ['Ref A and I agree.', ['Ref A: A']],
  ['Refs B and ref D.', ['Refs B: B', 'ref D: D']],
  ['Reform, referendum, refer to reference, refs1, preref A.', []],
  ['Ref U.S. policy.', ['Ref:']],
  ['Refs A\nand B over a line end.', ['Refs A\nand B: A B']],
  ['Ref\n\nA new paragraph.', ['Ref:']],
  ['REF: A. ZENDA 12 of a quoted cable', []],
]

test('mentions of references are read with their letters', () => {
  for (const [sentence, expected] of cases) {
    const cable = parse(`UNCLAS ZENDA 000123\n\nTAGS: PREL ZD\nSUBJECT: FESTIVAL\n\n1. First.\n\n${sentence}\n`).cables[0]!
    assert.deepEqual(shown(cable), expected, sentence)
  }
})

test('the letters of a mention stand where they are written', () => {
  const text = 'UNCLAS ZENDA 000123\n\nSUBJECT: FESTIVAL\n\nREF: A. ZENDA 12\n     B. ZENDA 13\n\n1. As in refs A and (b).\n'
  const cable = parse(text).cables[0]!
  const [mention] = referenceMentions(cable)
  assert.deepEqual(
    mention!.letters.map(({ from, to, letter }) => [text.slice(from, to), letter, text.slice(from - 2, from)]),
    [
      ['A', 'A', 's '],
      ['b', 'B', ' ('],
    ],
  )
  assert.equal(text.slice(mention!.word.from, mention!.word.to), 'refs')
  assert.equal(mentionAtOffset(cable, mention!.letters[1]!.from), mention)
  assert.equal(mentionAtOffset(cable, mention!.to + 1), null)
})

test('letters lead to items and back; items without letters count by place', () => {
  const lettered = parse('UNCLAS ZENDA 000123\n\nSUBJECT: F\n\nREF: A. ZENDA 12\n     B. ZENDA 13\n     B. ZENDA 14\n\n1. Text.\n')
    .cables[0]!
  const [a, b] = referenceItems(lettered)
  assert.equal(itemOfLetter(lettered, 'A'), a)
  assert.equal(letterOfItem(lettered, a!), 'A')
  assert.equal(itemOfLetter(lettered, 'B'), null)
  assert.equal(letterOfItem(lettered, b!), null)
  assert.equal(itemOfLetter(lettered, 'C'), null)
  const plain = parse('UNCLAS ZENDA 000123\n\nSUBJECT: F\n\nREF: ZENDA 12; STRELSAU 13\n\n1. Text.\n').cables[0]!
  assert.equal(itemOfLetter(plain, 'B')?.number?.text, '13')
  assert.equal(letterOfItem(plain, referenceItems(plain)[1]!), 'B')
})

test('a fifth reference of 2000 to 2009 is no E.O. line', () => {
  const items = ['A. ZENDA 1', 'B. ZENDA 2', 'C. ZENDA 3', 'D. 04 ZENDA 4', 'E. 03 ZENDA 5', 'F. ZENDA 6']
  const cable = parse(`UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL ZD\nSUBJECT: F\n\nREF: ${items.join('\n     ')}\n\n1. Text.\n`)
    .cables[0]!
  assert.deepEqual(
    referenceItems(cable).map((item) => `${item.letter?.text}. ${item.text.text}`),
    items,
  )
})

test('mentions of any text lie in it, in order', () => {
  const word = fc.constantFrom(
    'ref',
    'REFS',
    'Reftel',
    ' ',
    'A',
    'b',
    '(',
    ')',
    ',',
    '-',
    'and',
    'through ',
    '\n',
    '.',
    ':',
    "'s",
    'Z',
    '\r\n',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const cable = parse(`UNCLAS ZENDA 000123\n\nTAGS: PREL ZD\nSUBJECT: F\n\n1. ${words.join('')}\n`).cables[0]!
      let behind = 0
      for (const { from, to, letters } of referenceMentions(cable)) {
        assert.ok(from >= behind && to > from && to <= cable.to)
        behind = from
        let last = from
        for (const letter of letters) {
          assert.ok(letter.from >= last && letter.to >= letter.from && letter.to <= to, `${letter.from} ${letter.to} in ${from} ${to}`)
          assert.match(letter.letter, /^[A-Z]$/)
          last = letter.implied ? letter.from : letter.to
        }
      }
    }),
    { numRuns: 500 },
  )
})

function shown(cable: Cable): string[] {
  return referenceMentions(cable).map(({ from, to, letters }) => {
    const names = letters.map(({ letter, implied }) => (implied ? `[${letter}]` : letter))
    return [`${cable.text.string.slice(from, to)}:`, ...names].join(' ')
  })
}
