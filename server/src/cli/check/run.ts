import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { eachSource } from '../each-source.ts'
import type { SourceRun, Work } from '../each-source.ts'
import { reasonOf } from '../failure.ts'
import { encode } from '../input/encoding.ts'
import type { Source } from '../input/sources.ts'
import type { Formatter } from '../output/formatter.ts'
import { createWriter, note, writeAll } from '../output/writer.ts'
import type { Writer } from '../output/writer.ts'
import { createBaseline, readBaseline } from './baseline.ts'
import { fixText } from './fix.ts'
import type { FixedReport } from './fix.ts'
import { checkText, errorsOf } from './report.ts'
import type { Report } from './report.ts'
import { countFindings, counted, createTotals, exitCode, tellTooManyWarnings } from './totals.ts'

export interface CheckRun extends SourceRun {
  readonly formatter: Formatter
  readonly maxWarnings: number | undefined
  /** Whether safe fixes go into the files, or are shown as a diff in place of the findings. */
  readonly fix: 'write' | 'diff' | null
  readonly baseline: string | undefined
  readonly writeBaseline: string | undefined
}

/** Checks files one after the other and prints each as soon as it is done; the exit code. */
export async function checkFiles(run: CheckRun): Promise<number> {
  const { formatter, quiet, fix } = run
  const totals = createTotals()
  const collected = run.writeBaseline === undefined ? null : createBaseline(run.writeBaseline)
  // All that was found becomes known when a baseline is written; an older one says nothing more.
  const known = run.baseline === undefined || collected !== null ? null : await readBaseline(run.baseline)
  const writer = createWriter(process.stdout)

  function countFixed({ count }: FixedReport): void {
    totals.fixed += count
    totals.fixedFiles++
  }

  async function check(job: Work): Promise<void> {
    const found = checkText(job.source.name, job.source.text, job.settings)
    const fixed = fix === null ? null : fixText(found, job.settings)
    let report = found
    if (fixed !== null && fixed.count > 0) {
      if (fix === 'diff') await writeDiff(job.writer, job.source, fixed)
      const problem = fix === 'write' ? await writeFixed(job.source, fixed.after.text.string) : null
      if (problem !== null) job.fail(`${job.source.name}: ${problem}`)
      else countFixed(fixed)
      if (fix === 'write' && problem === null) report = fixed.after
    }
    collected?.add(report)
    const left = collected === null ? (known?.filter(report) ?? report) : without(report)
    countFindings(totals, left.findings)
    if (fix !== 'diff') await print(job.writer, quiet ? errorsOf(left) : left)
  }

  let spoken = false
  async function print(writer: Writer, report: Report): Promise<void> {
    let separator = spoken ? formatter.separator : ''
    for (const piece of formatter.report(report)) {
      await writer.write(separator + piece)
      separator = ''
      spoken = true
    }
  }

  if (fix !== 'diff') await writeAll(writer, [formatter.start])
  totals.failures = await eachSource(run, check)
  if (fix !== 'diff') await writeAll(writer, formatter.end(totals))
  else if (!quiet) note(`${counted(totals.fixed, 'finding')} in ${counted(totals.fixedFiles, 'file')} can be fixed`)
  const baselined = await collected?.write()
  if (baselined !== undefined && !quiet) note(`wrote ${counted(baselined, 'finding')} to ${run.writeBaseline}`)
  tellTooManyWarnings(totals, run.maxWarnings)
  return exitCode(totals, run.maxWarnings)
}

function without(report: Report): Report {
  return { ...report, findings: [] }
}

/** Writes a fixed text in the encoding of its file; what hinders it, or null. */
async function writeFixed(source: Source, text: string): Promise<string | null> {
  if (source.path === null) return "--fix can't change standard input; --fix-dry-run prints a diff"
  const bytes = encode(text, source)
  if (bytes === null) return 'a fix needs a character that Windows-1252 lacks; save the file as UTF-8 first'
  try {
    await writeFile(source.path, bytes)
    return null
  } catch (error) {
    return `can't be written: ${reasonOf(error)}`
  }
}

async function writeDiff(writer: Writer, source: Source, { trace }: FixedReport): Promise<void> {
  const name = path.isAbsolute(source.name) ? path.relative('.', source.name).split(path.sep).join('/') : source.name
  // In the encoding of its file the diff fits; the encodings with more than one byte a letter can't stand in one.
  const legacy = source.encoding === 'windows-1252' ? { encoding: source.encoding, mark: false } : null
  for (const piece of trace.diff(`a/${name}`, `b/${name}`)) await writer.write(legacy === null ? piece : (encode(piece, legacy) ?? piece))
}
