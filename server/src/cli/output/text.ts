import { lineAt } from '../../core/service.ts'
import type { Finding, Severity, Span, Text } from '../../core/service.ts'
import type { Report } from '../check/report.ts'
import { counted, severities } from '../check/totals.ts'
import type { Totals } from '../check/totals.ts'
import { palette } from './color.ts'
import type { Paint } from './color.ts'
import { excerpt } from './excerpt.ts'
import type { Formatter } from './formatter.ts'
import { columnsIn, printable } from './printable.ts'
import { placeOf } from './shape.ts'

export interface TextOptions {
  readonly colored: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Whether messages are broken at the width, between words; programs want them on one line. */
  readonly wrapped: boolean
  /** Without the closing count. */
  readonly quiet: boolean
}

/** `--format text`: by file, each finding with the line it stands on. */
export function textFormatter({ colored, width, wrapped, quiet }: TextOptions): Formatter {
  const paint = palette(colored)

  function* lines(text: Text, span: Span, indent: string, color: Paint): Generator<string> {
    const { line, indent: before, carets } = excerpt(text, span, Math.max(40, width - indent.length))
    const last = lineAt(text, Math.max(span.from, span.to - 1))
    const more = last > lineAt(text, span.from) ? paint.dim(` to line ${last + 1}`) : ''
    yield `${indent}${line}\n${indent}${before}${color(carets)}${more}\n`
  }

  function* finding(text: Text, found: Finding): Generator<string> {
    const { line, column } = placeOf(text, found)
    const color = paint[found.severity]
    const before = `  ${line}:${column}  ${found.severity}  `
    const message = wrapped ? wrap(printable(found.message), before.length, found.rule.length + 2, width) : printable(found.message)
    yield `  ${paint.dim(`${line}:${column}`)}  ${color(found.severity)}  ${message}  ${paint.dim(found.rule)}\n`
    yield* lines(text, found, '    ', color)
    for (const related of found.related) {
      const place = placeOf(text, related)
      yield `    ${paint.dim(`${place.line}:${place.column}`)}  note  ${printable(related.message)}\n`
      yield* lines(text, related, '      ', paint.dim)
    }
  }

  return {
    start: '',
    separator: '',
    *report({ name, text, findings }: Report) {
      if (findings.length === 0) return
      yield `${paint.bold(printable(name))}\n`
      for (const found of findings) yield* finding(text, found)
      yield '\n'
    },
    end: (totals) => (quiet || totals.files === 0 ? [] : [`${summary(totals, (severity, words) => paint[severity](words))}\n`]),
  }
}

const continuation = '\n    '

/** Breaks a message between words where a line is full; `used` columns stand before it, `behind` columns follow its last word. */
function wrap(message: string, used: number, behind: number, width: number): string {
  const words = message.split(' ')
  let column = used
  let text = ''
  words.forEach((word, index) => {
    const columns = columnsIn(word) + (index === words.length - 1 ? behind : 0)
    if (index > 0 && column + 1 + columns > width) {
      text += continuation + word
      column = continuation.length - 1 + columns
    } else {
      text += index === 0 ? word : ` ${word}`
      column += columns + (index === 0 ? 0 : 1)
    }
  })
  return text
}

/** `3 findings (1 error, 2 hints) in 1 of 2 files. 2 of them can be fixed with --fix.` */
function summary(
  { files, filesWithFindings, findings, fixable, fixed, fixedFiles }: Totals,
  color: (severity: Severity, words: string) => string,
): string {
  const total = severities.reduce((sum, severity) => sum + findings[severity], 0)
  const repaired = fixed === 0 ? '' : `Fixed ${counted(fixed, 'finding')} in ${counted(fixedFiles, 'file')}. `
  if (total === 0) return `${repaired}No findings in ${counted(files, 'file')}.`
  const parts = severities
    .filter((severity) => findings[severity] > 0)
    .map((severity) => color(severity, named(findings[severity], severity)))
  const where =
    filesWithFindings === files ? counted(files, 'file') : `${filesWithFindings.toLocaleString('en')} of ${counted(files, 'file')}`
  const hope =
    fixable === 0
      ? ''
      : ` ${fixable === total ? (total === 1 ? 'It' : 'All of them') : `${fixable.toLocaleString('en')} of them`} can be fixed with --fix.`
  return `${repaired}${counted(total, 'finding')} (${parts.join(', ')}) in ${where}.${hope}`
}

function named(count: number, severity: Severity): string {
  return severity === 'information' ? `${count.toLocaleString('en')} information` : counted(count, severity)
}
