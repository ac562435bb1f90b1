import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allCaptions, captionsConflict, captionsInLine, findCaption, isChannel } from '../../server/src/core/tables/captions.ts'

test('a caption is found in any case, spaced, misprinted or with a remark', () => {
  const lines = {
    SIPDIS: 'SIPDIS',
    'Nodis ': 'NODIS',
    NODIF: 'NODIS',
    'C O R R E C T E D  COPY': 'CORRECTED COPY',
    'C O R R E C T E D C O P Y (ADDED TEXT)': 'CORRECTED COPY',
    'C O R R E C T COPY': 'CORRECTED COPY',
    'CORRECTED COPY - CAPTION REMOVED': 'CORRECTED COPY',
    'CORRECTED COPY TEXT PARA TWO': 'CORRECTED COPY',
    'EXDIS (DISTRIBUTE AS NODIS)': 'EXDIS (DISTRIBUTE AS NODIS)',
    'EYES ONLY': 'ONLY',
    'FOR AMBASSADOR DOE ONLY': 'ONLY',
    'RELEASABLE TO RURITANIA': 'REL TO',
    'O-I': 'OFFICIAL INFORMAL',
    'VISAS - INFORM CONSULS': 'VISAS',
    SBU: 'SENSITIVE BUT UNCLASSIFIED',
    'agrément channel': 'AGREMENT CHANNEL',
  }
  for (const [line, caption] of Object.entries(lines)) assert.equal(findCaption(line)?.caption, caption, line)
})

test('attention lines, other words and odd text are no captions', () => {
  for (const line of [
    '',
    ' ',
    'DEPT FOR NEA',
    'FOR NEA/ARP',
    'STATE PASS TO NSC',
    'SIPDISX',
    'E.O. 12958: N/A',
    'ZENDA',
    '(',
    '-',
    '\ud800',
    'X'.repeat(9999),
  ]) {
    assert.equal(findCaption(line), undefined, line.slice(0, 30))
    assert.deepEqual(captionsInLine(line), [])
    assert.equal(isChannel(line), false)
  }
})

test('several captions on a line come with their places', () => {
  assert.deepEqual(found('  SIPDIS '), ['SIPDIS 2-8'])
  assert.deepEqual(found('NOFORN SIPDIS'), ['NOFORN 0-6', 'SIPDIS 7-13'])
  assert.deepEqual(found('SENSITIVE, SIPDIS'), ['SENSITIVE 0-9', 'SIPDIS 11-17'])
  assert.deepEqual(found('SECRET//NOFORN'), ['NOFORN 8-14'])
  assert.deepEqual(found('SBU/NOFORN'), ['SENSITIVE BUT UNCLASSIFIED 0-3', 'NOFORN 4-10'])
  assert.deepEqual(found('NODIS ROGER CHANNEL'), ['NODIS 0-5', 'ROGER CHANNEL 6-19'])
  assert.deepEqual(found('SIPDIS DEPT FOR NEA'), [])
  assert.deepEqual(found('SECRET'), [])
})

test('channels and exclusions', () => {
  const of = (text: string) => findCaption(text)!
  assert.equal(isChannel('ROGER CHANNEL'), true)
  assert.equal(isChannel(of('NODIS')), false)
  assert.equal(captionsConflict(of('NODIS'), of('EXDIS')), true)
  assert.equal(captionsConflict(of('LIMDIS'), of('NODIS')), true)
  assert.equal(captionsConflict(of('SIPDIS'), of('AGREMENT CHANNEL')), true)
  assert.equal(captionsConflict(of('MED CHANNEL'), of('ROGER CHANNEL')), true)
  assert.equal(captionsConflict(of('NODIS'), of('STADIS')), false)
  assert.equal(captionsConflict(of('SIPDIS'), of('SIPDIS')), false)
})

test('the order of captions is prescribed for distribution and channels only', () => {
  const rank = (text: string) => findCaption(text)?.rank
  assert.ok(Number(rank('NODIS')) < Number(rank('EXDIS')))
  assert.ok(Number(rank('EXDIS')) < Number(rank('STADIS')))
  assert.equal(rank('ROGER CHANNEL'), rank('NODIS'))
  for (const free of ['NOFORN', 'SENSITIVE', 'SIPDIS']) assert.equal(rank(free), null)
})

test('every caption and every variant is found again, and exclusions name captions', () => {
  for (const entry of allCaptions()) {
    for (const form of [entry.caption, ...entry.variants]) assert.equal(findCaption(form), entry, form)
    for (const other of entry.excludes) assert.ok(other === '*' || findCaption(other)?.caption === other, other)
  }
})

function found(line: string): readonly string[] {
  return captionsInLine(line).map(({ entry, from, to }) => `${entry.caption} ${from}-${to}`)
}
