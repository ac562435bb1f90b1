// An invented corpus with the size distribution and the feature rates of 1,302 published cables.
// `node scripts/corpus.mjs [FOLDER] [--count N] [--seed N]` writes it; the bench imports `generateCorpus`.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bodyLines, insertPageHeaders, planStyle } from './corpus/body.mjs'
import { damage } from './corpus/damage.mjs'
import { headerLines, planHeader } from './corpus/header.mjs'
import { createRandom, normalQuantile, seedOf } from './corpus/random.mjs'

const median = 8_859
const ninetyNinth = 29_399
const largest = 66_390
const sigma = Math.log(ninetyNinth / median) / normalQuantile(0.99)
/** Up to this many characters a cable has 1, 2, 3 … sections; then one more for every 4,200. */
const sectionLimits = [7_550, 10_400, 14_200, 18_300, 22_500]

/** `count` cables as `{ name, text }`, always the same for the same `seed`. Sizes are quantiles, so that every count has the same distribution. */
export function generateCorpus({ count = 1300, seed = 690 } = {}) {
  const sizes = Array.from({ length: count }, (_, i) => median * Math.exp(sigma * normalQuantile((i + 0.5) / count)))
  if (count > 0) sizes[count - 1] = largest
  return createRandom(seed)
    .shuffle(sizes)
    .map((size, i) => generateCable(createRandom(seedOf(seed, i)), size, i))
}

function generateCable(random, size, index) {
  const limit = sectionLimits.findIndex((l) => size <= l)
  const plan = planHeader(random, limit >= 0 ? limit + 1 : 6 + Math.floor((size - 22_500) / 4_200))
  const style = planStyle(random)
  const header = headerLines(random, plan)
  const used = header.reduce((sum, line) => sum + line.length + 1, 0)
  let body = bodyLines(random, plan, style, size - used)
  if (plan.sections > 1 && random.chance(0.85)) body = insertPageHeaders(random, body, plan)
  const name = `${String(index).padStart(4, '0')}-${String(plan.year % 100).padStart(2, '0')}${plan.post.mrn.replaceAll(' ', '')}${plan.number}.cable`
  return { name, text: `${damage(random, [...header, ...body]).join('\n')}\n` }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2)
  const option = (name, fallback) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback)
  const folder = args.find((a, i) => !a.startsWith('--') && !args[i - 1]?.startsWith('--')) ?? '.cache/corpus'
  const corpus = generateCorpus({ count: option('--count', 1300), seed: option('--seed', 690) })
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of corpus) writeFileSync(path.join(folder, name), text)
  const sizes = corpus.map((c) => c.text.length).sort((a, b) => a - b)
  const at = (share) => sizes[Math.min(sizes.length - 1, Math.floor(share * sizes.length))].toLocaleString('en')
  const lines = corpus.reduce((sum, c) => sum + c.text.split('\n').length - 1, 0)
  console.log(
    `${corpus.length} cables in ${folder}: median ${at(0.5)}, p99 ${at(0.99)}, largest ${at(1)} characters, ${Math.round(lines / corpus.length)} lines a cable`,
  )
}
