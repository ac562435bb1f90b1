import { lineEnding } from '../rules/fix.ts'
import type { Edit, Mode } from '../rules/rule.ts'
import { modeOf } from '../rules/run.ts'
import type { Span } from '../span.ts'
import type { Cable, CableFile, Dialect } from '../syntax/node.ts'
import { lineAt } from '../text.ts'
import { composeEdits } from './compose-edits.ts'
import { blankLineGroups } from './format/blank-lines.ts'
import { harmless } from './format/group.ts'
import type { Group, Outcome } from './format/group.ts'
import { labelGroups } from './format/labels.ts'
import { wrapGroups } from './format/wrap.ts'

export interface FormatOptions {
  /** Default `auto`: each cable by its dialect and its damage. */
  readonly mode?: Mode | 'auto'
  /** The longest line that a draft may have; default 69. */
  readonly maxLineLength?: number
  /** Only lines that this span touches. */
  readonly range?: Span | null
  /** As the file was read. */
  readonly dialect?: Dialect
}

/** Forms whose lines are never broken anew: prints, sets (smart.md 2.7). */
const unwrapped: ReadonlySet<Dialect> = new Set<Dialect>(['smart', 'webtel', 'military'])

/** Formatting can make room for more; after so many turns nothing is left. */
const mostTurns = 4

/**
 * The edits that put a file into form, in order. A cable that is being written gets paragraphs within the line limit, one blank behind labels, and no blanks
 * where none belong; one that is being read loses only blanks at line ends and runs of blank lines. What the cables say stays, to the character; applied, the
 * edits leave a text that needs none.
 */
export function format(file: CableFile, options: FormatOptions = {}): Edit[] {
  const { length } = file.text.string
  let done = formatOnce(file, options)
  let edits = [...done.edits]
  // A range is of the text as it was.
  if (options.range != null) return edits
  for (let turn = 1; turn < mostTurns && done.edits.length > 0; turn++) {
    done = formatOnce(done.file, options)
    if (done.edits.length > 0) edits = composeEdits(length, edits, done.edits)
  }
  return edits
}

function formatOnce(file: CableFile, options: FormatOptions): Outcome {
  const groups = inRange(file, disjoint(allGroups(file, options)), options.range ?? null)
  return groups.length === 0
    ? { edits: [], file }
    : harmless(file, groups, options.dialect === undefined ? {} : { dialect: options.dialect })
}

function allGroups(file: CableFile, options: FormatOptions): Group[] {
  const { text } = file
  const mode = (cable: Cable): Mode => (options.mode === undefined || options.mode === 'auto' ? modeOf(cable) : options.mode)
  const groups: Group[] = []
  const lineEnd = lineEnding(text)
  const authored: Span[] = []
  for (const cable of file.cables) {
    if (mode(cable) !== 'author' || unwrapped.has(cable.dialect)) continue
    authored.push(cable)
    for (const group of labelGroups(cable)) groups.push(group)
    for (const group of wrapGroups(cable, options.maxLineLength ?? 69, lineEnd)) groups.push(group)
  }
  let next = 0
  const most = (line: number): number => {
    const at = text.starts[line]!
    while (next < authored.length && authored[next]!.to <= at) next++
    return next < authored.length && authored[next]!.from <= at ? 1 : 2
  }
  return [...blankLineGroups(text, most), ...groups]
}

/** Groups in order; what would overlap an earlier one waits for the next turn. */
function disjoint(groups: readonly Group[]): Group[] {
  const sorted = [...groups].sort((a, b) => a[0]!.from - b[0]!.from)
  const edits = sorted
    .flatMap((group) => group.map((edit) => ({ edit, group })))
    .sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to)
  const late = new Set<Group>()
  let end = -1
  for (const { edit, group } of edits) {
    if (edit.from < end) late.add(group)
    else end = edit.to
  }
  return late.size === 0 ? sorted : sorted.filter((group) => !late.has(group))
}

function inRange(file: CableFile, groups: readonly Group[], range: Span | null): readonly Group[] {
  if (range === null) return groups
  const { text } = file
  const from = text.starts[lineAt(text, range.from)]!
  // A selection that ends at a line's beginning does not mean that line.
  const end = lineAt(text, range.to)
  const last = range.to > range.from && text.starts[end] === range.to ? end - 1 : end
  const to = text.ends[last]!
  return groups.filter((group) => group[0]!.from <= to && group[group.length - 1]!.to >= from)
}
