// A short part of `npm run load`: what the server says under load is right. How fast it says it is judged there, not here.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { servedRequests } from '../../server/src/lsp/requests.ts'
import { runLoad } from './run.ts'

test('while people type in many cables and ask for everything, no answer is about another text', async () => {
  const { edits, requests, published, compared, defects } = await runLoad({
    seconds: 3,
    cables: 20,
    rate: 50,
    requests: 4,
    compared: 2,
    seed: 690,
  })
  assert.deepEqual(defects, [])
  assert.equal(edits, 150)
  const answered = requests.filter(({ times }) => times.length > 0).map(({ name }) => name)
  const expected = servedRequests.map(({ method }) => method).filter((method) => !/publishDiagnostics|executeCommand/.test(method))
  assert.deepEqual([...answered].sort(), [...expected, 'cable.server.cleanUp', 'cable.server.statistics'].sort())
  assert.ok(
    requests.some(({ cancelled }) => cancelled > 0),
    'cancellations happen',
  )
  assert.ok(compared > 200 && published > 20, `${compared} compared, ${published} published`)
})
