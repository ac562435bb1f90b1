import type { Report } from '../check/report.ts'
import type { Formatter } from './formatter.ts'
import { findingShape } from './shape.ts'

/** `--format json`: one array, an element a file; a finding a line, for people who look at it. */
export function jsonFormatter(): Formatter {
  let first = true
  return {
    start: () => ['['],
    *report({ name, text, dialect, mode, findings }: Report) {
      yield `${first ? '' : ','}\n  ${JSON.stringify({ file: name, dialect, mode }).slice(0, -1)},"findings":[`
      first = false
      let separator = ''
      for (const finding of findings) {
        yield `${separator}\n    ${JSON.stringify(findingShape(text, finding))}`
        separator = ','
      }
      yield `${separator === '' ? '' : '\n  '}]}`
    },
    end: () => [first ? ']\n' : '\n]\n'],
  }
}
