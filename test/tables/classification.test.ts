import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allLevels, levelOfBanner, levelOfLetters, levelOfMark, securityLetters } from '../../server/src/core/tables/classification.ts'
import { reasonSectionAt, reasonsOfSection, findReason } from '../../server/src/core/tables/reasons.ts'

test('a level is found from its banner, its letters and its portion mark', () => {
  const banners = {
    'C O N F I D E N T I A L': 'CONFIDENTIAL',
    'T O P  S E C R E T': 'TOP SECRET',
    unclas: 'UNCLASSIFIED',
    UNCLASSIFIED: 'UNCLASSIFIED',
    'UNCLAS E F T O': 'UNCLAS EFTO',
    'Limited Official Use': 'LIMITED OFFICIAL USE',
  }
  for (const [text, level] of Object.entries(banners)) assert.equal(levelOfBanner(text)?.level, level, text)
  const letters = {
    CCCCC: 'CONFIDENTIAL',
    SSSSS: 'SECRET',
    TTTTT: 'TOP SECRET',
    UUUUU: 'UNCLASSIFIED',
    eeeee: 'UNCLAS EFTO',
    RRRRR: 'RESTRICTED',
  }
  for (const [text, level] of Object.entries(letters)) assert.equal(levelOfLetters(text)?.level, level, text)
  const marks = {
    C: 'CONFIDENTIAL',
    ' s ': 'SECRET',
    'S/NF': 'SECRET',
    'S//FGI//NF': 'SECRET',
    'C NF': 'CONFIDENTIAL',
    'S-NF': 'SECRET',
    'C/REL NATO, ISAF': 'CONFIDENTIAL',
    'S REL TO USA': 'SECRET',
    'U//FOUO': 'UNCLASSIFIED',
    'SBU/NF': 'SENSITIVE BUT UNCLASSIFIED',
    'Secret/Rel Ruritania': 'SECRET',
    TS: 'TOP SECRET',
  }
  for (const [text, level] of Object.entries(marks)) assert.equal(levelOfMark(text)?.level, level, text)
})

test('other text is no level', () => {
  for (const text of ['', ' ', 'X', 'CC', 'Note', '/NF', '-', '1', '\ud800', 'C'.repeat(9999)]) {
    assert.equal(levelOfBanner(text), undefined, text.slice(0, 9))
    assert.equal(levelOfMark(text), undefined, text.slice(0, 9))
    assert.equal(levelOfLetters(text), undefined, text.slice(0, 9))
  }
  for (const text of ['CCCC', 'CCCCCC', 'CCSCC', 'CCCSS', 'ZZZZZ', 'AAAAA']) assert.equal(levelOfLetters(text), undefined, text)
})

test('release codes stand in the last two letters, in alphabetical order', () => {
  assert.deepEqual(
    securityLetters('UUUAA')?.release.map(({ nation }) => nation),
    ['Australia'],
  )
  assert.deepEqual(
    securityLetters('SSSAC')?.release.map(({ nation }) => nation),
    ['Australia', 'Canada'],
  )
  assert.equal(securityLetters('SSSCA'), undefined)
  assert.equal(securityLetters('UUUUU')?.prosign, 'ZNR')
  assert.equal(securityLetters('CCCCC')?.prosign, 'ZNY')
  assert.match(securityLetters('FFFFF')?.meaning ?? '', /eyes only/)
})

test('ranks rise from unclassified to top secret', () => {
  const rank = (mark: string) => levelOfMark(mark)?.rank ?? NaN
  const ranks = ['U', 'SBU', 'C', 'S', 'TS'].map(rank)
  assert.deepEqual(
    ranks,
    ranks.toSorted((a, b) => a - b),
  )
  assert.equal(new Set(ranks).size, ranks.length)
  assert.equal(allLevels().find(({ level }) => level === 'LIMITED OFFICIAL USE')?.until, '1995-09-30')
})

test('reasons: section 1.4 has letters a to h, section 1.5 has a to g', () => {
  assert.equal(
    reasonsOfSection('1.4')
      .map(({ letter }) => letter)
      .join(''),
    'abcdefgh',
  )
  assert.equal(
    reasonsOfSection('1.5')
      .map(({ letter }) => letter)
      .join(''),
    'abcdefg',
  )
  assert.equal(findReason('1.4', 'B')?.meaning, 'foreign government information')
  assert.match(findReason('1.4', 'd')?.meaning ?? '', /confidential sources/)
  assert.match(findReason('1.4', 'h')?.meaning ?? '', /mass destruction/)
  for (const [section = '', letter = ''] of [
    ['1.5', 'h'],
    ['1.2', 'a'],
    ['', ''],
    ['1.4', 'bd'],
    ['1.4', ''],
  ])
    assert.equal(findReason(section, letter), undefined)
})

test('the section moved in March 2003', () => {
  assert.equal(reasonSectionAt(Date.UTC(1990, 0, 1)), undefined)
  assert.equal(reasonSectionAt(Date.UTC(2003, 2, 24, 23, 59)), '1.5')
  assert.equal(reasonSectionAt(Date.UTC(2003, 2, 25)), '1.4')
  assert.equal(reasonSectionAt(Date.UTC(2020, 0, 1)), '1.4')
})
