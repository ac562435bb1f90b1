import { test } from 'node:test'
import assert from 'node:assert/strict'
import { parse } from '../server/src/core/syntax/parse.ts'
import type { Cable, Paragraph } from '../server/src/core/syntax/node.ts'
import type { Span } from '../server/src/core/span.ts'
import { check } from '../server/src/core/rules/run.ts'
import { rules } from '../server/src/core/rules/registry.ts'
import type { Finding, Mode, RuleSetting } from '../server/src/core/rules/rule.ts'
import { applyEdits, lineSpan } from '../server/src/core/rules/fix.ts'
import { inventedCables, seedCable } from './support/corpus.ts'

/** One changed fact of a sound cable, the rule that must see it, and where (cable-format G.3, with decision 4 of the calibration). */
interface Mutation {
  readonly what: string
  readonly rule: string
  readonly place: (cable: Cable) => Span
  readonly text: (old: string) => string
  /** The place in the changed cable that the finding marks. */
  readonly marked: (cable: Cable) => Span
}

const mutations: readonly Mutation[] = [
  {
    what: 'day 329 becomes 328',
    rule: 'julian-day-mismatch',
    place: (c) => c.originatorLine!.julianDay!,
    text: () => '328',
    marked: (c) => c.originatorLine!.julianDay!,
  },
  {
    what: '1131 becomes 1101',
    rule: 'transmission-time-before-dtg',
    place: (c) => c.originatorLine!.time!,
    text: () => '1101',
    marked: (c) => c.originatorLine!.time!,
  },
  {
    what: 'another serial',
    rule: 'serial-mrn-mismatch',
    place: (c) => c.originatorLine!.serial!,
    text: next(4),
    marked: (c) => c.originatorLine!.serial!,
  },
  {
    what: 'section /02',
    rule: 'section-mismatch',
    place: (c) => c.originatorLine!.section!,
    text: () => '02',
    marked: (c) => c.originatorLine!.section!,
  },
  {
    what: 'ZNY SSSSS',
    rule: 'security-warning-mismatch',
    place: (c) => c.securityLine!.characters!,
    text: () => 'SSSSS',
    marked: (c) => c.securityLine!.characters!,
  },
  {
    what: 'ZNR UUUUU',
    rule: 'security-warning-mismatch',
    place: (c) => ({ from: c.securityLine!.prosign.from, to: c.securityLine!.characters!.to }),
    text: () => 'ZNR UUUUU',
    marked: (c) => c.securityLine!.characters!,
  },
  {
    what: 'ZNR CCCCC',
    rule: 'security-prosign-mismatch',
    place: (c) => c.securityLine!.prosign,
    text: () => 'ZNR',
    marked: (c) => c.securityLine!.prosign,
  },
  {
    what: 'PP becomes OO',
    rule: 'precedence-mismatch',
    place: (c) => c.routingLine!.prosign,
    text: () => 'OO',
    marked: (c) => c.routingLine!.prosign,
  },
  {
    what: '31 November',
    rule: 'invalid-dtg',
    place: (c) => c.dateTimeGroup!.group!,
    text: (old) => `31${old.slice(2)}`,
    marked: (c) => c.dateTimeGroup!.group!,
  },
  {
    what: 'R P',
    rule: 'precedence-order',
    place: (c) => c.dateTimeGroup!.precedence!,
    text: (old) => `R ${old}`,
    marked: (c) => ({ from: c.dateTimeGroup!.precedence!.from, to: c.dateTimeGroup!.infoPrecedence!.to }),
  },
  {
    what: 'another post',
    rule: 'post-mrn-mismatch',
    place: (c) => c.classification!.post!,
    text: () => 'RIYADH',
    marked: (c) => c.classification!.post!,
  },
  {
    what: 'another number in the page header',
    rule: 'continuation-mrn-mismatch',
    place: (c) => c.pageHeaders[0]!.number,
    text: next(8),
    marked: (c) => c.pageHeaders[0]!.number,
  },
  {
    what: '002 OF 003',
    rule: 'continuation-section-mismatch',
    place: (c) => c.pageHeaders[0]!.sections,
    text: () => '003',
    marked: (c) => c.pageHeaders[0]!.sections,
  },
  {
    what: 'E.O. 13526',
    rule: 'executive-order-date-mismatch',
    place: (c) => c.executiveOrder!.number!,
    text: () => '13526',
    marked: (c) => c.executiveOrder!.number!,
  },
  ...(
    [
      ['declassification-date-too-far', '11/24/2039'],
      ['declassification-over-ten-years', '11/24/2024'],
      ['declassification-date-past', '11/24/2008'],
      ['invalid-declassification-date', '02/30/2019'],
    ] as const
  ).map(([rule, date]): Mutation => ({
    what: `DECL: ${date}`,
    rule,
    place: (c) => c.executiveOrder!.instruction.date!,
    text: () => date,
    marked: (c) => c.executiveOrder!.instruction.date!,
  })),
  {
    what: 'N/A',
    rule: 'classified-without-declassification',
    place: (c) => c.executiveOrder!.value!,
    text: () => 'N/A',
    marked: (c) => c.executiveOrder!.value!,
  },
  {
    what: 'section 1.5',
    rule: 'reason-section-outdated',
    place: (c) => c.authorities[0]!.reasons[0]!.section,
    text: () => '1.5',
    marked: (c) => c.authorities[0]!.reasons[0]!.section,
  },
  {
    what: 'no reason',
    rule: 'missing-classification-reason',
    place: (c) => ({ from: c.authorities[0]!.classifier!.to, to: c.authorities[0]!.reasons[0]!.to }),
    text: () => '',
    marked: (c) => c.authorities[0]!.label,
  },
  {
    what: 'no Classified By',
    rule: 'missing-classified-by',
    place: (c) => lineSpan(c.text, c.authorities[0]!),
    text: () => '',
    marked: (c) => c.classification!.level!,
  },
  {
    what: 'PREL again',
    rule: 'duplicate-tag',
    place: (c) => ({ from: c.tags!.to, to: c.tags!.to }),
    text: () => ' [PREL](#)',
    marked: (c) => c.tags!.tags.at(-1)!.code,
  },
  {
    what: 'two TAGS in one',
    rule: 'fused-tags',
    place: (c) => ({ from: c.tags!.tags[0]!.code.to, to: c.tags!.tags[1]!.code.from }),
    text: () => '',
    marked: (c) => c.tags!.tags[0]!.code,
  },
  {
    what: 'paragraph 5 becomes 6',
    rule: 'paragraph-number-gap',
    place: (c) => paragraph(c, 5).number,
    text: () => '6',
    marked: (c) => c.paragraphs[4]!.number,
  },
  {
    what: 'paragraph 6 becomes 5',
    rule: 'duplicate-paragraph-number',
    place: (c) => paragraph(c, 6).number,
    text: () => '5',
    marked: (c) => c.paragraphs[5]!.number,
  },
  {
    what: '(S) on paragraph 7',
    rule: 'portion-above-overall',
    place: (c) => paragraph(c, 7).mark!,
    text: () => '(S)',
    marked: (c) => paragraph(c, 7).mark!,
  },
  {
    what: 'paragraph 7 without its mark',
    rule: 'missing-portion-mark',
    place: (c) => ({ from: paragraph(c, 7).mark!.from, to: paragraph(c, 7).textFrom }),
    text: () => '',
    marked: (c) => paragraph(c, 7).number,
  },
  {
    what: 'no SUBJECT line',
    rule: 'missing-subject-line',
    place: (c) => lineSpan(c.text, c.subject!),
    text: () => '',
    marked: (c) => c.authorities[0]!.label,
  },
  {
    what: 'no TAGS line',
    rule: 'missing-tags-line',
    place: (c) => lineSpan(c.text, c.tags!),
    text: () => '',
    marked: (c) => c.subject!.label,
  },
  {
    what: 'no E.O. line',
    rule: 'missing-eo-line',
    place: (c) => lineSpan(c.text, c.executiveOrder!),
    text: () => '',
    marked: (c) => c.tags!.label,
  },
]

const now = Date.UTC(2025, 0, 15)

for (const mode of ['archive', 'author'] as const) {
  test(`one changed fact of an invented cable is found once, where it is (${mode})`, () => {
    const twin = inventedCables().find(({ name }) => name.endsWith('damage-markdown-nine-paragraphs.cable'))!
    for (const mutation of mutations) inspect(twin.text, mutation, mode)
  })

  test(`one changed fact of the real cable is found once, where it is (${mode})`, (context) => {
    const seed = seedCable()
    if (seed === null) return context.skip('no real cables beside this clone')
    for (const mutation of mutations) inspect(seed, mutation, mode)
  })
}

function inspect(text: string, mutation: Mutation, mode: Mode): void {
  const { what, rule } = mutation
  const own = rules.find((other) => other.name === rule)
  assert.ok(own !== undefined, `${what}: no rule ${rule}`)
  // A rule that is off by default is tested switched on.
  const settings: Record<string, RuleSetting> = own.severity[mode] === 'off' ? { [rule]: 'warning' } : {}
  const findings = (source: string): Finding[] => check(parse(source), { mode, now, rules: settings })

  const { from, to } = mutation.place(parse(text).cables[0]!)
  const changed = applyEdits(text, [{ from, to, text: mutation.text(text.slice(from, to)) }])
  assert.notEqual(changed, text, what)
  const before = findings(text)
  const after = findings(changed)

  const seen = after.filter((finding) => finding.rule === rule)
  const marked = mutation.marked(parse(changed).cables[0]!)
  assert.deepEqual(
    seen.map((finding) => `${finding.from}-${finding.to} "${changed.slice(finding.from, finding.to)}"`),
    [`${marked.from}-${marked.to} "${changed.slice(marked.from, marked.to)}"`],
    `${what}: ${rule} marks the place`,
  )
  assert.deepEqual(
    added(before, after).filter((name) => name !== rule),
    [],
    `${what}: nothing else is said`,
  )
}

/** Rules that say more, above a hint, than they did. */
function added(before: readonly Finding[], after: readonly Finding[]): string[] {
  const count = (findings: readonly Finding[], rule: string): number =>
    findings.filter((finding) => finding.rule === rule && finding.severity !== 'hint').length
  return [...new Set(after.map((finding) => finding.rule))].filter((rule) => count(after, rule) > count(before, rule))
}

function paragraph(cable: Cable, value: number): Paragraph {
  return cable.paragraphs.find((other) => other.value === value)!
}

function next(length: number): (old: string) => string {
  return (old) => String(Number(old) + 1).padStart(length, '0')
}
