import { applyFixes } from '../../core/rules/fix.ts'
import type { Edit } from '../../core/service.ts'
import type { Settings } from '../settings/settings.ts'
import { createLineTrace } from './diff.ts'
import type { LineTrace } from './diff.ts'
import { checkText } from './report.ts'
import type { Report } from './report.ts'

/** One fix can make room for another; ten rounds are more than any cable needs. */
const rounds = 10

export interface FixedReport {
  /** What is left when every safe fix went in. */
  readonly after: Report
  readonly count: number
  /** Which lines are those of the old text. */
  readonly trace: LineTrace
}

/** Applies safe fixes until none is left. */
export function fixText(before: Report, settings: Settings): FixedReport {
  let report = before
  let count = 0
  const trace = createLineTrace(before.text.string)
  for (let round = 0; round < rounds; round++) {
    const { text, applied } = applyFixes(
      report.text.string,
      report.findings.filter((finding) => finding.fix?.safe === true),
    )
    if (applied.length === 0) break
    trace.edit(inOrder(applied.flatMap((finding) => finding.fix?.edits ?? [])), text)
    count += applied.length
    report = checkText(before.name, text, settings)
  }
  return { after: report, count, trace }
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.from - b.from || a.to - b.to)
}
