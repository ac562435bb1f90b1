import { writeFileSync } from 'node:fs'
import type { Answer } from '../each-place.ts'
import { reasonOf } from '../failure.ts'
import { encode } from '../input/encoding.ts'
import type { Source } from '../input/places.ts'
import type { Formatter } from '../output/formatter.ts'
import { relativePath } from '../output/relative-path.ts'
import type { Settings } from '../settings/settings.ts'
import { printsOf } from './baseline.ts'
import type { Baseline, Prints } from './baseline.ts'
import { fixText } from './fix.ts'
import type { FixedReport } from './fix.ts'
import { checkText, errorsOf } from './report.ts'
import type { Report } from './report.ts'
import { tallyOf } from './totals.ts'
import type { Tally } from './totals.ts'

/** How texts are checked and what is printed of them. */
export interface CheckPlan {
  readonly formatter: Formatter
  /** Errors only. */
  readonly quiet: boolean
  /** Whether safe fixes go into the files, or are shown as a diff in place of the findings. */
  readonly fix: 'write' | 'diff' | null
  /** Findings that are left out. */
  readonly known: Baseline | null
  /** All findings go into a new baseline and are left out. */
  readonly collect: boolean
}

export interface CheckAnswer extends Answer {
  readonly tally: Tally
  /** For the new baseline. */
  readonly prints: Prints | null
}

export function createChecker({ formatter, quiet, fix, known, collect }: CheckPlan): (source: Source, settings: Settings) => CheckAnswer {
  function reported(report: Report): Report {
    if (collect) return { ...report, findings: [] }
    return known === null ? report : known.filter(report)
  }

  return (source, settings) => {
    const found = checkText(source.name, source.text, settings)
    const fixed = fix === null ? null : fixText(found, settings)
    const written = fix === 'write' && fixed !== null && fixed.count > 0
    const problem = written ? writeFixed(source, fixed.after.text.string) : null
    const report = written && problem === null ? fixed.after : found
    const left = reported(report)
    return {
      output: fix === 'diff' && fixed !== null ? diffOf(source, fixed) : formatter.report(quiet ? errorsOf(left) : left),
      notes: [],
      problems: problem === null ? [] : [`${source.name}: ${problem}`],
      tally: tallyOf(left.findings, problem === null ? (fixed?.count ?? 0) : 0),
      prints: collect ? printsOf(report) : null,
    }
  }
}

/** Writes a fixed text in the encoding of its file; what hinders it, or null. */
function writeFixed(source: Source, text: string): string | null {
  if (source.path === null) return "--fix can't change standard input; --fix-dry-run prints a diff"
  const bytes = encode(text, source)
  if (bytes === null) return 'a fix needs a character that Windows-1252 lacks; save the file as UTF-8 first'
  try {
    writeFileSync(source.path, bytes)
    return null
  } catch (error) {
    return `can't be written: ${reasonOf(error)}`
  }
}

function* diffOf(source: Source, { trace }: FixedReport): Generator<string | Uint8Array> {
  const name = relativePath(source.name)
  // In the encoding of its file the diff fits; the encodings with more than one byte a letter can't stand in one.
  const legacy = source.encoding === 'windows-1252' ? { encoding: source.encoding, mark: false } : null
  for (const piece of trace.diff(`a/${name}`, `b/${name}`)) yield legacy === null ? piece : (encode(piece, legacy) ?? piece)
}
