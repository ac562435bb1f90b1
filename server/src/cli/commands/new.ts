import type { Command } from '../command.ts'
import { cableKinds, newCable } from '../../core/service.ts'
import { Failure } from '../failure.ts'
import { readArguments } from '../options.ts'
import type { OptionSpec } from '../options.ts'
import { didYouMean } from '../suggest.ts'

const options = {} as const satisfies Record<string, OptionSpec>

const [first] = cableKinds

export const newCommand: Command = {
  usage: ['[KIND]'],
  about: [
    `Prints a fresh cable: words in capitals are to be filled in, dates are those of today. KIND is one of these (default ${first.name}):`,
    ...cableKinds.map(({ name, title, description }) => `${name}: ${title}. ${description}`),
  ],
  options,
  run(args) {
    const { positionals } = readArguments('new', args, options)
    const [kind = first.name, ...more] = positionals
    if (more.length > 0) throw new Failure('new makes one cable at a time')
    const text = newCable(kind, Date.now())
    const names = cableKinds.map(({ name }) => name)
    if (text === null) throw new Failure(`there is no kind of cable "${kind}"${didYouMean(kind, names)}\nIt is one of: ${names.join(', ')}`)
    process.stdout.write(text)
    return Promise.resolve(0)
  },
}
