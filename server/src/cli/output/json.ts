import type { Report } from '../check/report.ts'
import type { Formatter } from './formatter.ts'
import { findingShape } from './shape.ts'

/** `--format json`: one array, an element a file; a finding a line, for people who look at it. */
export const jsonFormatter: Formatter = {
  start: '[',
  separator: ',',
  *report({ name, text, dialect, mode, findings }: Report) {
    yield `\n  ${JSON.stringify({ file: name, dialect, mode }).slice(0, -1)},"findings":[`
    let separator = ''
    for (const finding of findings) {
      yield `${separator}\n    ${JSON.stringify(findingShape(text, finding))}`
      separator = ','
    }
    yield `${separator === '' ? '' : '\n  '}]}`
  },
  end: ({ files }) => [files === 0 ? ']\n' : '\n]\n'],
}
