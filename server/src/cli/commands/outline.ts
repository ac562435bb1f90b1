import { parseText } from '../check/report.ts'
import type { Command } from '../command.ts'
import { outline } from '../../core/service.ts'
import type { OutlineItem, Text } from '../../core/service.ts'
import { eachSource } from '../each-source.ts'
import type { SourceRun, Work } from '../each-source.ts'
import { isSingle } from '../input/sources.ts'
import { readArguments } from '../options.ts'
import type { OptionSpec } from '../options.ts'
import { createJsonArray } from '../output/json-array.ts'
import { printable } from '../output/printable.ts'
import { placeOf } from '../output/shape.ts'
import { createWriter } from '../output/writer.ts'
import { createLookup } from '../settings/lookup.ts'
import { commandLinePart, readingOptions } from '../settings/settings.ts'

const options = {
  format: { type: 'string', choices: ['text', 'json'], help: 'Indented text, or json with places (default text)' },
  ...readingOptions,
} as const satisfies Record<string, OptionSpec>

export const outlineCommand: Command = {
  usage: ['[OPTIONS] [PATH…]'],
  about: ['Prints the outline of cables as an editor shows it. A PATH is a file, a folder or - for standard input; without any it is the current folder.'],
  options,
  async run(args) {
    const { values, positionals } = readArguments('outline', args, options)
    const run = { paths: positionals, lookup: createLookup(commandLinePart(values)), stdinFilename: values['stdin-filename'], quiet: false }
    const single = isSingle(positionals, run)
    const failures =
      values.format !== 'json'
        ? await eachSource(run, (job) => job.writer.write(single ? textOf(job, 0) : `${printable(job.source.name)}\n${textOf(job, 1)}`))
        : single
          ? await eachSource(run, (job) => job.writer.write(`${JSON.stringify(shapeOf(job), null, 2)}\n`))
          : await printArray(run)
    return failures > 0 ? 2 : 0
  },
}

async function printArray(run: SourceRun): Promise<number> {
  const array = createJsonArray(createWriter(process.stdout))
  const failures = await eachSource(run, (job) => array.add(shapeOf(job)))
  await array.end()
  return failures
}

function textOf({ source, settings }: Work, depth: number): string {
  const lines: string[] = []
  const add = (items: readonly OutlineItem[], indent: number): void => {
    for (const { name, detail, children } of items) {
      lines.push(`${'  '.repeat(indent)}${printable(name)}${detail === '' ? '' : `  ${printable(detail)}`}\n`)
      add(children, indent + 1)
    }
  }
  add(outline(parseText(source.text, settings)), depth)
  return lines.join('')
}

/** A file with its outline; every item has all keys. */
function shapeOf({ source, settings }: Work): object {
  const file = parseText(source.text, settings)
  return { file: source.name, outline: outline(file).map((item) => itemShape(file.text, item)) }
}

function itemShape(text: Text, { kind, name, detail, from, to, selection, children }: OutlineItem): object {
  return { kind, name, detail, ...placeOf(text, { from, to }), selection: placeOf(text, selection), children: children.map((child) => itemShape(text, child)) }
}
