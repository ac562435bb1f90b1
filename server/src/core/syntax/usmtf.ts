import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import type { ParseContext } from './context.ts'
import { createLogical, toSource } from './logical.ts'
import type { Logical } from './logical.ts'
import { parseGroup } from './date-time-group.ts'
import type { MessageSet, Node, Reference, ReferencesField, SubjectField, Token } from './node.ts'
import { visible } from './noise.ts'
import { inOrder, isLetterCode, isUpperCode, meaning, noNodes, reads, token } from './tokens.ts'

/** Sets of general administrative messages; words before a slash in running text look the same, so only these count (calibration b). */
const setNames: readonly string[] = ['MSGID', 'SUBJ', 'REF', 'AMPN', 'NARR', 'POC', 'RMKS', 'REMARKS', 'GENTEXT', 'EXER', 'OPER', 'DECL', 'AKNLDG']

export interface SetStart {
  readonly name: string
  readonly from: number
  /** Behind the name and its first slash. */
  readonly to: number
  /** Written with a colon, `SUBJ:`: it ends with its line or paragraph, not with slashes. */
  readonly colon: boolean
  /** The letter of `REF A/` and `REFA/`, where it stands before the slash. */
  readonly letter: Span | null
}

/** The set a line begins with, `SUBJ/`, `SUBJ:`, `REF A/`; null when it begins with none. */
export function setNameAt(source: string, from: number, to: number): SetStart | null {
  if (!isUpperCode(source.charCodeAt(from)) && !isLetterCode(source.charCodeAt(from))) return null
  for (const name of setNames) {
    if (!reads(source, from, name)) continue
    let at = from + name.length
    while (at < to && isBlank(source.charCodeAt(at))) at++
    const code = source.charCodeAt(at)
    if (code === 47 && source.charCodeAt(at + 1) !== 47) return { name, from, to: at + 1, colon: false, letter: null }
    if (code === 58 && name === 'SUBJ') return { name, from, to: at + 1, colon: true, letter: null }
    if (name === 'REF' && isUpperCode(code)) {
      let slash = at + 1
      while (slash < to && isBlank(source.charCodeAt(slash))) slash++
      if (source.charCodeAt(slash) === 47) return { name, from, to: slash + 1, colon: false, letter: { from: at, to: at + 1 } }
    }
    return null
  }
  return null
}

/** A place in the text from which sets are read on. */
export interface Place {
  readonly line: number
  readonly from: number
}

/** A set with the place behind it, and where the text of RMKS or GENTEXT begins. */
export interface SetReading {
  readonly node: Node
  readonly set: MessageSet
  readonly subject: SubjectField | null
  readonly references: ReferencesField | null
  readonly next: Place
  readonly bodyFrom: number | null
}

/** A set that goes on for longer was never ended; what follows is read as text. */
const mostLines = 400

/**
 * Reads the set that begins at a place: up to its `//` (behind which another set may stand on the same line), the next set, BT or the first numbered
 * paragraph. RMKS and GENTEXT only give their name; their text is the body.
 */
export function parseSet(context: ParseContext, place: Place, limit: number, start: SetStart): SetReading {
  const { source, text } = context
  const name = token('label', source, start.from, start.from + start.name.length)
  if (start.name === 'RMKS' || start.name === 'REMARKS' || start.name === 'GENTEXT') {
    const remarks = start.name === 'GENTEXT' && reads(source, start.to, 'REMARKS/') ? start.to + 8 : start.to
    const children = [name, token('punctuation', source, start.to - 1, start.to)]
    if (remarks > start.to) children.push(token('setField', source, start.to, remarks - 1), token('punctuation', source, remarks - 1, remarks))
    const set: MessageSet = { kind: 'set', from: start.from, to: remarks, children, name, fields: [], terminated: true }
    return { node: set, set, subject: null, references: null, next: place, bodyFrom: remarks }
  }
  const lines: Span[] = []
  const noise: Node[] = []
  let terminated = false
  let next: Place | null = null
  let line = place.line
  for (; line < limit && next === null && lines.length < mostLines; line++) {
    const span = visible(text, line)
    if (span === null) continue
    const first = line === place.line
    if (!first && reads(source, span.from, 'PAGE 0')) {
      noise.push({ kind: 'distribution', from: span.from, to: span.to, children: [token('textLine', source, span.from, span.to)] })
      continue
    }
    const from = first ? start.to : span.from
    if (!first && (endsSet(source, span) || (start.colon && lines.length > 0 && isHeaderLine(source, span)))) {
      next = { line, from: text.starts[line]! }
      break
    }
    const end = setEnd(source, from, span.to)
    if (end !== null) {
      terminated = true
      lines.push({ from, to: end })
      const rest = skip(source, end, span.to)
      next = rest < span.to ? { line, from: rest } : { line: line + 1, from: text.starts[line + 1] ?? source.length }
    } else lines.push({ from, to: span.to })
  }
  next ??= { line, from: text.starts[line] ?? source.length }
  const stretches = lines.length === 0 ? [{ from: start.to, to: start.to }] : lines
  const logical = createLogical(source, stretches)
  const { children: parts, fields } = splitFields(source, lines, terminated)
  const children = inOrder([...parts, ...noise])
  const letter = start.letter === null ? null : meaning('referenceLetter', start.letter, source.slice(start.letter.from, start.letter.to))
  const slash = token('punctuation', source, start.to - 1, start.to)
  const all = inOrder([name, letter, slash, ...children])
  const to = Math.max(start.to, all[all.length - 1]!.to)
  const set: MessageSet = { kind: 'set', from: start.from, to, children: all, name, fields, terminated: terminated || start.colon }
  if (start.name === 'SUBJ') {
    const subject = subjectOf(set, name, slash, children, logical, terminated)
    return { node: subject, set, subject, references: null, next, bodyFrom: null }
  }
  if (start.name === 'REF') {
    const item = referenceOf(source, fields, letter)
    if (item !== null) {
      const inside = all.filter((child) => child.from >= item.from && child.to <= item.to)
      const reference: Reference = { ...item, children: inside }
      const references: ReferencesField = { kind: 'references', from: set.from, to, children: inOrder([...all.filter((child) => !inside.includes(child)), reference]), label: name, items: [reference] }
      return { node: references, set, subject: null, references, next, bodyFrom: null }
    }
  }
  return { node: set, set, subject: null, references: null, next, bodyFrom: null }
}

function endsSet(source: string, span: Span): boolean {
  if (setNameAt(source, span.from, span.to) !== null) return true
  if (span.to - span.from === 2 && reads(source, span.from, 'BT')) return true
  return reads(source, span.from, '1. ') && source.charCodeAt(span.from + 3) <= 90
}

/** Lines of the passing block that follow a subject written with a colon. */
function isHeaderLine(source: string, span: Span): boolean {
  return reads(source, span.from, 'UNCLAS') || reads(source, span.from, 'FM ') || reads(source, span.from, 'TO ') || reads(source, span.from, 'INFO ') || reads(source, span.from, 'PASS')
}

/** Offset behind the `//` that ends a set on this line: at the line's end, or with another set behind it. */
function setEnd(source: string, from: number, to: number): number | null {
  for (let at = from; at + 1 < to; at++) {
    if (source.charCodeAt(at) !== 47 || source.charCodeAt(at + 1) !== 47) continue
    const rest = skip(source, at + 2, to)
    if (rest >= to || setNameAt(source, rest, to) !== null) return at + 2
    at++
  }
  return null
}

function skip(source: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(source.charCodeAt(at))) at++
  return at
}

function subjectOf(set: MessageSet, name: Token, slash: Token, children: readonly Node[], logical: Logical, terminated: boolean): SubjectField {
  const limit = terminated ? logical.text.length - 2 : logical.text.length
  const cut = logical.text.slice(0, limit).search(/\sUNCLASSIFIED\//)
  const written = logical.text.slice(0, cut === -1 ? limit : cut)
  const value = written.replace(/\s+/g, ' ').trim()
  const lead = written.length - written.trimStart().length
  const title = value === '' ? null : meaning('title', toSource(logical, lead, Math.max(lead, written.trimEnd().length)), value)
  const rest = title === null ? children : children.filter((child) => child.from >= title.to)
  return { kind: 'subject', from: set.from, to: set.to, children: inOrder([name, slash, title, ...rest]), label: name, mark: null, title }
}

/** Fields between single slashes; the double slash at the end is punctuation. */
function splitFields(source: string, lines: readonly Span[], terminated: boolean): { children: Node[]; fields: Token[] } {
  const children: Node[] = []
  const fields: Token[] = []
  lines.forEach((line, index) => {
    const end = terminated && index === lines.length - 1 ? line.to - 2 : line.to
    let from = line.from
    for (let at = line.from; at <= end; at++) {
      if (at < end && source.charCodeAt(at) !== 47) continue
      let start = from
      let to = at
      while (start < to && isBlank(source.charCodeAt(start))) start++
      while (to > start && isBlank(source.charCodeAt(to - 1))) to--
      if (to > start || (index === 0 && at < end)) {
        const field = token('setField', source, start, to)
        fields.push(field)
        if (to > start) children.push(field)
      }
      if (at < end) children.push(token('punctuation', source, at, at + 1))
      from = at + 1
    }
    if (end < line.to) children.push(token('punctuation', source, end, line.to))
  })
  return { children, fields }
}

/** `REF/A/DOC/BUPERS/20FEB2002//`: letter, type, originator, date. */
function referenceOf(source: string, fields: readonly Token[], before: Token | null): Reference | null {
  const rest = before === null ? fields.slice(1) : fields
  const letterField = before ?? fields[0]
  if (letterField === undefined || rest.length === 0) return null
  const letter = letterField.text.trim().length === 1 ? { ...letterField, kind: 'referenceLetter' as const, text: letterField.text.trim().toUpperCase() } : null
  const type = rest[0]!.text.toUpperCase()
  const date = rest.find((field) => /^\d{6}Z/.test(field.text))
  const group = date === undefined ? null : parseGroup(source, [{ from: date.from, to: date.to }], 0)
  const from = rest[0]!.from
  const to = rest[rest.length - 1]!.to
  return {
    kind: 'reference', from: letter?.from ?? from, to, children: noNodes, letter, doubledLetter: null,
    referenceKind: type.startsWith('MSG') || group !== null ? 'message' : type.startsWith('TEL') || type.startsWith('PHON') ? 'telcon' : type.startsWith('EMAIL') || type.startsWith('EML') ? 'email' : 'document',
    year: null, post: null, number: null, instant: group?.instant ?? null, notal: false, inheritsPost: false,
    text: meaning('referenceText', { from, to }, source.slice(from, to).replace(/\s+/g, ' ')),
  }
}
