// The shapes that `cable` promises to other programs, and a check of values against them, key by key.
import assert from 'node:assert/strict'

/**
 * `text`, `number`, `boolean`; with `?` behind it also null. A list of one shape; an object, whose keys stand in this order and are all there, but for those
 * with `?` behind their name. `null` before an object's shape: it may be null.
 */
export type Shape =
  'text' | 'number' | 'boolean' | 'text?' | 'number?' | 'boolean?' | readonly [Shape] | { readonly [key: string]: Shape } | Nullable

export interface Nullable {
  readonly nullOr: Shape
}

const place = { line: 'number', column: 'number', endLine: 'number', endColumn: 'number' } as const

/** An element of `check --format json`. */
export const checkShape: Shape = {
  file: 'text',
  dialect: 'text',
  mode: 'text',
  findings: [
    {
      rule: 'text',
      severity: 'text',
      message: 'text',
      ...place,
      related: [{ ...place, message: 'text' }],
      fix: { nullOr: { title: 'text', safe: 'boolean', edits: [{ ...place, text: 'text' }] } },
    },
  ],
}

const address = { routingIndicator: 'text?', name: 'text', precedence: 'text?', continuityNumber: 'text?' } as const

/** What `parse` prints of a cable. */
export const parseShape: Shape = {
  file: 'text',
  dialect: 'text',
  'wrapped?': 'text',
  mode: 'text',
  partial: 'boolean',
  messageReferenceNumber: { nullOr: { year: 'number?', post: 'text', number: 'number', text: 'text' } },
  transmissionIdentifier: { nullOr: { channel: 'text', number: 'text' } },
  prosign: 'text?',
  routingIndicators: ['text'],
  originator: { nullOr: { routingIndicator: 'text?', serial: 'text?', section: 'number?', julianDay: 'number?', time: 'text?' } },
  securityWarning: { nullOr: { prosign: 'text', characters: 'text?', operatingSignals: ['text'] } },
  precedence: { nullOr: { action: 'text?', info: 'text?' } },
  dateTimeGroup: 'text?',
  from: { nullOr: { routingIndicator: 'text?', name: 'text' } },
  to: [address],
  info: [address],
  exempt: [address],
  classification: { nullOr: { level: 'text', noforn: 'boolean', section: 'number?', sections: 'number?' } },
  captions: ['text'],
  attention: ['text'],
  executiveOrder: { nullOr: { number: 'number?', text: 'text', declassifyOn: 'text?', exemptions: ['text'] } },
  tags: [{ code: 'text', kind: 'text?', name: 'text?', 'person?': 'text' }],
  subject: 'text?',
  subjectMark: 'text?',
  references: [{ letter: 'text?', kind: 'text', year: 'number?', post: 'text?', number: 'number?', text: 'text', notal: 'boolean' }],
  classifiedBy: { nullOr: { text: 'text', title: 'text?', name: 'text?' } },
  reasons: [{ section: 'text', letter: 'text' }],
  derivedFrom: 'text?',
  summary: 'text?',
  comment: 'text?',
  paragraphs: [{ number: 'number', mark: 'text?', heading: 'text?', line: 'number', endLine: 'number' }],
  pageBreaks: [{ line: 'number', section: 'number', sections: 'number' }],
  signature: ['text'],
}

/** Fails with the way to the first part that differs. */
export function assertShape(value: unknown, shape: Shape, way = 'value'): void {
  if (typeof shape === 'string') return assertLeaf(value, shape, way)
  if (Array.isArray(shape)) {
    assert.ok(Array.isArray(value), `${way} is no list`)
    value.forEach((item, index) => assertShape(item, (shape as readonly [Shape])[0], `${way}[${index}]`))
    return
  }
  if (isNullable(shape)) {
    if (value !== null) assertShape(value, shape.nullOr, way)
    return
  }
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), `${way} is no object`)
  const present = Object.keys(shape).filter((key) => !key.endsWith('?') || Object.hasOwn(value, key.slice(0, -1)))
  assert.deepEqual(
    Object.keys(value),
    present.map((key) => (key.endsWith('?') ? key.slice(0, -1) : key)),
    `keys of ${way}`,
  )
  for (const key of present) {
    const name = key.endsWith('?') ? key.slice(0, -1) : key
    assertShape((value as Record<string, unknown>)[name], (shape as Record<string, Shape>)[key]!, `${way}.${name}`)
  }
}

function isNullable(shape: object): shape is Nullable {
  return Object.hasOwn(shape, 'nullOr')
}

function assertLeaf(value: unknown, shape: string, way: string): void {
  if (shape.endsWith('?') && value === null) return
  const type = shape.startsWith('text') ? 'string' : shape.startsWith('number') ? 'number' : 'boolean'
  assert.equal(typeof value, type, `${way} is ${JSON.stringify(value)}`)
}
