import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

interface Generated {
  readonly name: string
  readonly text: string
}
interface Generator {
  generateCorpus(options?: { count?: number; seed?: number }): Generated[]
}
const { generateCorpus } = (await import(pathToFileURL(path.resolve('scripts/corpus.mjs')).href)) as Generator

test('the bench corpus is the same on every machine, and another one for another seed', () => {
  const first = generateCorpus({ count: 20, seed: 7 })
  assert.deepEqual(generateCorpus({ count: 20, seed: 7 }), first)
  assert.notDeepEqual(generateCorpus({ count: 20, seed: 8 }), first)
  assert.equal(new Set(first.map((c) => c.name)).size, 20)
})

test('the bench corpus has the sizes and the damage of published cables', () => {
  const corpus = generateCorpus()
  const sizes = corpus.map((c) => c.text.length).toSorted((a, b) => a - b)
  const near = (value: number, wanted: number, share: number, what: string): void =>
    assert.ok(Math.abs(value - wanted) <= wanted * share, `${what}: ${value}, wanted about ${wanted}`)
  assert.equal(corpus.length, 1300)
  near(sizes[650]!, 8_859, 0.05, 'median size')
  near(sizes[1286]!, 29_399, 0.1, '99 % point of the sizes')
  near(sizes[1299]!, 66_390, 0.05, 'largest')
  const share = (has: (text: string) => boolean): number => corpus.filter((c) => has(c.text)).length / corpus.length
  near(corpus.reduce((sum, c) => sum + c.text.split('\n').length, 0) / 1300, 160, 0.1, 'lines a cable')
  near(share((t) => t.includes('\u00b61.')), 0.98, 0.02, 'pilcrows')
  near(share((t) => t.startsWith('VZCZC')), 0.859, 0.04, 'FL1')
  near(share((t) => /SECTION 01 OF/.test(t)), 0.62, 0.05, 'sections')
  near(share((t) => /^[A-Z ]+ \d{8} {2}\d{3}/im.test(t)), 0.53, 0.08, 'page headers')
  near(share((t) => / $/m.test(t)), 0.81, 0.05, 'blanks at line ends')
  near(share((t) => /X{12}|xxxxx/.test(t)), 0.23, 0.2, 'redactions')
  near(share((t) => t.startsWith('This record')), 0.07, 0.3, 'partial extracts')
  near(share((t) => /\u201c/.test(t)), 0.32, 0.15, 'curly quotes')
  near(share((t) => /^.{200}/m.test(t)), 0.38, 0.15, 'reflowed')
})
