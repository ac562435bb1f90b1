import { test } from 'node:test'
import assert from 'node:assert/strict'
import { parse } from '../../server/src/core/syntax/parse.ts'
import type { Cable, Token } from '../../server/src/core/syntax/node.ts'
import { check } from '../../server/src/core/rules/run.ts'
import { rules } from '../../server/src/core/rules/registry.ts'
import { applyEdits, applyFixes } from '../../server/src/core/rules/fix.ts'
import { inventedCables, seedCable } from '../support/corpus.ts'

/** One change that contradicts the rest of the cable, and the one rule of the header groups that must see it (cable-format G.3). */
interface Mutation {
  readonly what: string
  readonly rule: string
  readonly place: (cable: Cable) => Token
  readonly text: (old: string) => string
}

const mutations: readonly Mutation[] = [
  {
    what: 'the day before',
    rule: 'julian-day-mismatch',
    place: (c) => c.originatorLine!.julianDay!,
    text: (old) => pad(Number(old) - 1, 3),
  },
  {
    what: 'an hour too early',
    rule: 'transmission-time-before-dtg',
    place: (c) => c.originatorLine!.time!,
    text: (old) => pad(Number(old) - 100, 4),
  },
  { what: 'the next serial', rule: 'serial-mrn-mismatch', place: (c) => c.originatorLine!.serial!, text: (old) => pad(Number(old) + 1, 4) },
  {
    what: 'the next message number',
    rule: 'serial-mrn-mismatch',
    place: (c) => c.classification!.number!,
    text: (old) => pad(Number(old) + 1, 6),
  },
  { what: 'section 02 in the originator line', rule: 'section-mismatch', place: (c) => c.originatorLine!.section!, text: () => '02' },
  { what: 'SSSSS', rule: 'security-warning-mismatch', place: (c) => c.securityLine!.characters!, text: () => 'SSSSS' },
  { what: 'ZNR', rule: 'security-prosign-mismatch', place: (c) => c.securityLine!.prosign, text: () => 'ZNR' },
  { what: 'OO', rule: 'precedence-mismatch', place: (c) => c.routingLine!.prosign, text: () => 'OO' },
  {
    what: 'day 31 of a shorter month',
    rule: 'invalid-dtg',
    place: (c) => c.dateTimeGroup!.group!,
    text: (old) => `31${old.slice(2).replace(/[A-Z]{3} /, 'NOV ')}`,
  },
  { what: 'R P', rule: 'precedence-order', place: (c) => c.dateTimeGroup!.precedence!, text: (old) => `R ${old}` },
  { what: 'another post', rule: 'post-mrn-mismatch', place: (c) => c.classification!.post!, text: () => 'RIYADH' },
  {
    what: 'another post in the page header',
    rule: 'continuation-post-mismatch',
    place: (c) => c.pageHeaders[0]!.post,
    text: () => 'RIYADH',
  },
  {
    what: 'the next number in the page header',
    rule: 'continuation-mrn-mismatch',
    place: (c) => c.pageHeaders[0]!.number,
    text: (old) => pad(Number(old) + 1, 8),
  },
  {
    what: 'one section more in the page header',
    rule: 'continuation-section-mismatch',
    place: (c) => c.pageHeaders[0]!.sections,
    text: (old) => pad(Number(old) + 1, 3),
  },
  { what: 'section 04 of 02', rule: 'section-number-out-of-range', place: (c) => c.classification!.section!, text: () => '04' },
]

const only: Record<string, 'off'> = {}
for (const rule of rules) if (rule.group !== 'transmission' && rule.group !== 'classification') only[rule.name] = 'off'

for (const mode of ['author', 'archive'] as const) {
  test(`each contradiction put into the sample cable is found once (${mode})`, () => {
    const sample = inventedCables().find(({ name }) => name.endsWith('cablegate-clean-confidential.cable'))!
    for (const mutation of mutations) mutate(sample.text, mutation, mode)
  })

  test(`each contradiction put into the real cable is found once (${mode})`, (context) => {
    const seed = seedCable()
    if (seed === null) return context.skip('no real cables beside this clone')
    for (const mutation of mutations) mutate(seed, mutation, mode)
  })
}

test('a header of another cable is one finding, not five', () => {
  const text = [
    'DE RUEHVI #0123/01 0351015',
    'ZNY CCCCC ZZH',
    'P 041015Z FEB 08',
    'FM AMEMBASSY VIENNA',
    'TO SECSTATE WASHDC',
    '',
    'S E C R E T SECTION 02 OF 02 PARIS 000456',
    '',
    'E.O. 12958: DECL: 02/04/2018',
    'TAGS: PREL FR',
    'SUBJECT: HARVEST FESTIVAL',
    '',
  ].join('\n')
  assert.deepEqual(
    check(parse(text), { mode: 'archive', rules: only }).map((finding) => finding.rule),
    ['mixed-record'],
  )
})

test('the other places of a contradiction are named, and the fix of the odd one restores the cable', () => {
  const sample = inventedCables().find(({ name }) => name.endsWith('cablegate-clean-confidential.cable'))!
  const cable = parse(sample.text).cables[0]!
  const serial = cable.originatorLine!.serial!
  const changed = applyEdits(sample.text, [{ from: serial.from, to: serial.to, text: '9999' }])
  const [finding] = check(parse(changed), { mode: 'author', rules: only })
  const related = finding!.related.map(({ from, to }) => Number(changed.slice(from, to)))
  assert.deepEqual(related, [Number(serial.text), ...related.slice(1)])
  assert.ok(related.length >= 2 && related.every((number) => number === Number(serial.text)), `related: ${related.join()}`)
  assert.equal(applyFixes(changed, [finding!]).text, sample.text)
})

function mutate(text: string, mutation: Mutation, mode: 'author' | 'archive'): void {
  const token = mutation.place(parse(text).cables[0]!)
  const old = text.slice(token.from, token.to)
  const changed = applyEdits(text, [{ from: token.from, to: token.to, text: mutation.text(old) }])
  assert.notEqual(changed, text)
  const found = check(parse(changed), { mode, now: Date.UTC(2025, 0, 15), rules: only }).filter(
    (finding) => finding.rule === mutation.rule || finding.severity !== 'hint',
  )
  // A second section that nothing opens is hinted at beside the contradiction itself.
  const names = found.map((finding) => finding.rule).filter((name) => name !== 'missing-section-header')
  const extra = mutation.rule === 'section-number-out-of-range' ? ['section-mismatch', mutation.rule] : [mutation.rule]
  assert.deepEqual(names.sort(), [...extra].sort(), mutation.what)
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
