import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { findCaption } from '../../server/src/core/tables/captions.ts'
import { levelOfLetters } from '../../server/src/core/tables/classification.ts'
import { executiveOrderAt } from '../../server/src/core/tables/executive-orders.ts'
import { geoTag } from '../../server/src/core/tables/geo-tags.ts'
import { findOperatingSignal } from '../../server/src/core/tables/operating-signals.ts'
import { postsByRoutingIndicator } from '../../server/src/core/tables/posts.ts'
import { findRoutingIndicator } from '../../server/src/core/tables/routing.ts'
import { sameStation, stationOfOriginator } from '../../server/src/core/tables/stations.ts'
import { findTag } from '../../server/src/core/tables/tags.ts'

const samples = `${process.env['CABLE_SAMPLES'] ?? '../shared'}/cables`
const skip = existsSync(samples) ? false : `no ${samples} in this clone`

test('the header of the real cable reads in full', { skip }, () => {
  const lines = readFileSync(path.join(samples, 'doha-690.txt'), 'utf8').split('\n')
  const behind = (start: string): string => (lines.find((line) => line.startsWith(start)) ?? '').slice(start.length).trim()
  const date = Date.UTC(2009, 10, 25, 11, 31)
  assert.equal(stationOfOriginator(behind('FM ')), 'DOHA')
  assert.ok(postsByRoutingIndicator(behind('DE ').split(' ')[0] ?? '').some((post) => sameStation(post.mrn, 'DOHA')))
  const [ri = '', plad = ''] = behind('TO ').split('/')
  assert.ok(postsByRoutingIndicator(ri).some((post) => plad.startsWith(post.name)))
  assert.ok(findRoutingIndicator(ri))
  const [letters = '', signal = ''] = behind('ZNY ').split(' ')
  assert.equal(levelOfLetters(letters)?.level, 'CONFIDENTIAL')
  assert.ok(findOperatingSignal(signal))
  assert.ok(lines.some((line) => findCaption(line)?.caption === 'SIPDIS'))
  assert.ok(behind('E.O. ').startsWith(executiveOrderAt(date)?.number ?? '?'))
  const tags = [...behind('TAGS:').matchAll(/[A-Z]{2,4}/g)].map(([tag]) => tag)
  assert.deepEqual(
    tags.map((tag) => findTag(tag)?.kind),
    ['subject', 'program', 'program', 'geographic'],
  )
  assert.equal(geoTag(tags.at(-1) ?? '', date)?.name, 'Qatar')
})

test('the TAGS of released cables are known', { skip }, () => {
  let known = 0
  for (const folder of ['declassified', 'smart']) {
    for (const name of readdirSync(path.join(samples, folder)).filter((file) => file.endsWith('.txt'))) {
      const line = readFileSync(path.join(samples, folder, name), 'utf8')
        .split('\n')
        .find((text) => text.startsWith('TAGS:'))
      if (line === undefined) continue
      const paren = line.indexOf('(')
      for (const tag of line.slice(5, paren < 0 ? undefined : paren).split(',')) {
        if (tag.trim() === '') continue
        assert.ok(findTag(tag), `${name}: ${tag}`)
        known++
      }
    }
  }
  assert.ok(known >= 50, `${known} tags`)
})
