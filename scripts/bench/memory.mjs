// Memory of one 10 MB cable, in a process of its own: `node --expose-gc scripts/bench/memory.mjs CORE_FILE`, one line of JSON out.
import { pathToFileURL } from 'node:url'
import { generateCorpus } from '../corpus.mjs'

const core = await import(pathToFileURL(process.argv[2]).href)
const sample = generateCorpus({ count: 40 }).find((c) => c.text.includes('\n\u00b61.') && /^VZCZC/.test(c.text)).text
// Tables and compiled code belong to the program, not to the cable.
core.check(core.parse(sample))
const at = sample.indexOf('\n\u00b61.') + 1
globalThis.gc()
const before = process.memoryUsage()
const text = Buffer.from(sample.slice(0, at) + sample.slice(at).repeat(Math.ceil(10_000_000 / (sample.length - at)))).toString()
const file = core.parse(text)
const findings = core.check(file)
const outline = core.outline(file)
const peak = process.memoryUsage()
globalThis.gc()
const after = process.memoryUsage()
console.log(
  JSON.stringify({
    characters: text.length,
    kept: after.heapUsed - before.heapUsed,
    used: peak.heapUsed - before.heapUsed,
    resident: peak.rss,
    findings: findings.length,
    items: outline.length,
  }),
)
