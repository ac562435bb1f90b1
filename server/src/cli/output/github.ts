import type { Severity } from '../../core/service.ts'
import type { Report } from '../check/report.ts'
import type { Formatter } from './formatter.ts'
import { relativePath } from './relative-path.ts'
import { placeOf } from './shape.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' }

/** `--format github`: workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export const githubFormatter: Formatter = {
  start: '',
  separator: '',
  *report({ name, text, findings }: Report) {
    const file = property(relativePath(name))
    for (const finding of findings) {
      const { line, column, endLine, endColumn } = placeOf(text, finding)
      // Columns are understood within one line only.
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
      yield `::${commands[finding.severity]} file=${file},line=${line},endLine=${endLine}${columns},title=${property(finding.rule)}::${data(finding.message)}\n`
    }
  },
  end: () => [],
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
