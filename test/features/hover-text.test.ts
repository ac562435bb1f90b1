import { test } from 'node:test'
import assert from 'node:assert/strict'
import { cable, expectHover, shownAt } from './hover-at.ts'

const text = cable('cablegate-clean-confidential')
const body = (words: string): string => text.replace('The national', words).replace('(ref A)', words)

test('portion marks: level, controls, rank against the cable', () => {
  const marks = cable('form-portion-marks')
  expectHover(text, '1. (C) Summary', '(C)', ['Marked Confidential', 'The paragraph: unauthorized disclosure could cause damage to national security', 'Same as the level of the cable, Confidential'])
  expectHover(text, '3. (U) The official', '(U)', ['Marked Unclassified', 'The paragraph: neither classified nor holding classified portions', 'Below the level of the cable, Confidential'])
  expectHover(text.replace('3. (U)', '3. (S)'), '3. (S)', '(S)', ['Marked Secret', 'The paragraph: unauthorized disclosure could cause serious damage to national security', 'Above the level of the cable, Confidential'])
  expectHover(marks, '(C/NF)', '(C/NF)', [
    'Marked Confidential', 'The paragraph: unauthorized disclosure could cause damage to national security', 'NF: not releasable to foreign nationals', 'Below the level of the cable, Secret',
  ])
  expectHover(marks, '(S) A HEADING', '(S)', ['Marked Secret', 'The heading: unauthorized disclosure could cause serious damage to national security', 'Same as the level of the cable, Secret'])
  assert.equal(shownAt(marks, '-- (C) a bullet', '(C)')?.lines[1], 'The passage: unauthorized disclosure could cause damage to national security')
  assert.equal(shownAt(cable('cablegate-clean-sbu'), '(SBU)')?.lines.at(-1), 'Fits: the cable has the caption SENSITIVE')
  assert.equal(shownAt(cable('copy-clean-foia-stamps'), 'CONFIDENTIAL - ENTIRE TEXT')?.lines[1], 'The whole text: unauthorized disclosure could cause damage to national security')
})

test('paragraph numbers, in every form', () => {
  expectHover(text, '\n5. (SBU)', '5', ['Paragraph 5 of 6', 'Under the heading “What Strelsau Wants”'])
  const damaged = cable('damage-markdown-links')
  assert.deepEqual(shownAt(damaged, '[12](#)', '2')?.lines, ['Paragraph 2 of 5'])
  expectHover(damaged, '¶4.', '4', ['Paragraph 4 of 5'])
  assert.deepEqual(shownAt(damaged, '¶4.', '¶')?.lines, ['Not part of the cable', 'Paragraph sign put in by the publisher'])
})

test('ref A in the text shows the item, whole or letter by letter', () => {
  expectHover(text, '(ref A)', 'ref A', ['Reference A', 'Cable 4567 of the Department of State, 2008', 'Year taken from this cable'])
  const two = body('as refs B and C say')
  expectHover(two, 'refs B and C', 'B', ['Reference B', 'Cable 890 of ZENDA, 2007'])
  expectHover(two, 'refs B and C', 'C', ['Reference C', 'Cable 12 of STRELSAU, 2008', 'Year taken from this cable'])
  expectHover(two, 'refs B and C', 'refs', ['References', 'The telegram or telegrams of the reference line', 'B: Cable 890 of ZENDA, 2007', 'C: Cable 12 of STRELSAU, 2008'], 'refs B and C')
  expectHover(body('see ref F.'), 'see ref F', 'ref F', ['Reference F', 'The REF field has no item that surely is this one'])
  assert.equal(shownAt(body('reform a law'), 'reform a law', 'reform'), null)
})

test('reftel shows the only item, or all of them', () => {
  expectHover(body('as in reftel.'), 'in reftel', 'reftel', [
    'References', 'The telegram or telegrams of the reference line', 'A: Cable 4567 of the Department of State, 2008', 'B: Cable 890 of ZENDA, 2007', 'C: Cable 12 of STRELSAU, 2008',
  ])
  expectHover(cable('smart-clean-2023'), '(reftel)', 'reftel', ['Reference', 'Cable 2301 of ZENDA, 2023'])
})

test('an article is no letter', () => {
  const one = cable('smart-clean-2023')
  assert.deepEqual(shownAt(one.replace('(reftel)', '(ref a bridge)'), 'ref a bridge', 'ref')?.range, 'ref')
})

test('parts of the text: where they begin and end', () => {
  expectHover(text, '(C) Summary.', 'Summary', ['Beginning of “Summary”', 'Short account at the beginning; END SUMMARY closes it', 'Ends on line 35'])
  expectHover(text, 'End\nsummary', 'End\nsummary', ['End of “Summary”', 'Short account at the beginning; END SUMMARY closes it', 'Begins on line 31'])
})

test('words of cable language, in the case that makes them such', () => {
  expectHover(text, 'told PolOff on', 'PolOff', ['POLOFF', 'Political officer'])
  expectHover(body('septel follows; the MFA and the GOQ agree'), 'septel', 'septel', ['SEPTEL', 'Separate telegram'])
  expectHover(body('septel follows; the MFA and the GOQ agree'), 'GOQ', 'GOQ', ['GOQ', 'Government of Qatar'])
  expectHover(body('to the host government today'), 'host government', 'government', ['HOST GOVERNMENT', 'The government of the country in which the post is'], 'host government')
  expectHover(body("POLOFF's car"), "POLOFF's", 'POLOFF', ['POLOFF', 'Political officer'])
  for (const word of ['at noon pm today', 'a note of thanks', 'free of charge', 'les orchards']) {
    const plain = word.split(' ').find((part) => ['pm', 'note', 'charge', 'les'].includes(part))!
    assert.equal(shownAt(body(word), word, plain), null, word)
  }
})

test('ordinary text and blanks have no hover', () => {
  assert.equal(shownAt(text, 'harvest festival from June', 'festival'), null)
  assert.equal(shownAt(text, '\n\nREF: A', '\n\n'), null)
})

test('page breaks, with their agreement', () => {
  expectHover(text, 'ZENDA 00000123  002 OF 002', 'OF', ['Page break', 'Section 2 of 2 starts here; not part of the text', 'Agrees with the classification line'], 'ZENDA 00000123  002 OF 002')
  expectHover(text.replace('00000123  002', '00000124  002'), '00000124', '00000124', ['Page break', 'Section 2 of 2 starts here; not part of the text', 'Does not agree with post and number of the classification line'], 'ZENDA 00000124  002 OF 002')
  assert.equal(shownAt(cable('cablegate-clean-three-sections'), '001.2 OF 003')?.lines[1], 'Page 2 of section 1 of 3; not part of the text')
})

test('redactions: exactly the run, wherever it stands', () => {
  const redacted = cable('cablegate-clean-redacted')
  for (const context of ['SUBJECT: XXXXXXXXXXXX', 'B. XXXXXXXXXXXX', '1. (C) XXXXXXXXXXXX', '3. XXXXXXXXXXXX']) {
    expectHover(redacted, context, 'XXXXXXXXXXXX', ['Redaction', 'Removed before publication'])
  }
  expectHover(redacted, 'the xxxxx says', 'xxxxx', ['Redaction', 'Removed before publication'])
})

test('the signature', () => {
  expectHover(text, '\nEXAMPLE\n', 'EXAMPLE', ['Signature', '“EXAMPLE”: the officer in charge of the sender, not necessarily the author'])
})
