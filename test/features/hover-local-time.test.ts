import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { hover, parse } from '../../server/src/core/service.ts'
import { allPosts, findPostByName } from '../../server/src/core/tables/posts.ts'
import { zoneOfPost } from '../../server/src/core/tables/place-zones.ts'

function card(group: string, post: string, word: string): string {
  const text = `P ${group}\nFM ${post}\nTO SECSTATE WASHDC PRIORITY\nINFO AMEMBASSY LONDON\nBT\nUNCLAS ZENDA 000113\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: SPEECH\n\n1. Snow.\n`
  const file = parse(text)
  const found = hover(file, text.indexOf(word) + 1)
  return found === null ? '' : found.markdown.replaceAll('\\', '')
}

test('the date-time group tells the time at the sender, by the rules of its year', () => {
  // Moscow kept UTC+4 the whole year in 2012, UTC+3 in the winter of 2009 and +4 in its summer.
  assert.match(card('251131Z NOV 09', 'AMEMBASSY MOSCOW', '251131Z'), /Wednesday 14:31 at AMEMBASSY MOSCOW/)
  assert.match(card('251131Z JUN 09', 'AMEMBASSY MOSCOW', '251131Z'), /Thursday 15:31 at AMEMBASSY MOSCOW/)
  assert.match(card('251131Z JAN 12', 'AMEMBASSY MOSCOW', '251131Z'), /Wednesday 15:31 at AMEMBASSY MOSCOW/)
  // Over midnight the day is another one.
  assert.match(card('252331Z NOV 09', 'AMEMBASSY TOKYO', '252331Z'), /Thursday 08:31 at AMEMBASSY TOKYO/)
})

test('an addressee has its own time, the hours of summer included', () => {
  assert.match(card('251131Z NOV 09', 'AMEMBASSY DOHA', 'AMEMBASSY LONDON'), /Local time of the date-time group: Wednesday 11:31/)
  assert.match(card('251131Z JUL 09', 'AMEMBASSY DOHA', 'AMEMBASSY LONDON'), /Local time of the date-time group: Saturday 12:31/)
  assert.match(card('251131Z NOV 09', 'AMEMBASSY DOHA', 'SECSTATE WASHDC'), /Local time of the date-time group: Wednesday 06:31/)
})

test('a sender that no list has is given no time', () => {
  assert.doesNotMatch(card('251131Z NOV 09', 'AMEMBASSY STRELSAU', '251131Z'), /\d\d:\d\d at /)
})

test('every zone is one that the engine knows, and every embassy and consulate with a city has one', () => {
  for (const line of readFileSync('server/data/place-zones.tsv', 'utf8').trim().split('\n').slice(1)) {
    const [place, timeZone] = line.split('\t')
    assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone }), place)
  }
  const without = allPosts().filter((post) => ['embassy', 'consulate', 'mission'].includes(post.kind) && post.city !== '' && zoneOfPost(post) === undefined)
  assert.deepEqual(
    without.map(({ name }) => name),
    [],
  )
  assert.equal(zoneOfPost(findPostByName('AMEMBASSY DOHA')!), 'Asia/Qatar')
})
