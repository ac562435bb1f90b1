import type { Command } from '../command.ts'
import { checkRecords } from '../check/records.ts'
import { checkFiles } from '../check/run.ts'
import { Failure } from '../failure.ts'
import { checkRecordArguments, recordOptions } from '../input/records.ts'
import { readArguments, wholeNumber } from '../options.ts'
import type { OptionSpec } from '../options.ts'
import { colorChoices, wantsColor } from '../output/color.ts'
import type { Formatter } from '../output/formatter.ts'
import { githubFormatter } from '../output/github.ts'
import { jsonFormatter } from '../output/json.ts'
import { junitFormatter } from '../output/junit.ts'
import { ndjsonFormatter } from '../output/ndjson.ts'
import { sarifFormatter } from '../output/sarif.ts'
import { textFormatter } from '../output/text.ts'
import { createLookup } from '../settings/lookup.ts'
import { commandLinePart, readRuleOptions, readingOptions } from '../settings/settings.ts'

const formats = ['text', 'json', 'ndjson', 'sarif', 'github', 'junit'] as const

const options = {
  format: { type: 'string', choices: formats, help: 'How findings are printed (default text)' },
  ...readingOptions,
  rule: { type: 'string', multiple: true, value: 'NAME=SEVERITY', help: 'error, warning, information, hint or off for one rule; may stand several times' },
  'max-warnings': { type: 'string', value: 'N', help: 'Exit with 1 when there are more warnings than this' },
  fix: { type: 'boolean', help: 'Apply safe fixes to the files; what is left is reported' },
  'fix-dry-run': { type: 'boolean', help: 'Print what --fix would change as a unified diff, and change nothing' },
  baseline: { type: 'string', value: 'FILE', help: 'Leave out the findings that this file knows' },
  'write-baseline': { type: 'string', value: 'FILE', help: 'Write all findings of this run to a file for --baseline' },
  ...recordOptions,
  jobs: { type: 'string', value: 'N', help: 'How many files may be checked at the same time' },
  quiet: { type: 'boolean', help: 'Print errors only, without notes and the closing count' },
  color: { type: 'string', choices: colorChoices, help: 'Colours (default auto: on terminals, unless NO_COLOR is set)' },
} as const satisfies Record<string, OptionSpec>

export const checkCommand: Command = {
  usage: ['[OPTIONS] [PATH…]'],
  about: [
    'Reports what is wrong with cables. A PATH is a file, a folder or - for standard input; without any it is the current folder. Of a folder, every *.cable below it is checked, and every *.txt that begins like a cable; what .gitignore names is left out.',
    'The nearest .cablerc.json from each file\'s folder upwards sets "mode", "dialect", "rules" and "maxLineLength", and with "overrides" for some of the files. Options win over it.',
    'Exit codes: 0 nothing at error severity (and warnings within --max-warnings), 1 findings beyond that, 2 something could not be used.',
  ],
  options,
  async run(args) {
    const { values, positionals } = readArguments('check', args, options)
    const { quiet, baseline } = values
    const maxWarnings = wholeNumber('max-warnings', values['max-warnings'], 0)
    wholeNumber('jobs', values.jobs, 1)
    const lookup = createLookup({ ...commandLinePart(values), rules: readRuleOptions(values.rule) })
    if (values['stdin-ndjson']) {
      checkRecordArguments(values, positionals, ['fix', 'fix-dry-run', 'write-baseline'])
      return checkRecords({ lookup, maxWarnings, quiet, baseline })
    }
    if (values.fix && values['fix-dry-run']) throw new Failure("--fix and --fix-dry-run can't be used together")
    if (values['fix-dry-run'] && values.format !== undefined && values.format !== 'text') throw new Failure(`--fix-dry-run prints a diff, not ${values.format}`)
    return checkFiles({
      paths: positionals,
      lookup,
      formatter: formatterFor(values.format ?? 'text', wantsColor(values.color ?? 'auto', process.stdout, process.env), quiet),
      maxWarnings,
      quiet,
      fix: values['fix-dry-run'] ? 'diff' : values.fix ? 'write' : null,
      baseline,
      writeBaseline: values['write-baseline'],
      stdinFilename: values['stdin-filename'],
    })
  },
}

/** Columns of a page, for output that no terminal shows. */
const pageWidth = 100

function formatterFor(format: (typeof formats)[number], colored: boolean, quiet: boolean): Formatter {
  if (format === 'text') return textFormatter({ colored, quiet, width: process.stdout.columns ?? pageWidth })
  return { json: jsonFormatter, ndjson: ndjsonFormatter, sarif: sarifFormatter, github: githubFormatter, junit: junitFormatter }[format]
}
