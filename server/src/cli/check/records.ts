import { answerRecords } from '../input/records.ts'
import { ndjsonFormatter } from '../output/ndjson.ts'
import type { SettingsLookup } from '../settings/lookup.ts'
import type { Baseline } from './baseline.ts'
import { checkText, errorsOf } from './report.ts'
import { addTally, createTotals, exitCode, tallyOf, tellTooManyWarnings } from './totals.ts'

export interface RecordRun {
  readonly lookup: SettingsLookup
  readonly maxWarnings: number | undefined
  readonly quiet: boolean
  readonly known: Baseline | null
}

/** `check --stdin-ndjson`; the exit code. The names of records need not be files: the configuration is that of the current folder. */
export async function checkRecords({ lookup, maxWarnings, quiet, known }: RecordRun): Promise<number> {
  const totals = createTotals()
  const settings = await lookup.settingsOf('stdin')
  totals.failures = await answerRecords(({ file, text }) => {
    const report = checkText(file, text, settings)
    const left = known === null ? report : known.filter(report)
    addTally(totals, tallyOf(left.findings))
    return ndjsonFormatter.report(quiet ? errorsOf(left) : left)
  })
  tellTooManyWarnings(totals, maxWarnings)
  return exitCode(totals, maxWarnings)
}
