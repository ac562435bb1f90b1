import type { Command } from './command.ts'
import { commands } from './commands.ts'
import type { OptionSpec } from './options.ts'

/** `cable --help`. */
export function generalHelp(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const)
  return [
    'cable: checks, reads and explains diplomatic cables',
    '',
    'Usage: cable COMMAND [ARGUMENTS]',
    '',
    'Commands:',
    ...table(rows),
    '',
    'cable COMMAND --help tells more about a command; cable --version prints the version.',
    'Exit codes: 0 nothing at error severity, 1 findings beyond that, 2 the run itself failed.',
    '',
  ].join('\n')
}

/** `cable COMMAND --help`. */
export function commandHelp(name: string, { usage, about, options }: Command): string {
  const rows = Object.entries(options).map(([option, spec]) => [optionText(option, spec), spec.help] as const)
  return [
    ...usage.map((line, index) => `${index === 0 ? 'Usage:' : '      '} cable ${name} ${line}`.trimEnd()),
    '',
    ...about.flatMap((paragraph) => [...wrap(paragraph, 0), '']),
    ...(rows.length === 0 ? [] : ['Options:', ...table(rows), '']),
  ].join('\n')
}

function optionText(name: string, { type, short, value, choices }: OptionSpec): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${type === 'boolean' ? '' : ` ${value ?? choices?.join('|') ?? 'VALUE'}`}`
}

const width = 100
const column = 26

/** Two columns; where the first is too long, the second begins on a line of its own. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  return rows.flatMap(([left, right]) => {
    const [first = '', ...others] = wrap(right, column)
    return left.length + 4 > column ? [`  ${left}`, first, ...others] : [`  ${left.padEnd(column - 2)}${first.trimStart()}`, ...others]
  })
}

function wrap(text: string, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width - indent) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each)
}
