import { test } from 'node:test'
import path from 'node:path'
import { dump } from '../../server/src/core/syntax/dump.ts'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { record } from '../../server/src/core/model/record.ts'
import { inventedCables } from '../support/corpus.ts'
import { matchSnapshot } from '../support/snapshot.ts'

for (const { name, text } of inventedCables()) {
  const base = path.basename(name, '.cable')
  test(`${base}: its tree and its data are the reviewed ones`, () => {
    const file = parse(text)
    matchSnapshot(`test/syntax/snapshots/${base}.tree`, dump(file))
    matchSnapshot(`test/syntax/snapshots/${base}.json`, `${JSON.stringify(record(file), null, 1)}\n`)
  })
}
