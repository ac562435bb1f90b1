import { check } from '../../server/src/core/rules/run.ts'
import { rules } from '../../server/src/core/rules/registry.ts'
import { applyFixes } from '../../server/src/core/rules/fix.ts'
import type { Edit, Finding, Mode, Severity } from '../../server/src/core/rules/rule.ts'
import { folding } from '../../server/src/core/features/folding.ts'
import { hover } from '../../server/src/core/features/hover.ts'
import { outline } from '../../server/src/core/features/outline.ts'
import type { OutlineItem } from '../../server/src/core/features/outline.ts'
import { record } from '../../server/src/core/model/record.ts'
import type { Span } from '../../server/src/core/span.ts'
import { dump } from '../../server/src/core/syntax/dump.ts'
import type { CableFile, Dialect } from '../../server/src/core/syntax/node.ts'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { treeDefect } from '../support/tree.ts'

/** One text and the way it is looked at. */
export interface Case {
  readonly text: string
  readonly dialect: Dialect | undefined
  readonly mode: Mode
  readonly everyRule: boolean
  /** Places to hover over, as shares of the text's length. */
  readonly places: readonly number[]
}

const allRules: Record<string, Severity> = Object.fromEntries(rules.map((rule) => [rule.name, 'hint']))
const noSettings = {}
const now = Date.UTC(2025, 0, 15)
/** Safe fixes must come to an end. Damage around damage may take more turns; as long as every turn leaves a shorter text, the end is sure. */
const mostTurns = 30
const mostShrinkingTurns = 300
/** Longer texts are for the clock: they are read and checked, not fixed. */
const longestToFix = 100_000

/** The work that an editor waits for: milliseconds of the processor, which other programs do not lengthen. */
export function timeOf({ text, dialect, mode, everyRule }: Case): number {
  const start = process.cpuUsage()
  const file = parse(text, dialect === undefined ? {} : { dialect })
  check(file, { mode, now, rules: everyRule ? allRules : noSettings })
  folding(file)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** What is wrong with how the core takes a text, or null. A sentence whose first word names the feature. */
export function defectOf(input: Case): string | null {
  try {
    return examine(input)
  } catch (error) {
    const [first, place] = error instanceof Error ? (error.stack ?? String(error)).split('\n') : [String(error)]
    return `throws ${first} ${place?.trim() ?? ''}`
  }
}

function examine({ text, dialect, mode, everyRule, places }: Case): string | null {
  const read = (string: string): CableFile => parse(string, dialect === undefined ? {} : { dialect })
  const find = (file: CableFile): Finding[] => check(file, { mode, now, rules: everyRule ? allRules : noSettings })
  const file = read(text)
  const tree = treeDefect(text, file)
  if (tree !== null) return `tree ${tree}`
  dump(file)
  JSON.stringify(record(file))
  const findings = find(file)
  return (
    firstDefect(findings, (finding) => findingDefect(finding, text)) ??
    firstDefect(outline(file, { pageBreaks: true }), (item) => outlineDefect(item, { from: 0, to: text.length })) ??
    firstDefect(folding(file), (fold) => (isInside(fold, text) && fold.to > fold.from ? null : `folding of ${fold.from}-${fold.to}`)) ??
    firstDefect(places, (share) => hoverDefect(file, Math.round(share * text.length))) ??
    fixDefect(text, findings, (fixed) => find(read(fixed)))
  )
}

function firstDefect<T>(items: readonly T[], defect: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = defect(item)
    if (found !== null) return found
  }
  return null
}

function isInside({ from, to }: Span, text: string): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to && to <= text.length
}

function findingDefect({ from, to, rule, message, related, fix }: Finding, text: string): string | null {
  if (!isInside({ from, to }, text) || from === to) return `finding ${rule} at ${from}-${to} of ${text.length}`
  // Words of the text may stand in any message, also without their accents.
  const unmade = /undefined|null|NaN|\[object/
  if (message === '' || (unmade.test(message) && !unmade.test(text) && !unmade.test(plain(text)))) return `finding ${rule} says ${message}`
  const away = related.find((place) => !isInside(place, text))
  if (away !== undefined) return `finding ${rule} relates to ${away.from}-${away.to} of ${text.length}`
  return fix === null ? null : editsDefect(rule, fix.edits, text)
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

function editsDefect(rule: string, edits: readonly Edit[], text: string): string | null {
  let at = 0
  if (edits.length === 0) return `fix of ${rule} without edits`
  for (const edit of edits) {
    if (!isInside(edit, text)) return `fix of ${rule} edits ${edit.from}-${edit.to} of ${text.length}`
    if (edit.from < at) return `fix of ${rule} overlaps itself at ${edit.from}`
    at = edit.to
  }
  if (edits.every((edit) => text.slice(edit.from, edit.to) === edit.text)) return `fix of ${rule} changes nothing`
  return null
}

function outlineDefect(item: OutlineItem, around: Span): string | null {
  if (!(around.from <= item.from && item.from <= item.to && item.to <= around.to))
    return `outline ${item.kind} "${item.name}" leaves its parent`
  const { selection } = item
  if (!(item.from <= selection.from && selection.from <= selection.to && selection.to <= item.to))
    return `outline selection of ${item.kind} "${item.name}"`
  if (item.name.trim() === '') return `outline ${item.kind} without a name`
  return firstDefect(item.children, (child) => outlineDefect(child, item))
}

function hoverDefect(file: CableFile, offset: number): string | null {
  const found = hover(file, offset)
  if (found === null) return null
  if (!isInside(found, file.text.string) || found.from > offset || found.to < offset)
    return `hover at ${offset} is about ${found.from}-${found.to}`
  return found.markdown === '' ? `hover at ${offset} is empty` : null
}

/** All safe fixes, taken until none is left, must end, and then nothing is left to fix: fixing twice is fixing once. */
function fixDefect(text: string, findings: readonly Finding[], find: (text: string) => Finding[]): string | null {
  if (text.length > longestToFix) return null
  let fixed = text
  let left = findings
  let shorter = true
  for (let turn = 0; turn < (shorter ? mostShrinkingTurns : mostTurns); turn++) {
    const safe = left.filter(({ fix }) => fix?.safe === true)
    if (safe.length === 0) return null
    const next = applyFixes(fixed, safe)
    if (next.text === fixed) return `fixes of ${names(safe)} change nothing`
    shorter &&= next.text.length < fixed.length
    fixed = next.text
    left = find(fixed)
  }
  return shorter ? null : `fixes of ${names(left.filter(({ fix }) => fix?.safe === true))} do not end`
}

function names(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ rule }) => rule))].join(' and ')
}
