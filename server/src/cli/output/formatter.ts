import type { Report } from '../check/report.ts'
import type { Totals } from '../check/totals.ts'

/** Puts the reports of a run into words, one at a time and each by itself, so that nothing has to be kept. */
export interface Formatter {
  readonly start: string
  /** Stands between two reports that have anything to say. */
  readonly separator: string
  report(report: Report): Iterable<string>
  end(totals: Totals): Iterable<string>
}
