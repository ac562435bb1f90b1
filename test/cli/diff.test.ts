import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createLineTrace } from '../../server/src/cli/check/diff.ts'
import { applyEdits } from '../../server/src/core/rules/fix.ts'
import type { Edit } from '../../server/src/core/rules/rule.ts'

/** The diff after rounds of edits. */
function diffOf(text: string, ...rounds: readonly (readonly Edit[])[]): { readonly diff: string; readonly after: string } {
  const trace = createLineTrace(text)
  let after = text
  for (const edits of rounds) {
    after = applyEdits(after, edits)
    trace.edit(edits, after)
  }
  return { diff: [...trace.diff('a', 'b')].join(''), after }
}

/** Applies a unified diff as `patch` does: every line that it names has to be there. */
function patched(text: string, diff: string): string {
  const old = text.split(/(?<=\n)/)
  const result: string[] = []
  let at = 0
  const lines = diff.split(/(?<=\n)/)
  for (let index = 2; index < lines.length; index++) {
    const line = lines[index]!
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n$/.exec(line)
    if (hunk !== null) {
      const first = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1)
      result.push(...old.slice(at, first))
      at = first
      assert.equal(result.length, Number(hunk[3]) - (hunk[4] === '0' ? 0 : 1), 'place in the new text')
      continue
    }
    const last = lines[index + 1]?.startsWith('\\') === true
    const content = last ? line.slice(1, -1) : line.slice(1)
    if (line.startsWith('\\')) continue
    if (line[0] !== '+') assert.equal(old[at++], content)
    if (line[0] !== '-') result.push(content)
  }
  return [...result, ...old.slice(at)].join('')
}

test('nothing to tell without a change, or where a change was taken back', () => {
  assert.equal(diffOf('a\nb\n').diff, '')
  assert.equal(diffOf('a\nb\n', [{ from: 0, to: 1, text: 'x' }], [{ from: 0, to: 1, text: 'a' }]).diff, '')
})

test('changes closer than seven lines share a hunk', () => {
  const text = Array.from({ length: 20 }, (_, index) => `${index + 1}\n`).join('')
  const at = (line: number): number => text.indexOf(`\n${line}\n`) + 1
  const near = diffOf(text, [
    { from: at(5), to: at(5) + 1, text: 'five' },
    { from: at(12), to: at(12) + 2, text: 'twelve' },
  ])
  assert.deepEqual(near.diff.match(/^@@.*@@$/gm), ['@@ -2,14 +2,14 @@'])
  const far = diffOf(text, [
    { from: at(5), to: at(5) + 1, text: 'five' },
    { from: at(13), to: at(13) + 2, text: 'thirteen' },
  ])
  assert.deepEqual(far.diff.match(/^@@.*@@$/gm), ['@@ -2,7 +2,7 @@', '@@ -10,7 +10,7 @@'])
})

test('lines that come, go, and a last line without its end', () => {
  assert.equal(
    diffOf('a\nb', [{ from: 3, to: 3, text: '\n' }]).diff,
    '--- a\n+++ b\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n',
  )
  assert.equal(diffOf('a\nb\nc\n', [{ from: 2, to: 4, text: '' }]).diff, '--- a\n+++ b\n@@ -1,3 +1,2 @@\n a\n-b\n c\n')
  assert.equal(diffOf('', [{ from: 0, to: 0, text: 'x\n' }]).diff, '--- a\n+++ b\n@@ -0,0 +1 @@\n+x\n')
  assert.equal(diffOf('x\n', [{ from: 0, to: 2, text: '' }]).diff, '--- a\n+++ b\n@@ -1 +0,0 @@\n-x\n')
})

test('the diff of any rounds of edits makes the new text of the old one', () => {
  const piece = fc.constantFrom('a', 'b', '\n', '\r\n', 'ab\n', '')
  const raw = fc.array(fc.record({ at: fc.nat(), length: fc.nat({ max: 6 }), text: fc.array(piece, { maxLength: 3 }) }), { maxLength: 5 })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.array(raw, { maxLength: 3 }), (parts, rounds) => {
      const text = parts.join('')
      let current = text
      const edits = rounds.map((round) => {
        const made: Edit[] = []
        let from = 0
        for (const { at, length, text: added } of round) {
          if (from > current.length) break
          const start = from + (at % (current.length - from + 1))
          const to = Math.min(current.length, start + length)
          made.push({ from: start, to, text: added.join('') })
          from = to + 1
        }
        current = applyEdits(current, made)
        return made
      })
      const { diff, after } = diffOf(text, ...edits)
      assert.equal(after, current)
      assert.equal(patched(text, diff), after)
      if (text === after) assert.equal(diff, '')
    }),
    { numRuns: 3_000 },
  )
})
