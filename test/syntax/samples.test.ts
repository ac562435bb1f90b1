import { test } from 'node:test'
import assert from 'node:assert/strict'
import path from 'node:path'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { record } from '../../server/src/core/model/record.ts'
import { realCables } from '../support/corpus.ts'
import { matchSnapshot } from '../support/snapshot.ts'

const samples = realCables()
const released = samples.filter(({ name }) => /(?:declassified|smart)[\\/]/.test(name))
const naval = samples.filter(({ name }) => /navadmin[\\/]/.test(name))

if (samples.length === 0) test('real samples', (context) => context.skip('no sample cables beside the project'))

/** The expectations were checked by hand against the texts, field by field; the texts are public domain. */
for (const { name, text } of released) {
  const base = path.basename(name, '.txt')
  test(`${base}: every field is right`, () => {
    matchSnapshot(`test/syntax/samples/${base}.json`, `${JSON.stringify(record(parse(text)), null, 1)}\n`)
  })
}

for (const { name, text } of naval) {
  test(`${path.basename(name)}: every set is read`, () => {
    const file = parse(text)
    assert.equal(file.cables.length, 1)
    const [cable] = file.cables
    assert.equal(cable!.dialect, 'military')
    const [data] = record(file)
    assert.ok(data!.subject !== null && data!.subject.length > 5, 'no subject')
    assert.ok(data!.dateTimeGroup !== null, 'no date-time group')
    assert.match(data!.from?.name ?? 'CNO', /^(?:CNO|OPNAV|COMNAV|SECNAV|BUPERS|CHNAVPERS)/)
    // Every set name at the start of a line before the remarks is a set of the tree.
    const read = new Set(cable!.sets.map(({ from }) => from))
    const remarks = cable!.sets.at(-1)?.to ?? 0
    for (const match of text.matchAll(/^[ \t]*((?:MSGID|SUBJ|REF|AMPN|NARR|POC|RMKS|REMARKS|GENTEXT) ?(?:[A-Z] ?)?\/(?!\/))/gm)) {
      const at = match.index + match[0].indexOf(match[1]!)
      if (at < remarks) assert.ok(read.has(at), `set ${JSON.stringify(match[1])} at ${at}`)
    }
  })
}
