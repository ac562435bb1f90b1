import type { Report } from '../check/report.ts'
import type { Formatter } from './formatter.ts'
import { findingShape } from './shape.ts'

/** `--format ndjson`: the elements of `json`, one a line. */
export const ndjsonFormatter: Formatter = {
  start: '',
  separator: '',
  *report({ name, text, dialect, mode, findings }: Report) {
    yield `${JSON.stringify({ file: name, dialect, mode }).slice(0, -1)},"findings":[`
    let separator = ''
    for (const finding of findings) {
      yield `${separator}${JSON.stringify(findingShape(text, finding))}`
      separator = ','
    }
    yield ']}\n'
  },
  end: () => [],
}
