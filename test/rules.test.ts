import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '../server/src/core/syntax/parse.ts'
import { check } from '../server/src/core/rules/run.ts'
import { rules } from '../server/src/core/rules/registry.ts'
import { rulePage } from '../server/src/core/rules/pages.ts'
import { applyFixes } from '../server/src/core/rules/fix.ts'
import type { Finding, Rule } from '../server/src/core/rules/rule.ts'
import { pageHeadings, pictured, readRulePage } from './support/rule-page.ts'
import type { Example } from './support/rule-page.ts'

/** The day on which the examples of the pages are drafted. */
const now = Date.UTC(2025, 0, 15, 12)
const folder = 'server/src/core/rules'

for (const rule of rules) {
  test(`rule ${rule.name}: its page is complete and its examples hold`, () => {
    const source = rulePage(rule.name)
    assert.ok(source !== undefined, 'no page')
    const page = readRulePage(source)
    assert.equal(page.title, rule.name)
    assert.deepEqual(page.headings, [...pageHeadings])
    assert.ok(
      page.examples.some((example) => example.marks.length > 0),
      'no example that shows the defect',
    )
    assert.ok(
      page.examples.some((example) => example.marks.length === 0 && !example.fixed),
      'no example that is clean',
    )
    if (rule.fix !== null)
      assert.ok(
        page.examples.some((example) => example.fixed),
        'no fixed example',
      )
    page.examples.forEach((example, index) => {
      if (example.fixed) checkFix(rule, page.examples[index - 1], example)
      else checkMarks(rule, example)
    })
  })
}

test('every rule file has a page beside it, and every page a rule', () => {
  const files = readdirSync(folder)
  const pages = files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3))
  assert.deepEqual(pages.sort(), rules.map((rule) => rule.name).sort())
  for (const name of pages) assert.ok(files.includes(`${name}.ts`), `${name}.md has no ${name}.ts`)
})

test('rule metadata can be used', () => {
  const names = new Set<string>()
  for (const rule of rules) {
    assert.match(rule.name, /^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    assert.ok(!names.has(rule.name), `${rule.name} is there twice`)
    names.add(rule.name)
    assert.match(rule.summary, /^[A-Z].{10,}\.$/, `${rule.name}: the summary is one sentence`)
    assert.ok(!rule.summary.includes('\n') && !rule.summary.includes('|'), `${rule.name}: the summary stands in tables`)
    assert.ok(rule.authority.length > 3 && rule.since.length > 2, rule.name)
    assert.ok(rule.dialects.length > 0, `${rule.name}: no dialect`)
    for (const day of [rule.inForce?.from, rule.inForce?.to])
      if (day !== undefined) assert.ok(!Number.isNaN(Date.parse(day)), `${rule.name}: ${day}`)
  }
})

/** Where the reference stands beside the project, every rule of ours is one of its rules. */
test('rules are those of the rule book', (context) => {
  let book: string
  try {
    book = ['cable-format', 'calibration', 'smart'].map((name) => readFileSync(`../shared/reference/${name}.md`, 'utf8')).join('\n')
  } catch {
    return context.skip('no ../shared/reference in this clone')
  }
  const unknown = rules.filter((rule) => !book.includes(rule.name)).map((rule) => rule.name)
  assert.deepEqual(unknown, [])
})

function checkMarks(rule: Rule, example: Example): void {
  const expected = example.marks.map((mark) => ({ ...mark, rule: mark.rule }))
  const found = findings(rule, example, example.text)
  const shown = found.map((finding, index) => {
    const mark = expected[index]
    return {
      from: finding.from,
      to: mark !== undefined && mark.to === null ? null : finding.to,
      severity: finding.severity,
      rule: finding.rule,
      message: mark !== undefined && mark.message === null ? null : finding.message,
    }
  })
  assert.deepEqual(
    shown.map((finding) => describe(finding, example)),
    expected.map((mark) => describe(mark, example)),
    `example of line ${example.line}`,
  )
  for (const finding of found) {
    assert.ok(finding.to > finding.from, `example of line ${example.line}: nothing to underline`)
    if (finding.fix !== null) assert.ok(rule.fix !== null, `${rule.name} has a fix that its metadata deny`)
    if (finding.fix?.safe === true) assert.equal(rule.fix, 'safe', `${rule.name} has a safe fix that its metadata deny`)
  }
}

interface Shown {
  readonly from: number
  readonly to: number | null
  readonly severity: string
  readonly message: string | null
}

function describe(shown: Shown, example: Example): string {
  const before = example.text.slice(0, shown.from)
  const line = before.split('\n').length
  const column = shown.from - before.lastIndexOf('\n')
  const marked = shown.to === null ? '…' : pictured(example.text.slice(shown.from, shown.to))
  return `${line}:${column} "${marked}" ${shown.severity}${shown.message === null ? '' : `: ${shown.message}`}`
}

function checkFix(rule: Rule, before: Example | undefined, after: Example): void {
  assert.ok(before !== undefined, `line ${after.line}: no block before the fixed one`)
  const { text } = applyFixes(before.text, findings(rule, before, before.text))
  assert.equal(pictured(text), pictured(after.text), `fix of the example of line ${before.line}`)
  const left = findings(rule, { ...before, dialect: before.dialect }, text).filter((finding) => finding.fix !== null)
  assert.deepEqual(
    left.map((finding) => finding.message),
    [],
    `line ${after.line}: the second run finds more to fix`,
  )
}

/** Findings of one rule alone; a rule that is off in this mode is switched on as a hint. */
function findings(rule: Rule, example: Example, text: string): Finding[] {
  const only: Record<string, 'off' | 'hint'> = {}
  for (const other of rules) if (other.name !== rule.name) only[other.name] = 'off'
  if (rule.severity[example.mode] === 'off') only[rule.name] = 'hint'
  const file = example.dialect === null ? parse(text) : parse(text, { dialect: example.dialect })
  return check(file, { mode: example.mode, now, rules: only })
}
