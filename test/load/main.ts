// `npm run load`: see scripts/load.mjs.
import { parseArgs } from 'node:util'
import { writeFileSync } from 'node:fs'
import { judge } from './judge.ts'
import { runLoad } from './run.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    cables: { type: 'string', default: '200' },
    rate: { type: 'string', default: '50' },
    requests: { type: 'string', default: '4' },
    compared: { type: 'string', default: '5' },
    seed: { type: 'string', default: '690' },
    json: { type: 'string' },
  },
})
const number = (name: 'seconds' | 'cables' | 'rate' | 'requests' | 'compared' | 'seed'): number => {
  const value = Number(values[name])
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number above 0`)
  return value
}
const rate = number('rate')
const result = await runLoad({
  seconds: number('seconds'),
  cables: number('cables'),
  rate,
  requests: number('requests'),
  compared: number('compared'),
  seed: number('seed'),
  onProgress: (edits) => {
    if (edits % (rate * 10) === 0 && process.stderr.isTTY) process.stderr.write(`\r\x1b[K${edits / rate} s`)
  },
})
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
const judgement = judge(result, { cables: number('cables'), rate })
console.log(judgement.text)
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(judgement))
process.exit(judgement.good ? 0 : 1)
