// The doubling tests of the analysis, in a process whose young objects have room for the largest tree: `node … scripts/bench/doubling.mjs CORE_FILE CABLES
// ROUNDS`, one line of JSON out. In a smaller space the collector begins to copy somewhere between 1 × and 8 ×, and that step would be measured.
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
