import type { Finding, Severity } from '../../core/service.ts'
import { note } from '../output/writer.ts'

/** What a run has come to. */
export interface Totals {
  files: number
  filesWithFindings: number
  readonly findings: Record<Severity, number>
  /** Findings that a safe fix can put right. */
  fixable: number
  /** Findings that `--fix` has put right, or that `--fix-dry-run` could. */
  fixed: number
  fixedFiles: number
  /** Names of the rules that spoke. */
  readonly rules: Set<string>
  /** Files, folders and configurations that could not be used. */
  failures: number
}

export function createTotals(): Totals {
  return {
    files: 0, filesWithFindings: 0, findings: { error: 0, warning: 0, information: 0, hint: 0 },
    fixable: 0, fixed: 0, fixedFiles: 0, rules: new Set(), failures: 0,
  }
}

export function countFindings(totals: Totals, findings: readonly Finding[]): void {
  totals.files++
  if (findings.length > 0) totals.filesWithFindings++
  for (const finding of findings) {
    totals.findings[finding.severity]++
    totals.rules.add(finding.rule)
    if (finding.fix?.safe === true) totals.fixable++
  }
}

/** 2 when something could not be used, 1 for errors and for more warnings than allowed, else 0. */
export function exitCode({ failures, findings }: Totals, maxWarnings: number | undefined): 0 | 1 | 2 {
  if (failures > 0) return 2
  return findings.error > 0 || (maxWarnings !== undefined && findings.warning > maxWarnings) ? 1 : 0
}

/** Without it nobody would know why a run without errors ends with 1. */
export function tellTooManyWarnings({ findings }: Totals, maxWarnings: number | undefined): void {
  if (maxWarnings === undefined || findings.warning <= maxWarnings) return
  note(`${counted(findings.warning, 'warning')}, but --max-warnings allows ${maxWarnings}`)
}

/** `1 error`, `2 errors`, `1,234 errors`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
