import type { Report } from '../check/report.ts'
import type { Totals } from '../check/totals.ts'

/** Puts the reports of a run into words, one at a time, so that nothing has to be kept. */
export interface Formatter {
  readonly start?: () => Iterable<string>
  readonly report: (report: Report) => Iterable<string>
  readonly end?: (totals: Totals) => Iterable<string>
}
