import { test } from 'node:test'
import assert from 'node:assert/strict'
import path from 'node:path'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { check } from '../../server/src/core/rules/run.ts'
import { applyEdits } from '../../server/src/core/rules/fix.ts'
import { rules } from '../../server/src/core/rules/registry.ts'
import type { Mode, Rule, RuleSetting } from '../../server/src/core/rules/rule.ts'
import type { Edit, Finding, Span } from '../../server/src/core/service.ts'
import type { Cable } from '../../server/src/core/syntax/node.ts'
import { positionAt } from '../../server/src/core/text.ts'
import { inventedCables } from '../support/corpus.ts'
import { catalogue } from './mutations/catalogue.ts'
import type { Mutation } from './mutations/mutation.ts'

const today = Date.UTC(2025, 0, 15)
/** More of one dialect would show the same again. */
const mostOfDialect = 6

interface Sample {
  readonly name: string
  readonly cable: Cable
}

const samples: readonly Sample[] = inventedCables('clean').flatMap(({ name, text }) => {
  const { cables } = parse(text)
  return cables.length === 1 && cables[0]!.wrapped === null && !cables[0]!.partial
    ? [{ name: path.basename(name, '.cable'), cable: cables[0]! }]
    : []
})

let shown = 0

for (const rule of rules) {
  const own = catalogue.filter((mutation) => mutation.rule === rule.name)
  if (own.length === 0) continue
  test(`a sound cable spoilt for ${rule.name} is found out, there and nowhere else`, () => {
    const wrong: string[] = []
    for (const mutation of own) {
      const cases = casesOf(rule, mutation)
      if (cases.length === 0) wrong.push(`${mutation.what}: no clean cable has a place for it`)
      shown += cases.length
      const others = new Set<string>()
      for (const sample of cases) wrong.push(...inspect(rule, mutation, sample, others))
      for (const other of Object.keys(mutation.also ?? {}))
        if (!others.has(other)) wrong.push(`${mutation.what}: ${other} never speaks, so it needs no reason`)
    }
    assert.deepEqual(wrong, [])
  })
}

test('every rule is shown by a malformation', (context) => {
  context.diagnostic(`${catalogue.length} malformations, ${shown} malformed cables`)
  const named = new Set(catalogue.map((mutation) => mutation.rule))
  const names = new Set(rules.map((rule) => rule.name))
  assert.deepEqual(
    [...names].filter((name) => !named.has(name)),
    [],
    'no malformation shows it',
  )
  assert.deepEqual(
    [...named].filter((name) => !names.has(name)),
    [],
    'no such rule',
  )
  assert.ok(shown >= 300, `only ${shown} malformed cables`)
})

/** The clean cables that have a place for the malformation, the first few of each dialect. */
function casesOf(rule: Rule, mutation: Mutation): Sample[] {
  const taken = new Map<string, number>()
  return samples.filter(({ name, cable }) => {
    const { dialect } = cable
    if (!rule.dialects.includes(dialect) || mutation.dialects?.includes(dialect) === false || mutation.except?.[name] !== undefined)
      return false
    const count = taken.get(dialect) ?? 0
    if (count >= mostOfDialect || !inForce(rule, cable, today) || mutation.change(cable) === null) return false
    taken.set(dialect, count + 1)
    return true
  })
}

function inForce(rule: Rule, cable: Cable, undated: number): boolean {
  const time = cable.dateTimeGroup?.instant ?? cable.dateTimeGroup?.calendarDate?.instant ?? undated
  const { from, to } = rule.inForce ?? {}
  return (from === undefined || time >= Date.parse(from)) && (to === undefined || time < Date.parse(to) + 86_400_000)
}

/** What is wrong with the findings in each mode; the other rules that speak go into `others`. */
function inspect(rule: Rule, mutation: Mutation, { name, cable }: Sample, others: Set<string>): string[] {
  const spoken = (['author', 'archive'] as const).filter((mode) => rule.severity[mode] !== 'off')
  const modes: readonly Mode[] = mutation.modes ?? (spoken.length > 0 ? spoken : ['author'])
  const edits = mutation.change(cable)!
  const text = applyEdits(cable.text.string, edits)
  return modes.flatMap((mode) => {
    // A reader of a text without a date can't know what held then.
    if (mode === 'archive' && !inForce(rule, cable, Number.NaN)) return []
    // A rule that is off by default is tested switched on.
    const settings: Record<string, RuleSetting> = rule.severity[mode] === 'off' ? { [rule.name]: 'warning' } : {}
    const file = parse(text)
    const findings = check(file, { mode, now: mutation.now?.(cable) ?? today, rules: settings })
    const expected = mutation.marks === undefined ? newText(edits, text) : (mutation.marks(file.cables[0]!) ?? null)
    const seen = findings.filter((finding) => finding.rule === rule.name)
    const where = `${mutation.what}, ${name}, ${mode}`
    const wrong: string[] = []
    if (expected === null) wrong.push(`${where}: the changed cable has no place to be marked`)
    else if (seen.length !== 1 || seen[0]!.from !== expected.from || seen[0]!.to !== expected.to)
      wrong.push(`${where}: marks ${seen.map((finding) => place(text, finding)).join(', ') || 'nothing'}, not ${place(text, expected)}`)
    for (const finding of findings) {
      if (finding.rule === rule.name || finding.severity === 'hint') continue
      others.add(finding.rule)
      if (mutation.also?.[finding.rule] === undefined) wrong.push(`${where}: also ${describe(text, finding)}`)
    }
    return wrong
  })
}

/** Where the new text of the first edit stands now, without blanks and line ends around it. */
function newText(edits: readonly Edit[], text: string): Span {
  const { from, text: added } = edits[0]!
  const start = from + added.length - added.trimStart().length
  return { from: start, to: Math.min(text.length, start + added.trim().length) }
}

function place(text: string, span: Span): string {
  const { line, column } = positionAt(parse(text).text, span.from)
  return `${line + 1}:${column + 1} ${JSON.stringify(text.slice(span.from, span.to))}`
}

function describe(text: string, finding: Finding): string {
  return `${finding.severity} ${finding.rule} at ${place(text, finding)}`
}
