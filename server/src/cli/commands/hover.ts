import { parseText } from '../check/report.ts'
import type { Command } from '../command.ts'
import { hover, offsetAt } from '../../core/service.ts'
import type { Text } from '../../core/service.ts'
import { eachText } from '../each-place.ts'
import { Failure } from '../failure.ts'
import { counted } from '../check/totals.ts'
import { isFolder } from '../input/places.ts'
import { readArguments } from '../options.ts'
import type { OptionSpec } from '../options.ts'
import { placeOf } from '../output/shape.ts'
import { note } from '../output/writer.ts'
import { createLookup } from '../settings/lookup.ts'
import { commandLinePart, readingOptions } from '../settings/settings.ts'

const options = {
  format: { type: 'string', choices: ['markdown', 'json'], help: 'Markdown, or json with the place it is about (default markdown)' },
  ...readingOptions,
} as const satisfies Record<string, OptionSpec>

export const hoverCommand: Command = {
  usage: ['[OPTIONS] FILE:LINE:COLUMN'],
  about: [
    'Prints what an editor shows at a place, as Markdown; nothing where there is nothing to tell. Lines and columns count from 1, columns in UTF-16 units. -:LINE:COLUMN is a place in standard input.',
  ],
  options,
  async run(args) {
    // A place in standard input looks like an option.
    const isPlace = (argument: string): boolean => argument.startsWith('-:')
    const { values, positionals } = readArguments(
      'hover',
      args.filter((argument) => !isPlace(argument)),
      options,
    )
    const { file, line, column } = readPlace([...positionals, ...args.filter(isPlace)])
    if (file !== '-' && isFolder(file)) throw new Failure(`${file}: is a folder; name a file`)
    const run = { paths: [file], lookup: createLookup(commandLinePart(values)), stdinFilename: values['stdin-filename'] }
    const failures = await eachText(run, ({ name, text }, settings) => {
      const parsed = parseText(text, settings)
      const found = hover(parsed, offsetOf(parsed.text, name, line, column))
      if (values.format === 'json')
        return [
          `${JSON.stringify({ file: name, hover: found && { ...placeOf(parsed.text, found), markdown: found.markdown } }, null, 2)}\n`,
        ]
      if (found !== null) return [`${found.markdown}\n`]
      note(`${name}:${line}:${column}: there is nothing to tell`)
      return []
    })
    return failures > 0 ? 2 : 0
  },
}

interface Target {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** `doha-690.txt:5:21`; the name itself may hold colons. */
function readPlace(positionals: readonly string[]): Target {
  const [given = '', ...others] = positionals
  const [column = '', line = '', ...name] = given.split(':').reverse()
  const file = name.reverse().join(':')
  if (others.length > 0 || file === '' || !isNumber(line) || !isNumber(column)) {
    throw new Failure('name one place: FILE:LINE:COLUMN, both numbers from 1\nTry: cable hover --help')
  }
  return { file, line: Number(line), column: Number(column) }
}

function isNumber(digits: string): boolean {
  return /^[1-9]\d{0,9}$/.test(digits)
}

function offsetOf(text: Text, name: string, line: number, column: number): number {
  const start = text.starts[line - 1]
  if (start === undefined) throw new Failure(`${name}: has no line ${line}; it has ${counted(text.starts.length, 'line')}`)
  const length = text.ends[line - 1]! - start
  if (column > length + 1) throw new Failure(`${name}:${line}: has no column ${column}; the line has ${counted(length, 'character')}`)
  return offsetAt(text, { line: line - 1, column: column - 1 })
}
