import type { Command } from '../command.ts'
import { rules } from '../../core/service.ts'
import type { Rule } from '../../core/service.ts'
import { Failure } from '../failure.ts'
import { readArguments } from '../options.ts'
import type { OptionSpec } from '../options.ts'
import { createWriter, writeAll } from '../output/writer.ts'

const options = {
  format: { type: 'string', choices: ['text', 'json'], help: 'A table, or json with all that is known of each rule (default text)' },
} as const satisfies Record<string, OptionSpec>

export const rulesCommand: Command = {
  usage: ['[--format json]'],
  about: [
    'Lists every rule: its severity while a cable is written (author) and while a published one is read (archive), whether it has a fix, and whose rule it is. cable explain NAME tells more about one.',
  ],
  options,
  async run(args) {
    const { values, positionals } = readArguments('rules', args, options)
    if (positionals.length > 0) throw new Failure('rules takes no arguments; cable explain NAME tells about one rule')
    await writeAll(
      createWriter(process.stdout),
      values.format === 'json' ? [`${JSON.stringify(rules.map(ruleShape), null, 2)}\n`] : table(),
    )
    return 0
  },
}

function ruleShape({ name, group, summary, severity, dialects, inForce, fix, authority, since }: Rule): object {
  return {
    name,
    group,
    summary,
    severity: { author: severity.author, archive: severity.archive },
    dialects,
    inForce: inForce === undefined ? null : { from: inForce.from ?? null, to: inForce.to ?? null },
    fix,
    authority,
    since,
  }
}

function* table(): Generator<string> {
  const rows = [
    ['RULE', 'AUTHOR', 'ARCHIVE', 'FIX', 'AUTHORITY'],
    ...rules.map(({ name, severity, fix, authority }) => [name, severity.author, severity.archive, fix ?? '-', authority]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  for (const row of rows) yield `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`
}
