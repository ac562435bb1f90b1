import type { Command } from '../command.ts'
import { rulePage } from '../../core/rules/pages.ts'
import { entriesText } from '../explain/entry.ts'
import { explainableNames } from '../explain/names.ts'
import { postEntries, routingEntries } from '../explain/posts.ts'
import { tagEntries } from '../explain/tags.ts'
import { captionEntries, signalEntries, wordEntries } from '../explain/words.ts'
import { Failure } from '../failure.ts'
import { readArguments } from '../options.ts'
import { nearest } from '../suggest.ts'

export const explainCommand: Command = {
  usage: ['NAME'],
  about: [
    'Prints the page of a rule, or what is known of a TAG, a caption, a post, a routing indicator, an operating signal, a precedence or a word of cable language. A name of several words needs no quotes: cable explain AMEMBASSY DOHA',
  ],
  options: {},
  run(args) {
    const { positionals } = readArguments('explain', args, {})
    const name = positionals.join(' ').trim()
    if (name === '')
      throw new Failure('explain what? Name a rule, a TAG, a caption, a post, a routing indicator or a signal\nTry: cable explain --help')
    const page = rulePage(name) ?? rulePage(name.toLowerCase())
    const text =
      page ??
      entriesText([
        ...tagEntries(name),
        ...captionEntries(name),
        ...signalEntries(name),
        ...routingEntries(name),
        ...postEntries(name),
        ...wordEntries(name),
      ])
    if (text === '') throw new Failure(`nothing is known of "${name}"${suggestions(name)}`)
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
    return Promise.resolve(0)
  },
}

function suggestions(name: string): string {
  const similar = nearest(name, explainableNames(), 3)
  return similar.length === 0 ? '' : `\nDid you mean: ${similar.join(', ')}?`
}
