import { eachPlace } from '../each-place.ts'
import type { Answer } from '../each-place.ts'
import type { PathOptions, Place } from '../input/places.ts'
import { createWriter, note, writeAll } from '../output/writer.ts'
import { writeBaseline } from './baseline.ts'
import type { Prints } from './baseline.ts'
import type { CheckAnswer, CheckPlan } from './checker.ts'
import { addTally, counted, createTotals, exitCode, tellTooManyWarnings } from './totals.ts'

export interface CheckRun extends PathOptions {
  readonly plan: CheckPlan
  readonly answer: (place: Place) => Promise<CheckAnswer | Answer>
  /** How many answers may be under way at the same time. */
  readonly width: number
  readonly maxWarnings: number | undefined
  readonly writeBaseline: string | undefined
}

/** Checks files and prints each as soon as it and those before it are done; the exit code. */
export async function checkFiles({ plan, maxWarnings, writeBaseline: baseline, ...run }: CheckRun): Promise<number> {
  const { formatter, quiet, fix } = plan
  const totals = createTotals()
  const prints: Prints[] = []
  const writer = createWriter(process.stdout)

  function take(answer: CheckAnswer | Answer): void {
    if (!('tally' in answer)) return
    addTally(totals, answer.tally)
    if (answer.prints !== null) prints.push(answer.prints)
  }

  if (fix !== 'diff') await writeAll(writer, [formatter.start])
  totals.failures = await eachPlace({ ...run, quiet, separator: fix === 'diff' ? '' : formatter.separator, take })
  if (fix !== 'diff') await writeAll(writer, formatter.end(totals))
  else if (!quiet) note(`${counted(totals.fixed, 'finding')} in ${counted(totals.fixedFiles, 'file')} can be fixed`)
  if (baseline !== undefined) {
    const count = await writeBaseline(baseline, prints)
    if (!quiet) note(`wrote ${counted(count, 'finding')} to ${baseline}`)
  }
  tellTooManyWarnings(totals, maxWarnings)
  return exitCode(totals, maxWarnings)
}
