// `npm run bench`: everything in one run on the same texts; prints one table and writes docs/benchmarks.md.
// `--quick` takes three rounds and a tenth of the corpus, leaves the packages and `npm run load` out and writes nothing; `--peers` leaves the product out,
// for when it does not build.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { cableTokenizer, highlighting, markdownTokenizers } from './bench/grammars.mjs'
import { growingLines, growth } from './bench/growth.mjs'
import { typeInCore, typeInServer } from './bench/keystrokes.mjs'
import { interleaved } from './bench/measure.mjs'
import { characterPass, jsonService, linePass, markdownIt } from './bench/peers.mjs'
import { analysis, bundle, everyRule, loadCore, parsing } from './bench/product.mjs'
import { report } from './bench/report.mjs'
import { sizes } from './bench/sizes.mjs'
import { memoryAtRest, startUps } from './bench/startup.mjs'
import { generateCorpus } from './corpus.mjs'
import { cache, root, run } from './lib/process.mjs'

const quick = process.argv.includes('--quick')
const peersOnly = process.argv.includes('--peers')
const rounds = quick ? 3 : 9
/** A large program needs more of them than a small one until the engine has compiled all of it. */
const warmUp = quick ? 2 : 6

const corpus = generateCorpus({ count: quick ? 130 : 1300 })
const texts = corpus.map((c) => c.text)
const largest = corpus.reduce((a, b) => (b.text.length > a.text.length ? b : a))
/** The cable of the middle size. */
const typical = [...corpus].sort((a, b) => a.text.length - b.text.length)[corpus.length >> 1]
const progress = (text) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text}`)

const product = peersOnly ? null : await loadCore()
const core = product?.core
const all = core ? everyRule(core) : {}

const candidates = [characterPass(texts), linePass(texts)]
if (core)
  candidates.push(
    parsing(core, texts),
    analysis(core, texts, 'analysis'),
    analysis(core, texts, 'every rule', { mode: 'auto', rules: all }),
  )
candidates.push(jsonService(texts), markdownIt(texts))
const passes = await interleaved(candidates, { rounds, warmUp, onRound: (n, of) => progress(`texts: round ${n} of ${of}`) })

const lineFiles = texts.filter((_, i) => i % 5 === 0).map((text) => text.split('\n'))
const markdown = await markdownTokenizers()
const tokenizeCable = await cableTokenizer()
const highlighters = Object.entries({ cable: tokenizeCable, markdown: markdown.editor, alone: markdown.alone })
  .filter(([, tokenize]) => tokenize)
  .map(([id, tokenize]) => highlighting(id, tokenize, lineFiles))
const grammars = await interleaved(highlighters, {
  rounds: quick ? 3 : 5,
  warmUp: 1,
  onRound: (n, of) => progress(`grammars: round ${n} of ${of}`),
})

progress('doubling')
const room = ['--min-semi-space-size=512', '--max-semi-space-size=512']
const doubling = product ? await ofItsOwn('doubling.mjs', room, [product.file, String(corpus.length), quick ? '3' : '5']) : []
const doublingLines = tokenizeCable ? growth(growingLines(), tokenizeCable, 3) : []

progress('typing')
const typing = core ? typeInCore(core, largest.text) : null
const server = peersOnly ? null : await bundle('server.js')
const typingInServer = server ? await typeInServer(server, largest.text) : null

progress('memory')
const memory = product ? await ofItsOwn('memory.mjs', ['--expose-gc'], [product.file]) : null
progress('start-up')
const command = peersOnly ? null : await bundle('cable.js')
const starts = server ? await startUps({ server, command, core: product.file }, typical.text, quick ? 3 : 15) : null
const atRest = server ? await memoryAtRest(server, typical.text) : null

progress('sizes')
const files = peersOnly ? [] : await sizes({ packages: !quick })

progress('load, two minutes and more')
const load = quick || peersOnly ? null : await runLoad()
progress('')

const result = {
  characters: texts.reduce((sum, text) => sum + text.length, 0),
  lines: texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0),
  cables: texts.length,
  largest: largest.text.length,
  rounds,
  warmUp,
  rules: core?.rules.length ?? 0,
  passes,
  grammars,
  grammarLines: lineFiles.reduce((sum, lines) => sum + lines.length, 0),
  markdown,
  doubling,
  doublingLines,
  typing,
  typingInServer,
  memory,
  typical: typical.text.length,
  starts,
  atRest,
  files,
  load,
}
const { terminal, page } = report(result)
console.log(terminal)
if (!quick && !peersOnly) await writeFile(path.join(root, 'docs', 'benchmarks.md'), page)

/** What a script of bench/ prints, run in a process of its own with flags for the engine. */
async function ofItsOwn(name, flags, args) {
  const script = fileURLToPath(new URL(`./bench/${name}`, import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, ...args])
  return JSON.parse(stdout)
}

/** The judgement of `npm run load`, which ends with 1 where a target is missed. */
async function runLoad() {
  const file = path.join(cache, 'bench', 'load.json')
  await rm(file, { force: true })
  const { output } = await run(process.execPath, [path.join(root, 'scripts', 'load.mjs'), '--json', file])
  if (!existsSync(file)) throw new Error(`npm run load failed\n${output}`)
  return JSON.parse(await readFile(file, 'utf8'))
}
