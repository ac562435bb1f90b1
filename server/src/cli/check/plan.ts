import { Failure } from '../failure.ts'
import { readArguments } from '../options.ts'
import type { OptionSpec, Values } from '../options.ts'
import { recordOptions } from '../input/records.ts'
import { colorChoices, wantsColor } from '../output/color.ts'
import type { Formatter } from '../output/formatter.ts'
import { githubFormatter } from '../output/github.ts'
import { jsonFormatter } from '../output/json.ts'
import { junitFormatter } from '../output/junit.ts'
import { ndjsonFormatter } from '../output/ndjson.ts'
import { sarifFormatter } from '../output/sarif.ts'
import { textFormatter } from '../output/text.ts'
import type { TextOptions } from '../output/text.ts'
import { createLookup } from '../settings/lookup.ts'
import type { SettingsLookup } from '../settings/lookup.ts'
import { commandLinePart, readRuleOptions, readingOptions } from '../settings/settings.ts'
import { readBaseline } from './baseline.ts'
import type { CheckPlan } from './checker.ts'

const formats = ['text', 'json', 'ndjson', 'sarif', 'github', 'junit'] as const

export const checkOptions = {
  format: { type: 'string', choices: formats, help: 'How findings are printed (default text)' },
  ...readingOptions,
  rule: {
    type: 'string',
    multiple: true,
    value: 'NAME=SEVERITY',
    help: 'error, warning, information, hint or off for one rule; may stand several times',
  },
  'max-warnings': { type: 'string', value: 'N', help: 'Exit with 1 when there are more warnings than this' },
  fix: { type: 'boolean', help: 'Apply safe fixes to the files; what is left is reported' },
  'fix-dry-run': { type: 'boolean', help: 'Print what --fix would change as a unified diff, and change nothing' },
  baseline: { type: 'string', value: 'FILE', help: 'Leave out the findings that this file knows' },
  'write-baseline': { type: 'string', value: 'FILE', help: 'Write all findings of this run to a file for --baseline' },
  ...recordOptions,
  jobs: {
    type: 'string',
    value: 'N',
    help: 'Check N files at the same time, at most one a processor; pays for archives of thousands (default 1)',
  },
  quiet: { type: 'boolean', help: 'Print errors only, without notes and the closing count' },
  color: { type: 'string', choices: colorChoices, help: 'Colours (default auto: on terminals, unless NO_COLOR is set)' },
} as const satisfies Record<string, OptionSpec>

export interface PlannedCheck {
  readonly plan: CheckPlan
  readonly lookup: SettingsLookup
  readonly values: Values<typeof checkOptions>
  readonly positionals: readonly string[]
}

/** What is known of standard output; a thread does not see it itself. */
export interface Terminal {
  readonly isTTY: boolean
  readonly columns: number | undefined
}

/** Columns of a page, for output that no terminal shows. */
const pageWidth = 100

/** What the arguments of `check` ask for. */
export async function planCheck(args: readonly string[], terminal: Terminal): Promise<PlannedCheck> {
  const { values, positionals } = readArguments('check', args, checkOptions)
  const { quiet, baseline, format = 'text' } = values
  if (values.fix && values['fix-dry-run']) throw new Failure("--fix and --fix-dry-run can't be used together")
  if (values['fix-dry-run'] && format !== 'text') throw new Failure(`--fix-dry-run prints a diff, not ${format}`)
  const collect = values['write-baseline'] !== undefined
  return {
    plan: {
      formatter: formatterFor(format, {
        quiet,
        colored: wantsColor(values.color ?? 'auto', terminal, process.env),
        width: terminal.columns ?? pageWidth,
        wrapped: terminal.isTTY,
      }),
      quiet,
      fix: values['fix-dry-run'] ? 'diff' : values.fix ? 'write' : null,
      // All that is found becomes known when a baseline is written; an older one says nothing more.
      known: baseline === undefined || collect ? null : await readBaseline(baseline),
      collect,
    },
    lookup: createLookup({ ...commandLinePart(values), rules: readRuleOptions(values.rule) }),
    values,
    positionals,
  }
}

function formatterFor(format: (typeof formats)[number], options: TextOptions): Formatter {
  if (format === 'text') return textFormatter(options)
  return { json: jsonFormatter, ndjson: ndjsonFormatter, sarif: sarifFormatter, github: githubFormatter, junit: junitFormatter }[format]
}
