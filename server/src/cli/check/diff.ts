import type { Edit } from '../../core/service.ts'

/**
 * Follows the lines of a text through rounds of edits and tells the difference between the first and the last text. A comparison of the two would come to
 * the same and take longer the more there is to fix. Lines end at LF, as in a unified diff.
 */
export interface LineTrace {
  /** Takes over one round: edits in order, not overlapping, that made `after` of the text so far. */
  edit(edits: readonly Edit[], after: string): void
  /** The unified diff, three lines around each change; nothing when the texts are the same. */
  diff(oldName: string, newName: string): Generator<string>
}

/** A text with the offsets at which its lines begin; a final line end is followed by no further line. */
interface Lines {
  readonly text: string
  readonly starts: readonly number[]
}

/** Lines of the old text and those that stand in their place, half-open, from 0. */
interface Change {
  readonly oldFrom: number
  readonly oldTo: number
  readonly newFrom: number
  readonly newTo: number
}

/** Unchanged lines shown before and behind a change. */
const around = 3

export function createLineTrace(text: string): LineTrace {
  const old = linesOf(text)
  let current = old
  /** For each line of the current text the old line that it is, or -1. */
  let origins: readonly number[] = old.starts.map((_, line) => line)
  return {
    edit(edits, after) {
      const next = linesOf(after)
      origins = originsAfter(current, origins, edits, next)
      current = next
    },
    diff: (oldName, newName) => unifiedDiff(old, current, changesOf(old, current, origins), oldName, newName),
  }
}

function linesOf(text: string): Lines {
  const starts: number[] = text === '' ? [] : [0]
  for (let at = text.indexOf('\n'); at !== -1 && at + 1 < text.length; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return { text, starts }
}

/** A line with its line end. */
function lineOf({ text, starts }: Lines, line: number): string {
  return text.slice(starts[line], starts[line + 1])
}

/** Lines that an edit touches, also only at their first character, are new; the others have moved by what the edits before them added or took. */
function originsAfter(before: Lines, origins: readonly number[], edits: readonly Edit[], after: Lines): number[] {
  const next = after.starts.map(() => -1)
  let shift = 0
  let edit = 0
  let target = 0
  before.starts.forEach((start, line) => {
    for (; edit < edits.length && edits[edit]!.to < start; edit++) shift += edits[edit]!.text.length - (edits[edit]!.to - edits[edit]!.from)
    const end = before.starts[line + 1] ?? Infinity
    if (edit < edits.length && edits[edit]!.from < end) return
    while (after.starts[target]! < start + shift) target++
    next[target] = origins[line]!
  })
  return next
}

function changesOf(old: Lines, current: Lines, origins: readonly number[]): Change[] {
  const changes: Change[] = []
  let oldFrom = 0
  let newFrom = 0
  const close = (oldTo: number, newTo: number): void => {
    const change = trimmed({ oldFrom, oldTo, newFrom, newTo }, old, current)
    if (change.oldTo > change.oldFrom || change.newTo > change.newFrom) changes.push(change)
    oldFrom = oldTo + 1
    newFrom = newTo + 1
  }
  origins.forEach((origin, line) => {
    if (origin !== -1) close(origin, line)
  })
  close(old.starts.length, current.starts.length)
  return changes
}

/** Without the lines at both ends that are the same after all. */
function trimmed(change: Change, old: Lines, current: Lines): Change {
  let { oldFrom, oldTo, newFrom, newTo } = change
  while (oldFrom < oldTo && newFrom < newTo && lineOf(old, oldFrom) === lineOf(current, newFrom)) {
    oldFrom++
    newFrom++
  }
  while (oldFrom < oldTo && newFrom < newTo && lineOf(old, oldTo - 1) === lineOf(current, newTo - 1)) {
    oldTo--
    newTo--
  }
  return { oldFrom, oldTo, newFrom, newTo }
}

function* unifiedDiff(old: Lines, current: Lines, changes: readonly Change[], oldName: string, newName: string): Generator<string> {
  if (changes.length > 0) yield `--- ${header(oldName)}\n+++ ${header(newName)}\n`
  for (let first = 0; first < changes.length;) {
    let last = first
    while (last + 1 < changes.length && changes[last + 1]!.oldFrom - changes[last]!.oldTo <= 2 * around) last++
    const before = Math.min(around, changes[first]!.oldFrom)
    const behind = Math.min(around, old.starts.length - changes[last]!.oldTo)
    yield `@@ -${place(changes[first]!.oldFrom - before, changes[last]!.oldTo + behind)} +${place(changes[first]!.newFrom - before, changes[last]!.newTo + behind)} @@\n`
    let at = changes[first]!.oldFrom - before
    for (; first <= last; first++) {
      const change = changes[first]!
      yield* signed(' ', old, at, change.oldFrom)
      yield* signed('-', old, change.oldFrom, change.oldTo)
      yield* signed('+', current, change.newFrom, change.newTo)
      at = change.oldTo
    }
    yield* signed(' ', old, at, at + behind)
  }
}

/** A tab behind a name with blanks tells where it ends. */
function header(name: string): string {
  return name.includes(' ') ? `${name}\t` : name
}

function place(from: number, to: number): string {
  const count = to - from
  return `${count === 0 ? from : from + 1}${count === 1 ? '' : `,${count}`}`
}

function* signed(sign: string, lines: Lines, from: number, to: number): Generator<string> {
  for (let line = from; line < to; line++) {
    const text = lineOf(lines, line)
    yield text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`
  }
}
