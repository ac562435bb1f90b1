import { parseText } from '../check/report.ts'
import type { Command } from '../command.ts'
import { dump, record } from '../../core/service.ts'
import type { CableRecord } from '../../core/service.ts'
import { eachSource } from '../each-source.ts'
import type { SourceRun, Work } from '../each-source.ts'
import { answerRecords, checkRecordArguments, recordOptions } from '../input/records.ts'
import { isSingle } from '../input/sources.ts'
import { readArguments } from '../options.ts'
import type { OptionSpec } from '../options.ts'
import { createJsonArray } from '../output/json-array.ts'
import { createWriter } from '../output/writer.ts'
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
      return (await answerRecords(({ file, text }) => Promise.resolve([line(recordsOf(file, text, settings))]))) > 0 ? 2 : 0
    }
    const run = { paths: positionals, lookup, stdinFilename: values['stdin-filename'], quiet: false }
    const format = values.format ?? 'json'
    const failures = format === 'json' && !isSingle(positionals, run) ? await printArray(run) : await eachSource(run, (job) => job.writer.write(printed(job, format)))
    return failures > 0 ? 2 : 0
  },
}

function printed({ source, settings }: Work, format: 'json' | 'ndjson' | 'tree'): string {
  if (format === 'tree') return dump(parseText(source.text, settings))
  const records = recordsOf(source.name, source.text, settings)
  return format === 'ndjson' ? line(records) : `${JSON.stringify(alone(records), null, 2)}\n`
}

async function printArray(run: SourceRun): Promise<number> {
  const array = createJsonArray(createWriter(process.stdout))
  const failures = await eachSource(run, async ({ source, settings }) => {
    for (const cable of recordsOf(source.name, source.text, settings)) await array.add(cable)
  })
  await array.end()
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
