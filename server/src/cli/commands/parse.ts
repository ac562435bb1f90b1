import { parseText } from '../check/report.ts'
import type { Command } from '../command.ts'
import { dump, record } from '../../core/service.ts'
import type { CableRecord } from '../../core/service.ts'
import { eachText } from '../each-place.ts'
import type { TextRun } from '../each-place.ts'
import { isSingle } from '../input/places.ts'
import { answerRecords, checkRecordArguments, recordOptions } from '../input/records.ts'
import { readArguments } from '../options.ts'
import type { OptionSpec } from '../options.ts'
import { arrayElement } from '../output/json-array.ts'
import { createLookup } from '../settings/lookup.ts'
import { commandLinePart, readingOptions } from '../settings/settings.ts'
import type { Settings } from '../settings/settings.ts'

const options = {
  format: { type: 'string', choices: ['json', 'ndjson', 'tree'], help: 'json, one file a line of JSON, or the syntax tree (default json)' },
  ...readingOptions,
  ...recordOptions,
} as const satisfies Record<string, OptionSpec>

export const parseCommand: Command = {
  usage: ['[OPTIONS] [PATH…]'],
  about: [
    'Prints cables as data: one object for a file, an array for several files, for a folder, and for a file that holds several cables. A PATH is a file, a folder or - for standard input; without any it is the current folder.',
    'Dates are ISO 8601, UTC. A field that a cable lacks is null or [], never absent.',
  ],
  options,
  async run(args) {
    const { values, positionals } = readArguments('parse', args, options)
    const lookup = createLookup(commandLinePart(values))
    if (values['stdin-ndjson']) {
      checkRecordArguments(values, positionals, [])
      const settings = await lookup.settingsOf('stdin')
      return (await answerRecords(({ file, text }) => [line(recordsOf(file, text, settings))])) > 0 ? 2 : 0
    }
    const run = { paths: positionals, lookup, stdinFilename: values['stdin-filename'] }
    return (await print(run, values.format ?? 'json')) > 0 ? 2 : 0
  },
}

function print(run: TextRun, format: 'json' | 'ndjson' | 'tree'): Promise<number> {
  if (format === 'tree') return eachText(run, ({ text }, settings) => [dump(parseText(text, settings))])
  if (format === 'ndjson') return eachText(run, ({ name, text }, settings) => [line(recordsOf(name, text, settings))])
  if (isSingle(run))
    return eachText(run, ({ name, text }, settings) => [`${JSON.stringify(alone(recordsOf(name, text, settings)), null, 2)}\n`])
  return printArray(run)
}

async function printArray(run: TextRun): Promise<number> {
  let count = 0
  process.stdout.write('[')
  const failures = await eachText({ ...run, separator: ',' }, ({ name, text }, settings) => {
    count++
    return [recordsOf(name, text, settings).map(arrayElement).join(',')]
  })
  process.stdout.write(count === 0 ? ']\n' : '\n]\n')
  return failures
}

/** A cable as data with the name of its file before it. */
type NamedRecord = { readonly file: string } & CableRecord

function recordsOf(name: string, text: string, settings: Settings): NamedRecord[] {
  const { mode } = settings
  return record(parseText(text, settings)).map((cable) => ({ file: name, ...cable, ...(mode === 'auto' ? {} : { mode }) }))
}

/** A file with one cable is that cable. */
function alone(records: readonly NamedRecord[]): NamedRecord | readonly NamedRecord[] {
  return records.length === 1 ? records[0]! : records
}

function line(records: readonly NamedRecord[]): string {
  return `${JSON.stringify(alone(records))}\n`
}
