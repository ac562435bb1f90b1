import type { Span } from '../span.ts'
import type { Cable, Paragraph } from '../syntax/node.ts'
import { isDigitCode, isLetterCode } from '../syntax/tokens.ts'
import { within } from '../syntax/walk.ts'
import { quotedSpans } from './quoted.ts'
import { losesText } from './redactions.ts'
import { remember } from './remember.ts'

export type NumberingKind = 'first' | 'gap' | 'duplicate' | 'backwards'

/** A paragraph whose number does not go on from the one before (5 FAH-1 H-246.2: numbered consecutively from 1). */
export interface NumberingFault {
  readonly kind: NumberingKind
  readonly paragraph: Paragraph
  readonly previous: Paragraph | null
  /** The number it should have. */
  readonly expected: number
  /** Place among the cable's own paragraphs. */
  readonly index: number
  /** The paragraphs behind it go on as if it had that number, so it alone is wrong. */
  readonly alone: boolean
}

interface Numbering {
  readonly faults: readonly NumberingFault[]
  /** Paragraphs of the cable itself; those of lists and quoted documents left out. */
  readonly own: readonly Paragraph[]
}

const known = remember(read)

/** Where the numbers of the paragraphs break off; silent about extracts, quoted documents, lists, and gaps where something was removed. */
export function numberingFaults(cable: Cable): readonly NumberingFault[] {
  return numbering(cable).faults
}

/** The numbered paragraphs of the cable itself, without those of lists and documents that begin at 1 again. */
export function ownParagraphs(cable: Cable): readonly Paragraph[] {
  return numbering(cable).own
}

function numbering(cable: Cable): Numbering {
  return known(cable)
}

function read(cable: Cable): Numbering {
  const { paragraphs } = cable
  if (isConsecutive(paragraphs)) return { faults: [], own: paragraphs }
  const quoted = quotedSpans(cable)
  const candidates = quoted.length === 0 ? paragraphs : paragraphs.filter((paragraph) => !within(quoted, paragraph.from))
  const marked = candidates.filter(({ mark }) => mark !== null).length * 2 >= candidates.length
  const own: Paragraph[] = []
  const faults: NumberingFault[] = []
  /** Numbers at which lists and documents interrupted the cable, innermost last. */
  const interrupted: number[] = []
  let last = 0
  let previous: Paragraph | null = null
  for (let index = 0; index < candidates.length; index++) {
    const paragraph = candidates[index]!
    const { value } = paragraph
    const expected = last + 1
    if (value !== expected && interrupted.length > 0) {
      const back = interrupted.lastIndexOf(value - 1)
      if (back !== -1) {
        interrupted.length = back
        last = value
        previous = paragraph
        if (back === 0) own.push(paragraph)
      } else last = value
      continue
    }
    if (value === expected) {
      last = value
      previous = paragraph
      if (interrupted.length === 0) own.push(paragraph)
      continue
    }
    if (value === 1) {
      interrupted.push(last)
      last = 1
      continue
    }
    const hasMark = paragraph.mark !== null
    // In a marked cable a number without a mark belongs to a list.
    if (marked && !hasMark) continue
    own.push(paragraph)
    const next = candidates[index + 1]?.value
    const alone = next === expected + 1
    const kind: NumberingKind = last === 0 ? 'first' : value > expected ? 'gap' : value === last ? 'duplicate' : 'backwards'
    if (speaks(cable, kind, previous, paragraph, expected))
      faults.push({ kind, paragraph, previous, expected, alone, index: own.length - 1 })
    if (kind === 'gap' && next === expected && candidates[index + 2]?.value === value + 1) {
      // Two neighbours changed places: one fault, not three.
      own.push(candidates[++index]!)
      last = value
    } else if (alone) last = expected
    // One number too many: the cable goes on behind it as if it were not there.
    else if (next !== expected) last = value
    previous = paragraph
  }
  return { faults, own }
}

function isConsecutive(paragraphs: readonly Paragraph[]): boolean {
  for (let index = 0; index < paragraphs.length; index++) if (paragraphs[index]!.value !== index + 1) return false
  return true
}

function speaks(cable: Cable, kind: NumberingKind, previous: Paragraph | null, paragraph: Paragraph, expected: number): boolean {
  if (cable.partial || cable.body === null) return false
  if (kind === 'backwards') return paragraph.mark !== null
  if (kind === 'duplicate') return true
  // Reviewers take whole paragraphs out of what they release.
  if (cable.released) return false
  const between = { from: previous?.from ?? cable.body.from, to: paragraph.from }
  if (kind === 'first' && cable.subject === null && cable.classification === null) return false
  // A later section goes on where the one before ended.
  if (kind === 'first' && Number(cable.classification?.section?.text ?? 1) > 1) return false
  return !losesText(cable, between) && !namesNumber(cable.text.string, between, expected, paragraph.value)
}

/** Whether one of the missing numbers stands somewhere in the gap, where it may open a paragraph that was run into another. */
function namesNumber(source: string, span: Span, first: number, behind: number): boolean {
  const last = Math.min(behind, first + 12)
  const text = source.slice(span.from, span.to)
  for (let number = first; number < last; number++) {
    const digits = String(number)
    for (let at = text.indexOf(digits); at !== -1; at = text.indexOf(digits, at + 1)) {
      const before = text.charCodeAt(at - 1)
      if (isDigitCode(before) || isLetterCode(before) || before === 46 || before === 47 || before === 45) continue
      // Scanners put a blank before the stop.
      const next = at + digits.length
      const after = text.charCodeAt(text.charCodeAt(next) === 32 ? next + 1 : next)
      if (after === 46 || after === 41 || after === 44 || after === 40) return true
    }
  }
  return false
}
