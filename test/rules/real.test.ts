import { test } from 'node:test'
import assert from 'node:assert/strict'
import path from 'node:path'
import { parse } from '../../server/src/core/syntax/parse.ts'
import type { Cable, Token } from '../../server/src/core/syntax/node.ts'
import { check } from '../../server/src/core/rules/run.ts'
import { rules } from '../../server/src/core/rules/registry.ts'
import { applyEdits, applyFixes } from '../../server/src/core/rules/fix.ts'
import type { Mode, RuleGroup } from '../../server/src/core/rules/rule.ts'
import { positionAt } from '../../server/src/core/text.ts'
import { realCables, seedCable } from '../support/corpus.ts'

const now = Date.UTC(2025, 0, 15)
const missing = 'no real cables beside this clone'

/** Calibration, decision 3. */
test('the real cable has four findings, each once', (context) => {
  const seed = seedCable()
  if (seed === null) return context.skip(missing)
  const file = parse(seed)
  const found = check(file, { mode: 'archive', now }).map(({ from, to, severity, rule, message }) => {
    const lines = [from, to].map((offset) => positionAt(file.text, offset).line + 1)
    return `${lines.join('-')} ${severity} ${rule} ${/(\d+) times/.exec(message)?.[1] ?? ''}`.trim()
  })
  assert.deepEqual(found, [
    '19-19 information artifact-markdown-link 4',
    '42-42 information artifact-paragraph-link 3',
    '46-48 hint paragraph-broken-by-blank-line',
    '50-50 hint artifact-pilcrow 6',
  ])
})

test('its fixes leave nothing to be found', (context) => {
  const seed = seedCable()
  if (seed === null) return context.skip(missing)
  const fixed = applyFixes(seed, check(parse(seed), { mode: 'archive', now })).text
  assert.deepEqual(
    check(parse(fixed), { mode: 'archive', now }).map(({ rule, message }) => `${rule}: ${message}`),
    [],
  )
})

/** What is wrong with these official copies indeed, checked against their texts: sets without slashes, a serial typed anew. */
const trueFindings = [
  'NAV06283.txt:31 warning mtf-unterminated-set',
  'NAV06283.txt:32 warning mtf-unterminated-set',
  'NAV14162.txt:1 information autodin-header-mismatch',
  'NAV16024.txt:7 warning mtf-unterminated-set',
  'NAV20275.txt:14 warning mtf-unterminated-set',
  'NAV20275.txt:20 warning mtf-unterminated-set',
]

test('the texts and forms of the other real cables raise no false alarm', (context) => {
  const cables = realCables().filter(({ name }) => !name.endsWith('doha-690.txt'))
  if (cables.length === 0) return context.skip(missing)
  const groups: readonly RuleGroup[] = ['body', 'artifact', 'smart', 'military']
  const groupOf = new Map(rules.map((rule) => [rule.name, rule.group]))
  const found = cables.flatMap(({ name, text }) => {
    const file = parse(text)
    return check(file, { mode: 'archive', now })
      .filter(({ rule, severity }) => severity !== 'hint' && groups.includes(groupOf.get(rule)!))
      .map(({ from, severity, rule }) => `${path.basename(name)}:${positionAt(file.text, from).line + 1} ${severity} ${rule}`)
  })
  assert.deepEqual(found, trueFindings)
})

/** One change to the text of the real cable, and the one rule that must see it (cable-format G.3). */
const mutations: readonly {
  readonly what: string
  readonly rule: string
  readonly place: (cable: Cable) => Token
  readonly text: string
}[] = [
  { what: 'paragraph 5 counted as 6', rule: 'paragraph-number-gap', place: (cable) => cable.paragraphs[4]!.number, text: '6' },
  { what: 'paragraph 6 counted as 5', rule: 'duplicate-paragraph-number', place: (cable) => cable.paragraphs[5]!.number, text: '5' },
  { what: 'paragraph 7 marked (S)', rule: 'portion-above-overall', place: (cable) => cable.paragraphs[6]!.mark!, text: '(S)' },
  { what: 'paragraph 7 without mark', rule: 'missing-portion-mark', place: (cable) => cable.paragraphs[6]!.mark!, text: '' },
  { what: 'a zero in the mark of paragraph 7', rule: 'malformed-portion-mark', place: (cable) => cable.paragraphs[6]!.mark!, text: '(C0)' },
]

for (const mode of ['author', 'archive'] as const satisfies readonly Mode[]) {
  test(`each contradiction put into the text of the real cable is found once (${mode})`, (context) => {
    const seed = seedCable()
    if (seed === null) return context.skip(missing)
    const before = names(seed, mode)
    for (const { what, rule, place, text } of mutations) {
      const token = place(parse(seed).cables[0]!)
      const changed = applyEdits(seed, [{ from: token.from, to: token.to, text }])
      const added = names(changed, mode)
      for (const name of before) added.splice(added.indexOf(name), added.includes(name) ? 1 : 0)
      assert.deepEqual(added, [rule], what)
    }
  })
}

function names(text: string, mode: Mode): string[] {
  return check(parse(text), { mode, now }).map(({ rule }) => rule)
}
