import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { splitFusedTags } from '../../server/src/core/tables/near-tags.ts'
import { isKnownTag, tagInUse } from '../../server/src/core/tables/tags.ts'

/** Tests run in the project's folder. */
const folder = 'server/data'

interface Shape {
  readonly columns: string
  /** How many of the first columns make a row unique and give the order; 0: the order has a meaning of its own. */
  readonly key: number
  /** Columns that may be empty. */
  readonly optional?: string
}

const shapes: Readonly<Record<string, Shape>> = {
  captions: { columns: 'caption variants class rank excludes era meaning rule source', key: 1, optional: 'variants rank excludes rule' },
  classification: { columns: 'level portions banners rank kind until meaning source', key: 1, optional: 'portions banners until' },
  collectives: { columns: 'name routing_indicator seen source', key: 2 },
  'declassification-codes': { columns: 'code orders until meaning source', key: 1, optional: 'orders until' },
  'executive-orders': {
    columns: 'number title signed from to citation values max_years note certainty source',
    key: 1,
    optional: 'to citation max_years',
  },
  'geo-schemes': { columns: 'scheme from to sure_from sure_to note source', key: 1, optional: 'from to sure_to' },
  'geo-tags': { columns: 'code scheme name also type source', key: 2, optional: 'also' },
  glossary: { columns: 'term variants meaning source', key: 1, optional: 'variants' },
  months: { columns: 'abbreviation number name source', key: 0 },
  'mrn-stations': {
    columns: 'mrn_name form canonical post_name first_year last_year cables_seen group source',
    key: 1,
    optional: 'canonical post_name first_year last_year cables_seen group',
  },
  nations: { columns: 'letter release_code nation source', key: 1, optional: 'release_code' },
  offices: { columns: 'symbol name note source', key: 1, optional: 'note' },
  'operating-signals': { columns: 'signal where meaning certainty source', key: 1 },
  originators: { columns: 'fm station source', key: 1 },
  'place-zones': { columns: 'place zone source', key: 1 },
  'post-prefixes': { columns: 'prefix kind meaning source', key: 1 },
  posts: {
    columns: 'name mrn routing_indicators country city kind latitude longitude seen source',
    key: 1,
    optional: 'mrn routing_indicators country city latitude longitude',
  },
  precedence: {
    columns: 'name letter prosign rank state_until handling_time handling use source',
    key: 1,
    optional: 'state_until handling_time',
  },
  reasons: { columns: 'section letter from to meaning source', key: 2, optional: 'to' },
  routing: { columns: 'routing_indicator activity source', key: 1 },
  'security-letters': { columns: 'letters prosign level meaning source', key: 1, optional: 'level' },
  sources: { columns: 'id text', key: 1 },
  'tag-fields': { columns: 'letter field source', key: 1 },
  'tag-words': { columns: 'word source', key: 1 },
  tags: { columns: 'code kind name description status first_year last_year source', key: 2, optional: 'description first_year last_year' },
  'tags-in-use': { columns: 'code source', key: 1 },
  'time-zones': { columns: 'letter name minutes note source', key: 1, optional: 'minutes note' },
}

const read = (table: string): string => readFileSync(path.join(folder, table + '.tsv'), 'utf8')
const rowsOf = (table: string): string[][] =>
  read(table)
    .slice(0, -1)
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
const sourceIds = new Set(rowsOf('sources').map(([id]) => id))

test('every table is described, and every described table exists', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
  assert.deepEqual(files.map((name) => name.slice(0, -4)).toSorted(), Object.keys(shapes).toSorted())
})

for (const [table, shape] of Object.entries(shapes)) {
  test(`${table}: header, cells, keys, order and sources`, () => {
    const text = read(table)
    const columns = shape.columns.split(' ')
    assert.ok(text.endsWith('\n') && !text.includes('\r') && !text.includes('\ufffd') && !text.includes('\n\n'))
    assert.equal(text.slice(0, text.indexOf('\n')), columns.join('\t'))
    const optional = (shape.optional ?? '').split(' ')
    let before: string[] = []
    for (const row of rowsOf(table)) {
      assert.equal(row.length, columns.length, row.join('|'))
      for (const [at, cell] of row.entries()) {
        assert.ok(cell !== '' || optional.includes(columns[at] ?? ''), `${columns[at]} is empty: ${row.join('|')}`)
        assert.equal(cell, cell.trim())
        if (columns[at] === 'source') for (const id of cell.split(' ')) assert.ok(sourceIds.has(id), `unknown source ${id}`)
        if (['from', 'to', 'signed', 'until', 'sure_from', 'sure_to', 'state_until'].includes(columns[at] ?? ''))
          assert.match(cell, /^(?:\d{4}-\d\d-\d\d)?$/, `${columns[at]}: ${cell}`)
      }
      if (shape.key > 0) assert.ok(isBefore(before.slice(0, shape.key), row.slice(0, shape.key)), `order or double key: ${row.join('|')}`)
      before = row
    }
    assert.ok(before.length > 0, 'no rows')
  })
}

test('every source is used', () => {
  const used = new Set(Object.keys(shapes).flatMap((table) => rowsOf(table).flatMap((row) => (row.at(-1) ?? '').split(' '))))
  assert.deepEqual(
    [...sourceIds].filter((id) => !used.has(id ?? '')),
    [],
  )
})

test('the tables stay small', () => {
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)
  assert.ok(bytes < 500_000, `${bytes} bytes`)
})

const samples = `${process.env['CABLE_SAMPLES'] ?? '../shared'}/cables`
const seenFile = path.join(samples, '..', 'data', 'tags-seen.tsv')
const skip = existsSync(seenFile) ? false : `no ${seenFile} in this clone`

test('the tags of published cables are known where they are codes, and come apart where they are fused', { skip }, () => {
  const seen = readFileSync(seenFile, 'utf8')
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split('\t'))
  const of = (kind: string): string[] => seen.filter(([, name = '']) => name.startsWith(kind)).map(([token = '']) => token)
  assert.deepEqual(
    of('code: ').filter((token) => !isKnownTag(token)),
    [],
  )
  assert.deepEqual(
    of('program-shaped').filter((token) => !tagInUse(token)),
    [],
  )
  const fused = of('run-together codes')
  const split = fused.filter((token) => splitFusedTags(token) !== undefined)
  assert.ok(split.length / fused.length > 0.75, `${split.length} of ${fused.length}`)
  const words = of('free word').filter((token) => splitFusedTags(token) !== undefined)
  assert.deepEqual(words, ['AORCUN', 'EPETUN', 'MNUCUN', 'PRELUN'], 'these four are tags before UN')
})

function isBefore(a: readonly string[], b: readonly string[]): boolean {
  for (const [at, cell] of b.entries()) {
    const other = a[at] ?? ''
    if (other !== cell) return other < cell
  }
  return a.length === 0
}
