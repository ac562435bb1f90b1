// `npm run fuzz`: see scripts/fuzz.mjs.
import { parseArgs } from 'node:util'
import { inventedCables } from '../support/corpus.ts'
import { caseOf, createStock, kindOf, smaller, tryCase } from './core.ts'
import type { Failure } from './core.ts'
import { tryServer } from './protocol.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    sequences: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '120' },
    case: { type: 'string' },
  },
})
const [cases, sequences, seed, seconds] = [values.cases, values.sequences, values.seed, values.seconds].map(Number) as [
  number,
  number,
  number,
  number,
]
if (![cases, sequences, seed, seconds].every(Number.isFinite)) throw new Error('--cases, --sequences, --seed and --seconds take numbers')

const stock = createStock(inventedCables().map(({ text }) => text))
const begin = performance.now()
const elapsed = (): number => (performance.now() - begin) / 1000

function rate(count: number, since: number): string {
  const time = elapsed() - since
  return `${count.toLocaleString('en')} in ${time.toFixed(1)} s, ${(count / Math.max(time, 0.001)).toFixed(0)} a second`
}

function show(failure: Failure): void {
  const { index, how, defect, input } = smaller(failure)
  const { text, dialect, mode, everyRule } = input
  const shown = text.length > 2000 ? `${text.length} units beginning with ${JSON.stringify(text.slice(0, 200))}` : JSON.stringify(text)
  console.log(
    `not ok case ${index} (${how}): ${defect}\n  ${mode}${dialect === undefined ? '' : ` ${dialect}`}${everyRule ? ' every rule' : ''}\n  ${shown}`,
  )
}

if (values.case !== undefined) {
  const failure = tryCase(seed, Number(values.case), stock, true)
  if (failure === null) console.log(`ok case ${values.case} (${caseOf(seed, Number(values.case), stock).how})`)
  else show(failure)
  process.exit(failure === null ? 0 : 1)
}

/** The first failure of each kind, and how often it came. */
const kinds = new Map<string, number>()
let failed = 0
let index = 0
for (; index < cases && elapsed() < seconds * (sequences > 0 ? 0.8 : 1); index++) {
  if (index > 0 && index % 10_000 === 0) console.log(`# ${rate(index, 0)}`)
  // Lets signals through.
  if (index % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
  const failure = tryCase(seed, index, stock, true)
  if (failure === null) continue
  failed++
  const kind = kindOf(failure.defect)
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  if (kinds.get(kind) === 1) show(failure)
}
console.log(`core: ${rate(index, 0)}; ${failed} failed`)
for (const [kind, count] of kinds) if (count > 1) console.log(`  ${count} × ${kind}`)

let defects = 0
if (sequences > 0) {
  const since = elapsed()
  const server = await tryServer({ seed, sequences, stock, until: () => elapsed() >= seconds })
  for (const defect of server.defects) console.log(`not ok ${defect}`)
  console.log(
    `server: ${rate(server.sequences, since)}; ${server.edits.toLocaleString('en')} edits, ${server.requests.toLocaleString('en')} requests, ${server.cancelled.toLocaleString('en')} cancelled; ${server.defects.length} failed`,
  )
  defects = server.defects.length
}
console.log(`seed ${seed}; again: npm run fuzz -- --seed ${seed} --case N`)
process.exit(failed + defects > 0 ? 1 : 0)
