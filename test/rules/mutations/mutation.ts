import { lineSpan } from '../../../server/src/core/rules/fix.ts'
import type { Mode } from '../../../server/src/core/rules/rule.ts'
import type { Edit, Span } from '../../../server/src/core/service.ts'
import type { Cable, Dialect } from '../../../server/src/core/syntax/node.ts'

/** One malformation of a sound cable: how the cable is changed, which rule must see it, and where. */
export interface Mutation {
  readonly rule: string
  /** Says what is changed, for the report of a failure. */
  readonly what: string
  /** The edits, in order; null when the cable has no place for this malformation. */
  readonly change: (cable: Cable) => readonly Edit[] | null
  /** The place in the changed cable that the finding marks; the new text of the first edit, without blanks around it, unless said. */
  readonly marks?: (changed: Cable) => Span | null | undefined
  /** Modes in which it is tried; those in which the rule speaks by default unless said. */
  readonly modes?: readonly Mode[]
  /** Other rules that state the same fact or a consequence that a reader would want to hear of, and why. */
  readonly also?: Readonly<Record<string, string>>
  /** The day on which somebody looks at the cable, milliseconds UTC. */
  readonly now?: (cable: Cable) => number
  /** Only these dialects, where the rule itself is for more. */
  readonly dialects?: readonly Dialect[]
  /** Clean cables on which this malformation is none, by name, and why. */
  readonly except?: Readonly<Record<string, string>>
}

type Pick = (cable: Cable) => Span | null | undefined

/** Replaces a part of the cable; `text` gives null where the part does not lend itself to it. */
export function put(pick: Pick, text: string | ((old: string, cable: Cable) => string | null | undefined)): Mutation['change'] {
  return (cable) => {
    const span = pick(cable)
    if (span === null || span === undefined) return null
    const old = source(cable, span)
    const by = typeof text === 'string' ? text : text(old, cable)
    return by === null || by === undefined || by === old ? null : [{ from: span.from, to: span.to, text: by }]
  }
}

/** Takes whole lines away. */
export function dropLines(...picks: readonly Pick[]): Mutation['change'] {
  return (cable) => {
    const edits = picks.flatMap((pick) => {
      const span = pick(cable)
      return span === null || span === undefined ? [] : [{ ...lineSpan(cable.text, span), text: '' }]
    })
    return edits.length === picks.length ? edits.sort((a, b) => a.from - b.from) : null
  }
}

/** Puts text behind a part. */
export function behind(pick: Pick, text: string | ((cable: Cable) => string)): Mutation['change'] {
  return (cable) => {
    const span = pick(cable)
    if (span === null || span === undefined) return null
    return [{ from: span.to, to: span.to, text: typeof text === 'string' ? text : text(cable) }]
  }
}

/** Puts a line before the line of a part. */
export function lineBefore(pick: Pick, line: string | ((cable: Cable) => string | null)): Mutation['change'] {
  return (cable) => {
    const span = pick(cable)
    const text = typeof line === 'string' ? line : line(cable)
    if (span === null || span === undefined || text === null) return null
    const from = lineSpan(cable.text, span).from
    return [{ from, to: from, text: text + lineEnd(cable) }]
  }
}

/** Puts a line behind the line of a part. */
export function lineBehind(pick: Pick, line: string | ((cable: Cable) => string | null)): Mutation['change'] {
  return (cable) => {
    const span = pick(cable)
    const text = typeof line === 'string' ? line : line(cable)
    if (span === null || span === undefined || text === null) return null
    const from = lineSpan(cable.text, span).to
    return [{ from, to: from, text: text + lineEnd(cable) }]
  }
}

/** Several changes at once; they must not overlap. */
export function both(...changes: readonly Mutation['change'][]): Mutation['change'] {
  return (cable) => {
    const edits = changes.map((change) => change(cable))
    return edits.some((edit) => edit === null) ? null : edits.flatMap((edit) => edit!).sort((a, b) => a.from - b.from)
  }
}

/** The change only where the cable is such a one. */
export function where(condition: (cable: Cable) => boolean | null | undefined, change: Mutation['change']): Mutation['change'] {
  return (cable) => (condition(cable) === true ? change(cable) : null)
}

export function source(cable: Cable, span: Span): string {
  return cable.text.string.slice(span.from, span.to)
}

export function lineEnd(cable: Cable): string {
  return cable.text.starts.length < 2 ? '\n' : cable.text.string.slice(cable.text.ends[0], cable.text.starts[1])
}

/** The place of the first such string in the cable. */
export function found(text: string, from: (cable: Cable) => number = () => 0): Pick {
  return (cable) => {
    const at = cable.text.string.indexOf(text, from(cable))
    return at === -1 ? null : { from: at, to: at + text.length }
  }
}

/** The number one higher, with as many digits. */
export function next(old: string): string {
  return String((Number(old) + 1) % 10 ** old.length).padStart(old.length, '0')
}

export function yearOf(cable: Cable): number {
  const instant = cable.dateTimeGroup?.instant
  return instant === null || instant === undefined ? Number.NaN : new Date(instant).getUTCFullYear()
}

export function isClassified(cable: Cable): boolean {
  const level = cable.classification?.levelValue
  return level === 'CONFIDENTIAL' || level === 'SECRET' || level === 'TOP SECRET'
}
