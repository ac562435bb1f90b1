import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { folding, outline, parse, positionAt } from '../../server/src/core/service.ts'
import type { CableFile, OutlineItem } from '../../server/src/core/service.ts'
import { inventedCables, realCables, seedCable } from '../support/corpus.ts'
import { cable } from './hover-at.ts'

/** `first-last`, counted from 1, with `#` for noise. */
function drawn(text: string): string[] {
  const file = parse(text)
  const line = (offset: number) => positionAt(file.text, offset).line + 1
  return folding(file).map(({ from, to, kind }) => `${line(from)}-${line(to)}${kind === 'comment' ? ' #' : ''}`)
}

const seed = seedCable()

test('the real cable folds by zones, key points and the paragraphs that a break cuts', { skip: seed === null && 'no ../shared' }, () => {
  const expected = ['3-11', '10-11', '13-24', '21-22', '27-40', '46-48', '54-58']
  assert.deepEqual(drawn(seed!), expected)
  assert.deepEqual(drawn(seed!.replaceAll('\n', '\r\n')), expected)
  assert.deepEqual(drawn(seed!.replaceAll('\n', '\r')), expected)
})

test('headings hold their paragraphs and begin with their title', () => {
  assert.deepEqual(drawn(cable('cablegate-clean-headings')), [
    '1-8',
    '10-19',
    '18-19',
    '22-26',
    '25-26',
    '28-31',
    '33-37',
    '36-37',
    '39-42',
    '41-42',
    '44-48',
    '47-48',
    '50-53',
    '52-53',
    '56-69',
    '60-67',
  ])
})

test('page breaks, repeated headers, distribution lines and a copy for the post fold as noise', () => {
  const sections = drawn(cable('aad-clean-1977-sections'))
  assert.deepEqual(
    sections.filter((fold) => fold.endsWith('#')),
    ['1-6 #', '21-23 #', '25-38 #', '42-43 #'],
  )
  assert.deepEqual(drawn(cable('damage-post-drafting-copy')), ['1-10 #', '12-19', '20-26', '33-35 #'])
})

test('the references fold as a list; the fields of a print fold by their labels', () => {
  const lines = ['TAGS: PREL, ZD', 'SUBJECT: TEA', 'REF: A. ZENDA 12', '     B. STATE 4711', '', '1. (U) Tea.']
  assert.deepEqual(drawn(`UNCLAS ZENDA 000123\n\n${lines.join('\n')}\n`), ['1-6', '5-6'])
})

test('several cables in one file fold one by one', () => {
  const folds = drawn(cable('damage-two-cables'))
  assert.ok(folds.includes('1-22') && folds.includes('24-47'), folds.join(' '))
})

/** Lines of a fold, checked against the others: two lines or more, nested, no two from the same line. */
function checkNesting(file: CableFile): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  let before = -1
  for (const { from, to } of folding(file)) {
    const first = positionAt(file.text, from).line
    const last = positionAt(file.text, to).line
    assert.ok(first < last && first > before, `${first}-${last} behind ${before}`)
    while (open.length > 0 && open[open.length - 1]! < first) open.pop()
    assert.ok(open.length === 0 || last <= open[open.length - 1]!, `${first}-${last} out of its fold`)
    open.push(last)
    before = first
    ends.set(first, last)
  }
  return ends
}

function flat(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flat(item.children)])
}

test('folds nest in every cable, and every heading and paragraph of the outline folds from its own line', () => {
  let agreed = 0
  for (const { name, text } of [...inventedCables(), ...realCables()]) {
    const file = parse(text)
    const ends = checkNesting(file)
    const items = flat(outline(file)).filter(
      ({ kind }) => kind === 'heading' || kind === 'paragraph' || kind === 'summary' || kind === 'comment',
    )
    for (const item of items) {
      const first = positionAt(file.text, item.selection.from).line
      const last = positionAt(file.text, item.to - 1).line
      const end = ends.get(first)
      // One that ends in the line where the next begins leaves it that line.
      if (last > first + 1) {
        assert.ok(
          end !== undefined && end >= last - 1,
          `${name}:${first + 1} "${item.name}" ends at ${last + 1}, its fold at ${end === undefined ? 'none' : end + 1}`,
        )
        agreed++
      }
    }
  }
  assert.ok(agreed > 200, `${agreed} items`)
})

test('broken and empty texts fold without fail', () => {
  assert.deepEqual(drawn(''), [])
  assert.deepEqual(drawn('\n\n\r\n'), [])
  assert.deepEqual(drawn('FM'), [])
  const texts = inventedCables().map(({ text }) => text)
  fc.assert(
    fc.property(fc.nat(texts.length - 1), fc.array(fc.tuple(fc.nat(), fc.nat(60)), { maxLength: 6 }), (index, cuts) => {
      let text = texts[index]!
      for (const [at, length] of cuts) text = text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + length)
      checkNesting(parse(text))
    }),
    { numRuns: 200 },
  )
})
