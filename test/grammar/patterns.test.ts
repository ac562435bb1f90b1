import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { check } from 'recheck'
import { cableGrammar } from './tokenize.ts'

const grammars = [cableGrammar, 'syntaxes/cable.markdown.tmLanguage.json']
/** Patterns that recheck has found to take time in proportion to the line. Checking them takes a minute, so only new ones are checked. */
const proven = 'test/grammar/support/linear-patterns.txt'

interface Pattern {
  readonly place: string
  readonly source: string
}

function patternsOf(file: string): Pattern[] {
  const found: Pattern[] = []
  const visit = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'string' && ['match', 'begin', 'end', 'while'].includes(key))
        found.push({ place: `${place}/${key}`, source: item })
      else visit(item, `${place}/${key}`)
    }
  }
  visit(JSON.parse(readFileSync(file, 'utf8')), file)
  return found
}

/**
 * An Oniguruma pattern in JavaScript's terms, for one line: the anchor is the line's start, `$` also stands before the final line end. Letter case is
 * left to the flag, which makes more characters alike than the pattern does; a reference to a group of `begin` is the text it took there.
 */
function inJavaScript(source: string): { source: string; flags: string } {
  const translated = source
    .replaceAll('(?i:', '(?:')
    .replaceAll('\\G', '^')
    .replaceAll(/\\[1-9]/g, '`{3}')
    .replaceAll(/(?<!\\)\$/g, '(?=\\n|$)')
  return { source: translated, flags: source.includes('(?i:') ? 'i' : '' }
}

const all = grammars.flatMap(patternsOf)

test('the check finds patterns that blow up', async () => {
  for (const source of ['\\G(?:a|a)*$', '\\G[ \\t]*[ \\t]*x', '(?i:a+)+$']) {
    const { source: javascript, flags } = inJavaScript(source)
    assert.equal((await check(javascript, flags)).status, 'vulnerable', source)
  }
})

test('every pattern takes time in proportion to the line', { timeout: 900_000 }, async () => {
  const known = new Set(existsSync(proven) ? readFileSync(proven, 'utf8').split('\n').filter(Boolean) : [])
  for (const { place, source } of all) {
    if (known.has(source)) continue
    const { source: javascript, flags } = inJavaScript(source)
    const verdict = await check(javascript, flags, { timeout: 60_000 })
    const why = verdict.status === 'vulnerable' ? `${verdict.complexity.summary} on ${verdict.attack.pattern}` : 'recheck gave no answer'
    assert.equal(verdict.status, 'safe', `${place}: ${why}`)
  }
  const now = `${[...new Set(all.map(({ source }) => source))].sort().join('\n')}\n`
  if (process.env['UPDATE'] === '1') writeFileSync(proven, now)
  assert.equal(readFileSync(proven, 'utf8'), now, 'the patterns changed and are linear: UPDATE=1 keeps the list')
})

test('patterns keep to what both engines understand', () => {
  assert.ok(all.length > 60)
  for (const { place, source } of all) {
    const { source: javascript, flags } = inJavaScript(source)
    assert.doesNotThrow(() => new RegExp(javascript, flags), place)
    // Oniguruma's \d, \w and \s know all of Unicode, which costs more than the rest of a line.
    assert.ok(!/\\[dws]/.test(source), `${place} uses a class of Unicode`)
    assert.ok(!/[*+?}]\+|\(\?>|\\g<|\\p\{/.test(source), `${place} uses what only Oniguruma has`)
  }
})

interface Rule {
  readonly match?: string
  readonly begin?: string
  readonly while?: string
  readonly beginCaptures?: unknown
  readonly whileCaptures?: unknown
  readonly patterns?: readonly (Rule & { readonly include?: string })[]
}

const { patterns: roots, repository } = JSON.parse(readFileSync(cableGrammar, 'utf8')) as {
  patterns: { include: string }[]
  repository: Record<string, Rule>
}

test('line rules are tried in one place only', () => {
  const rules = repository['line']!.patterns!.map(({ include }) => include!.slice(1))
  assert.ok(rules.length > 10)
  for (const name of rules) {
    const rule = repository[name]!
    const heads = rule.match === undefined && rule.begin === undefined ? (rule.patterns ?? []) : [rule]
    for (const { match, begin } of heads) assert.ok((match ?? begin)!.startsWith('\\G'), `${name}: ${match ?? begin}`)
  }
})

test('one root rule matches at the start of any line, so that no line is searched for the others', () => {
  const begins = roots.map(({ include }) => repository[include.slice(1)]!.begin!)
  for (const begin of begins) assert.ok(begin.startsWith('^'), begin)
  assert.equal(begins.at(-1), '^\uFEFF?(?=.)')
})

test('what stands at the root and in a line is the same', () => {
  const { body, ruled, rule, text } = repository as Record<'body' | 'ruled' | 'rule' | 'text', Rule>
  assert.equal(ruled.begin, rule.begin!.replace('\\G', '^'))
  assert.ok(ruled.while!.endsWith(rule.while!.replace('\\G', '')))
  assert.deepEqual([ruled.beginCaptures, ruled.whileCaptures], [rule.beginCaptures, rule.whileCaptures])
  assert.ok(body.begin!.endsWith(body.while!.slice(1)))
  assert.deepEqual(body.whileCaptures, body.beginCaptures)
  assert.ok(body.begin!.includes(text.while!.slice('\\G'.length)))
})
