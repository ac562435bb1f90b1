import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearestSubjectTag, nearestSubjectTags, splitFusedTags } from '../../server/src/core/tables/near-tags.ts'
import { allTags, findTag, findTags, isKnownTag, isOnRecentList, tagField, tagInUse } from '../../server/src/core/tables/tags.ts'

test('a tag has a title, a kind and the lists it stands on', () => {
  const prel = findTag('PREL')
  assert.equal(prel?.name, 'External Political Relations')
  assert.equal(prel.kind, 'subject')
  assert.equal(prel.firstYear, 2010)
  assert.match(prel.source, /5 FAH-3/)
  assert.equal(tagField(prel), 'Political affairs')
  assert.equal(findTag('KWBG')?.kind, 'program')
  assert.equal(findTag('KWBG')?.name, 'West Bank and Gaza')
  assert.equal(findTag('UNSC')?.kind, 'organization')
  assert.equal(findTag('aer  lingus')?.name, 'Irish Airline')
})

test('case and blanks around a tag do not matter, other text is unknown', () => {
  assert.equal(findTag(' prel ')?.code, 'PREL')
  for (const text of ['', ' ', 'PREK', 'PREL,', '[PREL](#)', '\ud800', 'X'.repeat(5000), 'constructor', '__proto__']) {
    assert.equal(findTag(text), undefined, JSON.stringify(text.slice(0, 20)))
    assert.equal(isKnownTag(text), false)
    assert.equal(tagInUse(text), false)
    assert.equal(nearestSubjectTag(text)?.code, text === 'PREK' ? 'PREF' : undefined)
    assert.equal(splitFusedTags(text), undefined)
  }
})

test('a code with two readings gives the country first', () => {
  assert.deepEqual(
    findTags('AL').map((tag) => tag.kind),
    ['geographic', 'organization'],
  )
  assert.equal(findTag('AL')?.name, 'Albania')
})

test('lists of the 1970s are told from later ones', () => {
  assert.equal(isOnRecentList(findTag('PFOR')!), false)
  assert.equal(isOnRecentList(findTag('PREL')!), true)
  assert.equal(findTag('PFOR')?.lastYear, 1974)
})

test('codes in use without a name are no unknown tags', () => {
  for (const code of ['KAWK', 'kter', 'VZ', 'INRB', 'KBIO']) assert.ok(tagInUse(code), code)
  for (const code of ['PREL', 'QA', 'PGOF', 'ZZZZ']) assert.ok(!tagInUse(code), code)
})

test('a misspelling is near one subject tag or a few, the best first', () => {
  const near = { PGOF: 'PGOV', PECON: 'ECON', MOPPS: 'MOPS', PTRE: 'PTER', ERTD: 'ETRD', PRLE: 'PREL', econm: 'ECON' }
  for (const [word, code] of Object.entries(near)) assert.equal(nearestSubjectTag(word)?.code, code, word)
  assert.deepEqual(
    nearestSubjectTags('TFIN').map((tag) => tag.code),
    ['AFIN', 'EFIN'],
  )
})

test('names, abbreviations, programs, listed words and right codes are no misspellings', () => {
  for (const word of ['PREL', 'KBIO', 'KAWK', 'KIFR', 'GOI', 'SUNNI', 'ARAB', 'APEC', 'ISAF', 'PERTH', 'SUVA', 'COUNTER', 'PREL1', 'ASE'])
    assert.equal(nearestSubjectTag(word), undefined, word)
})

test('every subject tag with two letters exchanged leads back to a tag one slip away', () => {
  for (const tag of allTags().filter((entry) => entry.kind === 'subject' && isOnRecentList(entry))) {
    const [a = '', b = '', c = '', d = ''] = tag.code
    const exchanged = a + c + b + d
    if (isKnownTag(exchanged) || tagInUse(exchanged)) continue
    assert.ok(nearestSubjectTags(exchanged).includes(tag), exchanged)
  }
})

test('fused tags come apart', () => {
  assert.deepEqual(splitFusedTags('PRELKPAL'), ['PREL', 'KPAL'])
  assert.deepEqual(splitFusedTags('massmnuc'), ['MASS', 'MNUC'])
  assert.deepEqual(splitFusedTags('ASECKFRDCVIS'), ['ASEC', 'KFRD', 'CVIS'])
  assert.deepEqual(splitFusedTags('PRELQA'), ['PREL', 'QA'])
  assert.deepEqual(splitFusedTags('AORCUNGA'), ['AORC', 'UNGA'])
  assert.deepEqual(splitFusedTags('PREL'.repeat(20)), Array<string>(20).fill('PREL'))
})

test('words, posts and single tags do not come apart', () => {
  for (const word of ['PREL', 'BRUSSELS', 'POLITICS', 'JOSEPH', 'SOCIAL', 'MORGAN', 'PERTH', 'PRELX', 'PREL KPAL', 'QAPREL', 'PREF'])
    assert.equal(splitFusedTags(word), undefined, word)
})
