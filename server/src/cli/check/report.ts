import { check, modeOf, parse } from '../../core/service.ts'
import type { CableFile, Dialect, Finding, Mode, Text } from '../../core/service.ts'
import type { Settings } from '../settings/settings.ts'

/** What the check of one file brought. Of several cables in a file, the first gives the dialect and the mode. */
export interface Report {
  readonly name: string
  readonly text: Text
  readonly dialect: Dialect
  readonly mode: Mode
  readonly findings: readonly Finding[]
}

/** Reads a text with the settings of its file. */
export function parseText(text: string, { dialect }: Settings): CableFile {
  return dialect === 'auto' ? parse(text) : parse(text, { dialect })
}

/** Today; asked once a run, so that every file of it is judged alike. */
const now = Date.now()

export function checkText(name: string, text: string, settings: Settings): Report {
  const file = parseText(text, settings)
  const findings = check(file, { mode: settings.mode, rules: settings.rules, maxLineLength: settings.maxLineLength, now })
  return { name, text: file.text, ...kindOf(file, settings), findings }
}

/** Dialect and mode of a file. */
export function kindOf(file: CableFile, { mode }: Settings): { readonly dialect: Dialect; readonly mode: Mode } {
  const first = file.cables[0]
  return { dialect: first?.dialect ?? 'unknown', mode: mode !== 'auto' ? mode : first === undefined ? 'archive' : modeOf(first) }
}

/** The report as `--quiet` prints it. */
export function errorsOf(report: Report): Report {
  return { ...report, findings: report.findings.filter((finding) => finding.severity === 'error') }
}
