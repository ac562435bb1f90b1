import type { ParseContext } from './context.ts'
import { parseClassificationLine } from './classification-line.ts'
import { looksLikeDateTimeGroup, parseDateTimeGroupLine } from './date-time-group.ts'
import { labelAt } from './labels.ts'
import type { Dialect } from './node.ts'
import { visible } from './noise.ts'
import { isDigitCode, isUpperCode, reads } from './tokens.ts'
import { parseAutodinLine } from './transmission.ts'
import { setNameAt } from './usmtf.ts'

/** What the first lines say of the form of a cable. */
interface Evidence {
  transmission: boolean
  from: boolean
  to: boolean
  classification: boolean
  pageLine: boolean
  distribution: boolean
  reviewStamp: boolean
  smartLabels: number
  mrn: boolean
  sets: number
  autodin: boolean
  labels: number
  telegram: boolean
  drafter: boolean
  year: number | null
}

/**
 * Decides the dialect of the cable that begins at a line, on its first lines (cable-format 0.2; smart.md 3 and 4): at most 200 lines are read, fewer when a
 * classification line settles it.
 */
export function detectDialect(context: ParseContext, firstLine: number, limit: number): Dialect {
  if (opensWithTransmission(context, firstLine, limit)) return 'cablegate'
  const found = gather(context, firstLine, Math.min(limit, firstLine + 200))
  if (found.autodin || found.sets >= 2) return 'military'
  if (found.mrn && found.smartLabels >= 3) return 'smart'
  if (found.smartLabels >= 4 && found.mrn) return 'smart'
  if (found.sets >= 1 && (found.from || found.year !== null)) return 'military'
  if (found.telegram && found.labels + found.smartLabels >= 2) return 'webtel'
  if (found.pageLine && (found.distribution || found.classification || found.reviewStamp)) {
    return found.year !== null && found.year < 1980 ? 'aad' : found.year === null && found.reviewStamp ? 'aad' : 'copy'
  }
  if (found.distribution && found.from) return found.year !== null && found.year < 1980 ? 'aad' : 'copy'
  if (found.drafter && found.labels >= 1 && !found.transmission && !found.from) return 'deptdraft'
  if (found.transmission || (found.from && found.to)) return 'cablegate'
  if (found.classification || found.labels >= 2) return 'draft'
  return found.mrn || found.from ? 'draft' : 'unknown'
}

/** FL1 on the first visible line and no naval set behind it: nine published cables in ten, told without reading further. */
function opensWithTransmission(context: ParseContext, firstLine: number, limit: number): boolean {
  const { source, text } = context
  for (let line = firstLine; line < limit && line < firstLine + 8; line++) {
    const span = visible(text, line)
    if (span === null) continue
    return source.startsWith('VZCZC', span.from) && !source.slice(span.from, span.from + 3000).includes('MSGID/')
  }
  return false
}

function gather(context: ParseContext, firstLine: number, limit: number): Evidence {
  const { source, text } = context
  const found: Evidence = {
    transmission: false, from: false, to: false, classification: false, pageLine: false, distribution: false, reviewStamp: false, smartLabels: 0,
    mrn: false, sets: 0, autodin: false, labels: 0, telegram: false, drafter: false, year: null,
  }
  let seen = 0
  let textLines = 0
  for (let line = firstLine; line < limit; line++) {
    const span = visible(text, line)
    if (span === null) continue
    const { from, to } = span
    seen++
    // A classification line and the labels under it are enough for everything but SMART, whose labels stand above, and copies, whose page line does.
    if (seen > 80 && found.smartLabels === 0) break
    // An ACP header over a classification line, and nothing of a copy or a print above it, leaves no other choice.
    if (found.transmission && found.classification && !found.pageLine && !found.distribution && found.smartLabels === 0 && found.sets === 0) break
    if (textLines > 6 && (found.classification || found.labels >= 2)) break
    const first = source.charCodeAt(from)
    const known = look(found, context, from, to, first, seen)
    if (!known && to - from > 20) textLines++
    else if (known) textLines = 0
  }
  return found
}

/** Notes what one line says; false when it says nothing. */
function look(found: Evidence, context: ParseContext, from: number, to: number, first: number, seen: number): boolean {
  const { source } = context
  if (first === 86 && source.startsWith('VZCZC', from)) return (found.transmission = true)
  if (first === 90 && (source.startsWith('ZNY ', from) || source.startsWith('ZNR ', from))) return true
  if (first === 68 && source.startsWith('DE R', from)) return (found.transmission = true)
  if (seen < 12 && parseAutodinLine(source, { from, to }) !== null) return (found.autodin = true)
  if (first === 70 && source.startsWith('FM ', from)) return (found.from = true)
  if (first === 84 && source.startsWith('TO ', from)) return (found.to = true)
  if (first === 80 && reads(source, from, 'PAGE 0')) return (found.pageLine = true)
  if (first === 84 && /^TELEGRAM\s/.test(source.slice(from, from + 9))) return (found.telegram = true)
  if ((first === 65 || first === 79) && (source.startsWith('ACTION ', from) || source.startsWith('ORIGIN ', from))) {
    if (source.charCodeAt(from + 6) === 32) found.distribution = hasCopies(source, from + 7, to) || found.distribution
    return true
  }
  if (looksLikeDateTimeGroup(source, from, to)) {
    const { instant } = parseDateTimeGroupLine(source, { from, to })
    if (instant !== null && found.year === null) found.year = new Date(instant).getUTCFullYear()
    return true
  }
  const set = setNameAt(source, from, to)
  if (set !== null && source.charCodeAt(set.to - 1) === 47) {
    found.sets++
    return true
  }
  if (context.stamped && source.slice(from, to).includes('EO Systematic Review')) return (found.reviewStamp = true)
  if (seen < 8 && isDrafterLine(source, from, to)) return (found.drafter = true)
  const label = labelAt(source, from, to, true)
  if (label !== null) {
    if (label.field === 'mrn') found.mrn = true
    if (label.field === 'executiveOrder' || label.field === 'tags' || label.field === 'subject' || label.field === 'references') found.labels++
    if (label.field !== 'references' && label.field !== 'authority') found.smartLabels++
    return true
  }
  const classification = parseClassificationLine(source, { from, to })
  if (classification?.number != null) return (found.classification = true)
  return classification !== null
}

/** An office symbol with its number of copies, `EUR-00`. */
function hasCopies(source: string, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + 12; at++) {
    if (source.charCodeAt(at) === 45 && isDigitCode(source.charCodeAt(at + 1)) && isDigitCode(source.charCodeAt(at + 2))) return true
  }
  return false
}

/** `EUR/ZZ:JDOE` alone on one of the first lines: the drafter of a Department copy (smart.md 4.3). */
function isDrafterLine(source: string, from: number, to: number): boolean {
  if (to - from > 40 || !isUpperCode(source.charCodeAt(from))) return false
  return /^[A-Z][A-Z/-]{0,20}:[A-Z][A-Z .-]{2,30}(?::[A-Z]{2,4})?$/.test(source.slice(from, to))
}
