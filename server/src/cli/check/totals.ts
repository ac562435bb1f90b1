import type { Finding, Severity } from '../../core/service.ts'
import { note } from '../output/writer.ts'

/** What the check of one file has come to. Plain data, so that another thread can count. */
export interface Tally {
  readonly findings: Readonly<Record<Severity, number>>
  /** Findings that a safe fix can put right. */
  readonly fixable: number
  /** Findings that `--fix` has put right, or that `--fix-dry-run` could. */
  readonly fixed: number
  /** Names of the rules that spoke. */
  readonly rules: readonly string[]
}

/** What a run has come to. */
export interface Totals {
  files: number
  filesWithFindings: number
  readonly findings: Record<Severity, number>
  fixable: number
  fixed: number
  fixedFiles: number
  readonly rules: Set<string>
  /** Files, folders and configurations that could not be used. */
  failures: number
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint']

export function createTotals(): Totals {
  return { files: 0, filesWithFindings: 0, findings: noFindings(), fixable: 0, fixed: 0, fixedFiles: 0, rules: new Set(), failures: 0 }
}

function noFindings(): Record<Severity, number> {
  return { error: 0, warning: 0, information: 0, hint: 0 }
}

export function tallyOf(all: readonly Finding[], fixed = 0): Tally {
  const findings = noFindings()
  const rules = new Set<string>()
  let fixable = 0
  for (const { severity, rule, fix } of all) {
    findings[severity]++
    rules.add(rule)
    if (fix?.safe === true) fixable++
  }
  return { findings, fixable, fixed, rules: [...rules] }
}

/** Adds one file. */
export function addTally(totals: Totals, tally: Tally): void {
  totals.files++
  if (tally.rules.length > 0) totals.filesWithFindings++
  if (tally.fixed > 0) totals.fixedFiles++
  for (const severity of severities) totals.findings[severity] += tally.findings[severity]
  for (const rule of tally.rules) totals.rules.add(rule)
  totals.fixable += tally.fixable
  totals.fixed += tally.fixed
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
