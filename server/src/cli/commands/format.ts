import { writeFileSync } from 'node:fs'
import { parseText } from '../check/report.ts'
import type { Command } from '../command.ts'
import { applyEdits } from '../../core/rules/fix.ts'
import { format } from '../../core/service.ts'
import { answering, eachPlace } from '../each-place.ts'
import type { Answer } from '../each-place.ts'
import { Failure, reasonOf } from '../failure.ts'
import { encode } from '../input/encoding.ts'
import type { Source } from '../input/places.ts'
import { readArguments } from '../options.ts'
import type { OptionSpec, Values } from '../options.ts'
import { arrayElement } from '../output/json-array.ts'
import { printable } from '../output/printable.ts'
import { createLookup } from '../settings/lookup.ts'
import { commandLinePart, readingOptions } from '../settings/settings.ts'
import type { Settings } from '../settings/settings.ts'

const options = {
  write: { type: 'boolean', help: 'Change the files in place, and print the names of those that changed' },
  check: { type: 'boolean', help: 'Only print the names of files that would change; exit code 1 if there are any' },
  format: { type: 'string', choices: ['text', 'json'], help: 'The text itself, or json with file, changed and text (default text)' },
  ...readingOptions,
} as const satisfies Record<string, OptionSpec>

type Chosen = Values<typeof options>

export const formatCommand: Command = {
  usage: ['[OPTIONS] [PATH…]', '--write [PATH…]', '--check [PATH…]'],
  about: [
    'Prints cables in form, of several files one after the other. A PATH is a file, a folder or - for standard input; without any it is the current folder.',
    'A draft gets paragraphs within "maxLineLength", one blank behind labels, and no blanks where none belong; a published cable loses only blanks at line ends and runs of blank lines. What a cable says stays.',
    'Exit codes: 0 done, 1 --check found files that would change, 2 something could not be used.',
  ],
  options,
  async run(args) {
    const { values, positionals } = readArguments('format', args, options)
    if (values.write && values.check) throw new Failure('--write changes files and --check only looks at them; choose one')
    const lookup = createLookup(commandLinePart(values))
    const json = values.format === 'json'
    let changed = 0
    if (json) process.stdout.write('[')
    let count = 0
    const failures = await eachPlace<FormatAnswer>({
      paths: positionals,
      stdinFilename: values['stdin-filename'],
      quiet: false,
      separator: json ? ',' : '',
      width: 1,
      answer: answering(lookup, (source, settings) => answerOf(source, settings, values)),
      take: (answer) => {
        if (!('changed' in answer)) return
        count++
        if (answer.changed) changed++
      },
    })
    if (json) process.stdout.write(count === 0 ? ']\n' : '\n]\n')
    return failures > 0 ? 2 : values.check && changed > 0 ? 1 : 0
  },
}

interface FormatAnswer extends Answer {
  readonly changed: boolean
}

function answerOf(source: Source, settings: Settings, chosen: Chosen): FormatAnswer {
  const text = formatted(source.text, settings)
  const changed = text !== source.text
  const problem = chosen.write && changed ? write(source, text) : null
  return {
    output: outputOf(source, text, changed, chosen),
    notes: [],
    problems: problem === null ? [] : [`${source.name}: ${problem}`],
    changed,
  }
}

function formatted(text: string, settings: Settings): string {
  const { mode, maxLineLength, dialect } = settings
  return applyEdits(text, format(parseText(text, settings), { mode, maxLineLength, ...(dialect === 'auto' ? {} : { dialect }) }))
}

function outputOf(
  source: Source,
  text: string,
  changed: boolean,
  { write, check, format: form }: Chosen,
): readonly (string | Uint8Array)[] {
  if (form === 'json') return [arrayElement({ file: source.name, changed, text })]
  if (write || check) return changed ? [`${printable(source.name)}\n`] : []
  // In the encoding of its file, so that the output can take its place.
  return [encode(text, source) ?? text]
}

/** Writes a text in the encoding of its file; what hinders it, or null. Formatting brings no character that was not there. */
function write(source: Source, text: string): string | null {
  if (source.path === null) return "--write can't change standard input; without it the text goes to standard output"
  try {
    writeFileSync(source.path, encode(text, source) ?? text)
    return null
  } catch (error) {
    return `can't be written: ${reasonOf(error)}`
  }
}
