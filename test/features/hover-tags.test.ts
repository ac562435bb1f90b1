import { test } from 'node:test'
import assert from 'node:assert/strict'
import { cable, expectHover, shownAt } from './hover-at.ts'

const text = cable('cablegate-clean-confidential')
const tags = (codes: string): string => text.replace('PREL, PGOV, EAGR, SCUL, ZD', codes)

test('a code on clean and on damaged lines: exactly the code', () => {
  const lines = ['PREL: External Political Relations', 'Subject tag, political affairs; in the list of about 2010', 'Political relations between countries (the 1970s list has PFOR)']
  expectHover(text, 'TAGS: PREL', 'PREL', lines)
  expectHover(cable('damage-markdown-links'), '[PREL](#)', 'PREL', lines)
  assert.equal(shownAt(cable('damage-markdown-links'), '[PREL](#)', '(#)')?.lines[1], 'Rest of a link')
})

test('the status in words, by the lists that have the code', () => {
  const status = (code: string): string | undefined => shownAt(tags(code), `TAGS: ${code}`, code)?.lines[1]
  assert.equal(status('PGOV'), 'Subject tag, political affairs; current in 2024')
  assert.equal(status('AMGT'), 'Subject tag, administration; current in 2022')
  assert.equal(status('PFOR'), 'Subject tag, political affairs; 1973-79 only')
  assert.equal(status('SCUL'), 'Subject tag, social affairs; in the lists of 1973-74 and of about 2010')
  assert.equal(status('KPAL'), 'Program tag; in the list of about 2010')
  assert.equal(status('UNGA'), 'Organization tag; in the lists of 1973-74 and of about 2010')
})

test('no status is ever called unknown', () => {
  for (const code of ['PREL', 'KPAL', 'UNGA', 'QA', 'VZ', 'KAWK', 'XYZQ', 'ZZ']) {
    const shown = shownAt(tags(code), `TAGS: ${code}`, code)
    assert.notEqual(shown, null, code)
    assert.doesNotMatch([...shown!.lines, shown!.source].join(' '), /unknown/i, code)
  }
})

test('geographic codes are read by the date of the cable, with the other readings', () => {
  expectHover(tags('AS'), 'TAGS: AS', 'AS', ['AS: Australia', 'Geographic tag, country; in the lists of June 1974 and about 2010', 'Also covers Ashmore and Cartier Islands, Lord Howe Island, Macquarie Island and Tasmania', 'In the list of March 2024: American Samoa'])
  const later = tags('AS').replace('041015Z FEB 08', '041015Z FEB 25')
  expectHover(later, 'TAGS: AS', 'AS', ['AS: American Samoa', 'Geographic tag, country; in the list of March 2024', 'In the list of June 1974: Australia', 'In the list of about 2010: Australia'])
  const between = tags('AS').replace('041015Z FEB 08', '041015Z FEB 16')
  assert.equal(shownAt(between, 'TAGS: AS', 'AS')?.lines.at(-1), 'Read by the list of about 2010: which list its date falls under is not certain')
  expectHover(tags('QA'), 'TAGS: QA', 'QA', ['QA: Qatar', 'Geographic tag, country; in the lists of June 1974, about 2010 and March 2024'])
})

test('a code with two readings names both', () => {
  expectHover(tags('AL'), 'TAGS: AL', 'AL', ['AL: Albania', 'Geographic tag, country; in the lists of June 1974, about 2010 and March 2024', 'Also AL: Arab League (organization tag, in the list of about 2010)'])
})

test('codes without a title, run together, misspelt, captions and words', () => {
  expectHover(tags('KAWK'), 'TAGS: KAWK', 'KAWK', ['KAWK: TAGS code', 'Used in published cables; no list known here gives its title'])
  const damaged = cable('tags-fused-and-misspelt')
  expectHover(damaged, 'MASSMNUC', 'MASSMNUC', ['MASSMNUC: 2 tags run together', 'MASS (Military Assistance and Sales), MNUC (Military Nuclear Applications)'])
  expectHover(damaged, 'PGOF', 'PGOF', ['PGOF: TAGS code', 'In none of the lists of 1973-79, about 2010 and 2022-24', 'Perhaps PGOV: Internal Governmental Affairs'])
  expectHover(damaged, 'ZD SIPDIS', 'SIPDIS', ['SIPDIS: a caption, not a tag', 'Copied to a database that U.S. Government users can read over SIPRNet'])
  expectHover(damaged, 'ZD SIPDIS', 'ZD', ['ZD: TAGS code', 'In none of the lists of 1973-79, about 2010 and 2022-24'])
})

test('persons behind a code', () => {
  const visit = cable('aad-clean-1978-visit')
  expectHover(visit, 'OVIP (ROE, RICHARD)', 'OVIP', [
    'OVIP: Visits and Travel of Prominent Individuals and Leaders', 'Subject tag, operations, outreach; in the lists of 1973-74 and of about 2010', 'Person: “ROE, RICHARD”',
    'Visits of prominent persons; the visitor is named after the tag; 1970s title: VIP Travel Arrangements',
  ])
  expectHover(visit, 'OVIP (ROE, RICHARD)', 'RICHARD', ['Person', '“ROE, RICHARD”', 'Named after OVIP: surname first, comma, given name'], 'ROE, RICHARD')
})
