import { parseText } from '../check/report.ts'
import type { Command } from '../command.ts'
import { outline } from '../../core/service.ts'
import type { OutlineItem, Text } from '../../core/service.ts'
import { eachText } from '../each-place.ts'
import type { TextRun } from '../each-place.ts'
import { isSingle } from '../input/places.ts'
import type { Source } from '../input/places.ts'
import { readArguments } from '../options.ts'
import type { OptionSpec } from '../options.ts'
import { arrayElement } from '../output/json-array.ts'
import { printable } from '../output/printable.ts'
import { placeOf } from '../output/shape.ts'
import { createLookup } from '../settings/lookup.ts'
import { commandLinePart, readingOptions } from '../settings/settings.ts'
import type { Settings } from '../settings/settings.ts'

const options = {
  format: { type: 'string', choices: ['text', 'json'], help: 'Indented text, or json with places (default text)' },
  ...readingOptions,
} as const satisfies Record<string, OptionSpec>

export const outlineCommand: Command = {
  usage: ['[OPTIONS] [PATH…]'],
  about: [
    'Prints the outline of cables as an editor shows it. A PATH is a file, a folder or - for standard input; without any it is the current folder.',
  ],
  options,
  async run(args) {
    const { values, positionals } = readArguments('outline', args, options)
    const run = { paths: positionals, lookup: createLookup(commandLinePart(values)), stdinFilename: values['stdin-filename'] }
    return (await print(run, values.format ?? 'text')) > 0 ? 2 : 0
  },
}

function print(run: TextRun, format: 'text' | 'json'): Promise<number> {
  const single = isSingle(run)
  if (format === 'text') return eachText(run, (source, settings) => (single ? textOf(source, settings, 0) : headed(source, settings)))
  if (single) return eachText(run, (source, settings) => [`${JSON.stringify(shapeOf(source, settings), null, 2)}\n`])
  return printArray(run)
}

async function printArray(run: TextRun): Promise<number> {
  let count = 0
  process.stdout.write('[')
  const failures = await eachText({ ...run, separator: ',' }, (source, settings) => {
    count++
    return [arrayElement(shapeOf(source, settings))]
  })
  process.stdout.write(count === 0 ? ']\n' : '\n]\n')
  return failures
}

function* textOf(source: Source, settings: Settings, depth: number): Generator<string> {
  yield* linesOf(outline(parseText(source.text, settings)), '  '.repeat(depth))
}

function* linesOf(items: readonly OutlineItem[], indent: string): Generator<string> {
  for (const { name, detail, children } of items) {
    yield `${indent}${printable(name)}${detail === '' ? '' : `  ${printable(detail)}`}\n`
    yield* linesOf(children, `${indent}  `)
  }
}

function* headed(source: Source, settings: Settings): Generator<string> {
  yield `${printable(source.name)}\n`
  yield* textOf(source, settings, 1)
}

/** A file with its outline; every item has all keys. */
function shapeOf(source: Source, settings: Settings): object {
  const file = parseText(source.text, settings)
  return { file: source.name, outline: outline(file).map((item) => itemShape(file.text, item)) }
}

function itemShape(text: Text, { kind, name, detail, from, to, selection, children }: OutlineItem): object {
  return {
    kind,
    name,
    detail,
    ...placeOf(text, { from, to }),
    selection: placeOf(text, selection),
    children: children.map((child) => itemShape(text, child)),
  }
}
