import { isBlank } from '../text.ts'
import { isDigitCode, isLetterCode, reads, upperCase } from './tokens.ts'

/** What a label opens. */
export type Field =
  | 'executiveOrder' | 'tags' | 'subject' | 'references' | 'authority'
  | 'mrn' | 'date' | 'from' | 'action' | 'info' | 'exempt' | 'captions' | 'passLine' | 'signature' | 'origin' | 'other'

export interface Label {
  readonly field: Field
  /** Canonical name of the label: `E.O.`, `TAGS`, `Drafted By`. */
  readonly name: string
  readonly from: number
  /** Behind the label, its colon included. */
  readonly to: number
}

/** Labels that end in a colon, in upper case (cable-format B; smart.md 2.2; damaged forms N16). */
const colonLabels: ReadonlyMap<string, readonly [Field, string]> = new Map([
  ['SUBJECT', ['subject', 'Subject']], ['SUBJ', ['subject', 'Subject']], ['SUB', ['subject', 'Subject']], ['SUBECT', ['subject', 'Subject']],
  ['SUBEJCT', ['subject', 'Subject']], ['SUBJCT', ['subject', 'Subject']], ['SUBJET', ['subject', 'Subject']], ['SUJECT', ['subject', 'Subject']],
  ['TAGS', ['tags', 'TAGS']], ['TAG', ['tags', 'TAGS']], ['TAGE', ['tags', 'TAGS']], ['TAS', ['tags', 'TAGS']], ['TABS', ['tags', 'TAGS']],
  ['TGS', ['tags', 'TAGS']], ['AGS', ['tags', 'TAGS']], ['ATGS', ['tags', 'TAGS']], ['TASG', ['tags', 'TAGS']],
  ['REF', ['references', 'Reference']], ['REFS', ['references', 'Reference']], ['REF(S)', ['references', 'Reference']], ['REFTEL', ['references', 'Reference']],
  ['REFTELS', ['references', 'Reference']], ['RETELS', ['references', 'Reference']], ['RETEL', ['references', 'Reference']],
  ['REFERENCE', ['references', 'Reference']], ['REFERENCES', ['references', 'Reference']],
  ['CLASSIFIED BY', ['authority', 'Classified By']], ['DERIVED FROM', ['authority', 'Derived From']], ['DECLASSIFY ON', ['authority', 'Declassify On']],
  ['REASON', ['authority', 'Reason']], ['REASONS', ['authority', 'Reason']],
])

/** Labels of SMART prints and of the Department's web display. */
const smartLabels: ReadonlyMap<string, readonly [Field, string]> = new Map([
  ['ACTION OFFICE', ['other', 'Action Office']], ['INFO OFFICE', ['other', 'Info Office']], ['MRN', ['mrn', 'MRN']], ['FROM', ['from', 'From']],
  ['ACTION', ['action', 'Action']], ['TO', ['action', 'To']], ['E.O', ['executiveOrder', 'E.O.']], ['E.O.', ['executiveOrder', 'E.O.']], ['EO', ['executiveOrder', 'E.O.']],
  ['CAPTION', ['captions', 'Captions']], ['CAPTIONS', ['captions', 'Captions']], ['PASS LINE', ['passLine', 'Pass Line']],
  ['SIGNATURE', ['signature', 'Signature']], ['DRAFTED BY', ['other', 'Drafted By']], ['CLEARED BY', ['other', 'Cleared By']],
  ['APPROVED BY', ['other', 'Approved By']], ['RELEASED BY', ['other', 'Released By']], ['INFO', ['info', 'Info']], ['XMT', ['exempt', 'XMT']],
  ['ATTACHMENT', ['other', 'Attachments']], ['ATTACHMENTS', ['other', 'Attachments']], ['ACTION POST', ['other', 'Action Post']],
  ['DISSEMINATION RULE', ['other', 'Dissemination Rule']], ['ORIGIN', ['origin', 'Origin']],
])

/** Tail fields of a SMART print (smart.md 2.1). */
export const tailLabels: ReadonlySet<string> = new Set([
  'Signature', 'Drafted By', 'Cleared By', 'Approved By', 'Released By', 'Info', 'XMT', 'Attachments', 'Action Post', 'Dissemination Rule',
])

/** The label a stretch of a line begins with, colon or not; null when it begins with none. */
export function labelAt(source: string, from: number, to: number, smart: boolean): Label | null {
  let start = from
  const first = source.charCodeAt(start)
  if (!isLetterCode(first)) {
    // A stray dot, bullet or digit before a label of a scanned print (N16), `(U) Classified by`, a pilcrow.
    if (first === 40) return parenthesisedAuthority(source, from, to)
    if (first !== 46 && first !== 0x2022 && first !== 0xb6 && !(smart && isDigitCode(first))) return null
    start++
    while (start < to && isBlank(source.charCodeAt(start))) start++
    if (!isLetterCode(source.charCodeAt(start))) return null
  }
  const colon = colonWithin(source, start, Math.min(to, start + 20))
  if (colon !== -1) {
    const name = upperCase(source.slice(start, blankBefore(source, start, colon)))
    const known = colonLabels.get(name) ?? (smart ? smartLabels.get(name) : undefined)
    if (known !== undefined) return { field: known[0], name: known[1], from: start, to: colon + 1 }
    if (smart && isDateLabel(name)) return { field: 'date', name: 'Date/DTG', from: start, to: colon + 1 }
  }
  return bareLabelAt(source, start, to)
}

function isDateLabel(name: string): boolean {
  return name.length >= 6 && name.length <= 9 && name.startsWith('DATE') && (name.endsWith('DTG') || name.endsWith('DIG'))
}

function colonWithin(source: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (source.charCodeAt(at) === 58) return at
  return -1
}

function blankBefore(source: string, from: number, to: number): number {
  let end = to
  while (end > from && isBlank(source.charCodeAt(end - 1))) end--
  return end
}

/** Labels written without a colon, which a third of all cables do (calibration d 3). */
function bareLabelAt(source: string, from: number, to: number): Label | null {
  switch (source.charCodeAt(from) | 32) {
    case 101:
      return executiveOrderAt(source, from, to)
    case 116: {
      if (!reads(source, from, 'TAG')) return null
      const end = (source.charCodeAt(from + 3) | 32) === 115 ? from + 4 : from + 3
      const next = source.charCodeAt(end)
      if (next === 59 || next === 44 || next === 46) return { field: 'tags', name: 'TAGS', from, to: end + 1 }
      if (end < to && !isBlank(next)) return null
      return end === from + 4 || looksLikeTags(source, end, to) ? { field: 'tags', name: 'TAGS', from, to: end } : null
    }
    case 115: {
      if (!reads(source, from, 'SUBJECT') || !isBlank(source.charCodeAt(from + 7)) || from + 7 >= to) return null
      // Without a colon only capitals make it a label: "Subject matter experts" is prose.
      return source.charCodeAt(from + 1) === 85 && source.charCodeAt(from + 6) === 84 ? { field: 'subject', name: 'Subject', from, to: from + 7 } : null
    }
    case 114: {
      if (!reads(source, from, 'REF')) return null
      let end = from + 3
      if ((source.charCodeAt(end) | 32) === 115) end++
      else if (reads(source, end, 'TELS')) end += 4
      else if (reads(source, end, 'TEL')) end += 3
      const next = source.charCodeAt(end)
      if (next === 59 || (next === 46 && isBlank(source.charCodeAt(end + 1)))) return { field: 'references', name: 'Reference', from, to: end + 1 }
      return end < to && isBlank(next) && source.charCodeAt(from + 1) === 69 && looksLikeReference(source, end, to)
        ? { field: 'references', name: 'Reference', from, to: end }
        : null
    }
    case 99:
      return authorityAt(source, from, to, 'CLASSIFIED BY', 'Classified By')
    case 100:
      return authorityAt(source, from, to, 'DERIVED FROM', 'Derived From')
    default:
      return null
  }
}

/** `E.O.`, `EO`, `E. O.`, `E.0.` and the like, when a number, a colon or a declassification word follows (B5). */
export function executiveOrderAt(source: string, from: number, to: number): Label | null {
  let at = from + 1
  while (at < to && (source.charCodeAt(at) === 46 || source.charCodeAt(at) === 32)) at++
  const o = source.charCodeAt(at)
  if ((o | 32) !== 111 && o !== 48) return null
  // `E. 03 ZENDA 274` is the fifth reference of a list.
  if (at - from > 3 || (o === 48 && isDigitCode(source.charCodeAt(at + 1)))) return null
  at++
  let end = at
  while (end < to && (source.charCodeAt(end) === 46 || source.charCodeAt(end) === 58 || isBlank(source.charCodeAt(end)))) end++
  const punctuated = end > at
  const next = source.charCodeAt(end)
  const follows = isDigitCode(next) || (punctuated && (reads(source, end, 'DECL') || reads(source, end, 'N/A'))) || (end >= to && source.charCodeAt(at) === 46)
  if (!follows && !(source.charCodeAt(at) === 46 && source.charCodeAt(from + 1) === 46)) return null
  let labelTo = at
  while (labelTo < to && (source.charCodeAt(labelTo) === 46 || source.charCodeAt(labelTo) === 58)) labelTo++
  return { field: 'executiveOrder', name: 'E.O.', from, to: labelTo }
}

function authorityAt(source: string, from: number, to: number, words: string, name: string): Label | null {
  if (!reads(source, from, words)) return null
  let end = from + words.length
  if (end < to && isLetterCode(source.charCodeAt(end))) return null
  if (source.charCodeAt(end) === 58) end++
  return { field: 'authority', name, from, to: end }
}

function parenthesisedAuthority(source: string, from: number, to: number): Label | null {
  if (!reads(source, from, '(U)')) return null
  let at = from + 3
  while (at < to && isBlank(source.charCodeAt(at))) at++
  const label = authorityAt(source, at, to, 'CLASSIFIED BY', 'Classified By') ?? authorityAt(source, at, to, 'DERIVED FROM', 'Derived From')
  return label === null ? null : { ...label, from }
}

function looksLikeTags(source: string, from: number, to: number): boolean {
  let at = from
  while (at < to && isBlank(source.charCodeAt(at))) at++
  let letters = at
  while (letters < to && source.charCodeAt(letters) >= 65 && source.charCodeAt(letters) <= 90) letters++
  const next = source.charCodeAt(letters)
  return letters - at >= 2 && letters - at <= 4 && (letters >= to || next === 44 || next === 32)
}

function looksLikeReference(source: string, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + 40; at++) if (isDigitCode(source.charCodeAt(at))) return true
  return false
}

/** Labels that may stand in the middle of a header line, behind another field (calibration d 3). */
const inner = /[\s.;,]((?:TAGS|SUBJECT|SUBJ|REFS?|REFTELS?) ?:|E\.?O\.? ?\d{5}|(?:\(U\) )?CLASSIFIED BY:?\s|DERIVED FROM:?\s)/gi

/** Offsets at which a line of the header must be cut, since a further label begins there. */
export function innerLabels(source: string, from: number, to: number): readonly number[] {
  if (to - from < 12) return none
  let cuts: number[] | undefined
  inner.lastIndex = 0
  const line = source.slice(from, Math.min(to, from + 20_000))
  for (let match = inner.exec(line); match !== null; match = inner.exec(line)) {
    ;(cuts ??= []).push(from + match.index + 1)
  }
  return cuts ?? none
}

const none: readonly number[] = []
