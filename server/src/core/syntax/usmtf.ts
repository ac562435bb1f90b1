import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import type { ParseContext } from './context.ts'
import { createLogical, toSource } from './logical.ts'
import { parseGroup } from './date-time-group.ts'
import type { MessageSet, Node, Reference, ReferencesField, SubjectField, Token } from './node.ts'
import { visible } from './noise.ts'
import { inOrder, isLetterCode, isUpperCode, meaning, noNodes, reads, token } from './tokens.ts'

/** Sets of general administrative messages; words before a slash in running text look the same, so only these count (calibration b). */
const setNames: readonly string[] = ['MSGID', 'SUBJ', 'REF', 'AMPN', 'NARR', 'POC', 'RMKS', 'GENTEXT', 'EXER', 'OPER', 'DECL', 'AKNLDG']

export interface SetStart {
  readonly name: string
  readonly from: number
  /** Behind the name and its first slash. */
  readonly to: number
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
    if (code === 47 && source.charCodeAt(at + 1) !== 47) return { name, from, to: at + 1, letter: null }
    if (code === 58 && name === 'SUBJ') return { name, from, to: at + 1, letter: null }
    if (name === 'REF' && isUpperCode(code)) {
      let slash = at + 1
      while (slash < to && isBlank(source.charCodeAt(slash))) slash++
      if (source.charCodeAt(slash) === 47) return { name, from, to: slash + 1, letter: { from: at, to: at + 1 } }
    }
    return null
  }
  return null
}

/** A set with the line behind it, and where the text of RMKS or GENTEXT begins. */
export interface SetReading {
  readonly node: Node
  readonly set: MessageSet
  readonly subject: SubjectField | null
  readonly references: ReferencesField | null
  readonly next: number
  readonly bodyFrom: number | null
}

/** Reads the set that begins at a line: up to its `//`, the next set or BT. RMKS and GENTEXT only give their name; their text is the body. */
export function parseSet(context: ParseContext, line: number, limit: number, start: SetStart): SetReading {
  const { source, text } = context
  const name = token('label', source, start.from, start.from + start.name.length)
  if (start.name === 'RMKS' || start.name === 'GENTEXT') {
    const slash = token('punctuation', source, start.to - 1, start.to)
    const set: MessageSet = { kind: 'set', from: start.from, to: start.to, children: [name, slash], name, fields: [], terminated: true }
    return { node: set, set, subject: null, references: null, next: line, bodyFrom: start.to }
  }
  const lines: Span[] = []
  let next = line
  let terminated = false
  for (; next < limit; next++) {
    const span = visible(text, next)
    if (span === null) continue
    if (next > line && (setNameAt(source, span.from, span.to) !== null || (span.to - span.from === 2 && reads(source, span.from, 'BT')))) break
    lines.push(next === line ? { from: start.to, to: span.to } : span)
    if (source.startsWith('//', span.to - 2) && span.to - 2 >= start.to) {
      terminated = true
      next++
      break
    }
    if (lines.length > 400) break
  }
  const logical = createLogical(source, lines.length === 0 ? [{ from: start.to, to: start.to }] : lines)
  const { children, fields } = splitFields(source, lines, logical, terminated)
  const letter = start.letter === null ? null : meaning('referenceLetter', start.letter, source.slice(start.letter.from, start.letter.to))
  const slash = token('punctuation', source, start.to - 1, start.to)
  const all = inOrder([name, letter, slash, ...children])
  const to = Math.max(start.to, all[all.length - 1]!.to)
  const set: MessageSet = { kind: 'set', from: start.from, to, children: all, name, fields, terminated }
  if (start.name === 'SUBJ') {
    const bodyTo = terminated ? logical.text.length - 2 : logical.text.length
    const value = logical.text.slice(0, bodyTo).replace(/\s+/g, ' ').trim()
    const lead = logical.text.length - logical.text.trimStart().length
    const title = value === '' ? null : meaning('title', toSource(logical, lead, Math.max(lead, logical.text.slice(0, bodyTo).trimEnd().length)), value)
    const subject: SubjectField = { kind: 'subject', from: set.from, to, children: [name, slash, ...(title === null ? [] : [title]), ...children.filter((child) => title === null || child.from >= title.to)], label: name, mark: null, title }
    return { node: subject, set, subject, references: null, next, bodyFrom: null }
  }
  if (start.name === 'REF') {
    const item = referenceOf(source, fields, letter)
    if (item !== null) {
      const references: ReferencesField = { kind: 'references', from: set.from, to, children: all, label: name, items: [item] }
      return { node: references, set, subject: null, references, next, bodyFrom: null }
    }
  }
  return { node: set, set, subject: null, references: null, next, bodyFrom: null }
}

/** Fields between single slashes; the double slash at the end is punctuation. */
function splitFields(source: string, lines: readonly Span[], logical: { text: string }, terminated: boolean): { children: Node[]; fields: Token[] } {
  const children: Node[] = []
  const fields: Token[] = []
  void logical
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
