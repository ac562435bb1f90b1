import { test } from 'node:test'
import assert from 'node:assert/strict'
import { parse, selections } from '../../server/src/core/service.ts'
import { inventedCables, realCables, seedCable } from '../support/corpus.ts'

const seed = seedCable()
const skip = seed === null && 'no ../shared'

/** What grows around the middle of `word`, looked for inside the first place where `context` stands; line ends as `|`. */
function grown(text: string, context: string, word: string = context): string[] {
  const at = text.indexOf(context)
  assert.notEqual(at, -1, `no "${context}"`)
  const [chain = []] = selections(parse(text), [at + context.indexOf(word) + (word.length >> 1)])
  return chain.map(({ from, to }) => text.slice(from, to).replace(/\r\n|\n/g, '|'))
}

/** The selections around an offset of the real cable, which is known by its marks and never quoted; line ends as `|`. */
function around(text: string, at: number): string[] {
  assert.ok(at > 0, 'the place is not there')
  const [chain = []] = selections(parse(text), [at])
  return chain.map(({ from, to }) => text.slice(from, to).replace(/\r\n|\n/g, '|'))
}

test('in the text: word, sentence over a page header, paragraph, section, text, cable', { skip }, () => {
  for (const text of [seed!, seed!.replaceAll('\n', '\r\n')]) {
    const [word, sentence, paragraph, body, cable, file, ...more] = around(text, text.search(/\S\s+DOHA 00000690/))
    assert.match(word!, /^\w+$/)
    assert.match(sentence!, /^"[^.]+\|\|DOHA 00000690 002 OF 002\|\|\w+\."$/)
    assert.ok(paragraph?.startsWith('\u00b66. (C) ') && paragraph.endsWith(sentence!))
    assert.ok(body?.startsWith('-----') && body.endsWith('LeBaron'))
    assert.ok(cable?.startsWith('VZCZCXRO8359') && cable.endsWith('LeBaron'))
    assert.ok(file?.startsWith('||VZCZC'))
    assert.deepEqual(more, [])
  }
})

test('a blank line that publication put into a sentence does not end it', { skip }, () => {
  const broken = seed!.indexOf('\n\n', seed!.indexOf('[13](#)'))
  assert.match(around(seed!, broken - 1)[1]!, /^[A-Z][^.|]+\|\|[a-z][^.]+\.$/)
})

test('under a heading the section stands between bullet and text', { skip }, () => {
  const bullet = seed!.indexOf('\n-- ', seed!.indexOf('\n-- ') + 1)
  const chain = around(seed!, bullet + 8)
  assert.match(chain[1]!, /^[A-Z].*\.$/)
  assert.equal(chain[2], `-- ${chain[1]}`)
  assert.match(chain[3]!, /^----- {2}\|\(C\) KEY POINTS.*End Key Points\.$/)
})

test('in the header: code, field, header, cable', { skip }, () => {
  assert.deepEqual(grown(seed!, '[KPAL](#)', 'KPAL').slice(0, 2), ['KPAL', 'TAGS: [PREL](#) [KPAL](#) [KWBG](#) [QA](#)'])
  assert.deepEqual(grown(seed!, 'PRIORITY 9533', '9533').slice(0, 3), [
    '9533',
    'RUEHC/SECSTATE WASHDC PRIORITY 9533',
    'TO RUEHC/SECSTATE WASHDC PRIORITY 9533',
  ])
})

/** The sentence at each `^` of a text that is one paragraph. */
function sentenceAt(text: string): string[] {
  const parts = text.split('^')
  const source = `UNCLAS ZENDA 000123\n\nSUBJECT: TEA\n\n1. (U) ${parts.join('')}\n`
  let at = source.indexOf('1. (U) ') + 7
  const offsets = parts.slice(0, -1).map((part) => (at += part.length))
  const inner = parts.join('').trim()
  return selections(parse(source), offsets).map((chain) => {
    const sentence = chain.find(({ from, to }) => source.slice(from, to).includes(' ') && inner.includes(source.slice(from, to)))
    return sentence === undefined ? '' : source.slice(sentence.from, sentence.to)
  })
}

test('sentences know titles, initials, quotes and numbers', () => {
  assert.deepEqual(sentenceAt('Mr. E. L. Example ^spoke on Nov. 3. He ^left.'), ['Mr. E. L. Example spoke on Nov. 3.', 'He left.'])
  assert.deepEqual(sentenceAt('The U.S. Embassy ^waits. It ^rains.'), ['The U.S. Embassy waits.', 'It rains.'])
  assert.deepEqual(sentenceAt('He came to the ^U.S. The ^rain stopped.'), ['He came to the U.S.', 'The rain stopped.'])
  assert.deepEqual(sentenceAt('"Is it ^cold?" He said "^No." (It was.) Then ^he left!'), [
    '"Is it cold?"',
    'He said "No."',
    'Then he left!',
  ])
  assert.deepEqual(sentenceAt('It cost 3.5 crowns, see ^para. 2, and www.example.gov too. It ^rained.'), [
    'It cost 3.5 crowns, see para. 2, and www.example.gov too.',
    'It rained.',
  ])
})

test('everywhere in every cable the stretches hold the place and grow', () => {
  let steps = 0
  for (const { name, text } of [...inventedCables(), ...realCables()]) {
    const offsets: number[] = []
    for (let at = 0; at <= text.length; at += 7) offsets.push(at)
    selections(parse(text), offsets).forEach((chain, index) => {
      const offset = offsets[index]!
      assert.ok(chain.length > 0, `${name} at ${offset}`)
      let before = { from: offset, to: offset }
      for (const span of chain) {
        assert.ok(
          span.from <= before.from && before.to <= span.to && span.to - span.from > before.to - before.from,
          `${name} at ${offset}: ${span.from}-${span.to} in ${before.from}-${before.to}`,
        )
        before = span
        steps++
      }
      assert.deepEqual(before, { from: 0, to: text.length })
    })
  }
  assert.ok(steps > 50_000, String(steps))
})

test('outside the text there is nothing to select', () => {
  assert.deepEqual(selections(parse(''), [0]), [[]])
  assert.deepEqual(selections(parse('A'), [-1, 2, NaN, Infinity]), [[], [], [], []])
})
