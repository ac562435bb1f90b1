// The doubling tests of the analysis, in a process of their own: `node --min-semi-space-size=512 --max-semi-space-size=512 scripts/bench/doubling.mjs
// CORE_FILE CABLES ROUNDS`, one line of JSON out. New objects get room for the largest tree: in a smaller space the collector begins to copy somewhere
// between 1 × and 8 ×, and what is measured is that step, not the growth of the work.
import { pathToFileURL } from 'node:url'
import { generateCorpus } from '../corpus.mjs'
import { growingInputs, growth } from './growth.mjs'
import { analyse, everyRule } from './product.mjs'

const [coreFile, cables, rounds] = process.argv.slice(2)
const core = await import(pathToFileURL(coreFile).href)
const whole = generateCorpus({ count: Number(cables) }).filter(
  ({ text }) => /^VZCZC/.test(text) && text.includes('\n\u00b61.') && /^TAGS/m.test(text),
)
const headed = whole.reduce((a, b) => (b.text.length > a.text.length ? b : a))
const options = { mode: 'auto', rules: everyRule(core) }
console.log(JSON.stringify(growth(growingInputs(headed), (text) => analyse(core, text, options), Number(rounds))))
