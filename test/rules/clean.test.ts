import { test } from 'node:test'
import assert from 'node:assert/strict'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { check } from '../../server/src/core/rules/run.ts'
import { rules } from '../../server/src/core/rules/registry.ts'
import type { Mode, RuleGroup } from '../../server/src/core/rules/rule.ts'
import { positionAt } from '../../server/src/core/text.ts'
import { exampleCables, inventedCables, realCables } from '../support/corpus.ts'

const now = Date.UTC(2025, 0, 15)
const groupOf = new Map(rules.map((rule) => [rule.name, rule.group]))

test('valid cables of every kind and era get nothing above a hint', () => {
  const cables = inventedCables('clean')
  assert.ok(cables.length > 50, `only ${cables.length} clean cables`)
  const alarms = cables.flatMap(({ name, text }) => (['author', 'archive'] as const).flatMap((mode) => found(name, text, mode)))
  // One of the examples is a published copy; what publication left in it is there to be shown.
  const others = [...groupOf.values()].filter((group) => group !== 'artifact')
  alarms.push(...exampleCables().flatMap(({ name, text }) => (['author', 'archive'] as const).flatMap((mode) => found(name, text, mode, others))))
  assert.deepEqual(alarms, [])
})

/** Their headers were checked by hand: whatever these groups say of them in archive mode is false. */
test('the headers of the real cables raise no alarm', (context) => {
  const cables = realCables()
  if (cables.length === 0) return context.skip('no real cables beside this clone')
  const groups: readonly RuleGroup[] = ['transmission', 'classification']
  assert.deepEqual(
    cables.flatMap(({ name, text }) => found(name, text, 'archive', groups)),
    [],
  )
})

function found(name: string, text: string, mode: Mode, groups?: readonly RuleGroup[]): string[] {
  const file = parse(text)
  return check(file, { mode, now })
    .filter((finding) => finding.severity !== 'hint' && (groups === undefined || groups.includes(groupOf.get(finding.rule)!)))
    .map((finding) => {
      const { line, column } = positionAt(file.text, finding.from)
      return `${name}:${line + 1}:${column + 1} ${mode} ${finding.severity} ${finding.rule}: ${finding.message}`
    })
}
