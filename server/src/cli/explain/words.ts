import { allCaptions, findCaption } from '../../core/tables/captions.ts'
import { findGlossaryTerm } from '../../core/tables/glossary.ts'
import { compactName } from '../../core/tables/names.ts'
import { findOperatingSignal } from '../../core/tables/operating-signals.ts'
import { findPrecedence } from '../../core/tables/precedence.ts'
import { labelled } from './entry.ts'
import type { Entry } from './entry.ts'

/** A caption by its name or a variant of it. */
export function captionEntries(name: string): Entry[] {
  const entry = findCaption(name)
  // A line with a remark behind the caption is a caption line, but no name of one.
  const isName = allCaptions().some((caption) =>
    [caption.caption, ...caption.variants].some((form) => compactName(form) === compactName(name)),
  )
  if (entry === undefined || !isName) return []
  const excludes = entry.excludes.includes('*') ? 'every other caption' : entry.excludes.join(', ')
  return [
    {
      title: `${entry.caption}, caption`,
      lines: [
        entry.meaning,
        entry.rule,
        labelled('Excludes', excludes),
        labelled('In use', entry.era),
        labelled('Also written', entry.variants.join(', ')),
      ],
      source: entry.source,
    },
  ]
}

const certainties = {
  documented: '',
  observed: 'Seen in messages; the wording of its meaning was not found',
  secondary: 'Told by others, not by a manual',
  background: 'Not confirmed by a text',
}

/** An operating signal of the Z code. */
export function signalEntries(name: string): Entry[] {
  const entry = findOperatingSignal(name)
  if (entry === undefined) return []
  return [
    {
      title: `${entry.signal}, operating signal`,
      lines: [entry.meaning, labelled('Stands in', entry.where.join(', ')), certainties[entry.certainty]],
      source: entry.source,
    },
  ]
}

/** A precedence, or a word of cable language. */
export function wordEntries(name: string): Entry[] {
  const precedence = findPrecedence(name)
  const term = findGlossaryTerm(name)
  return [
    ...(precedence === undefined
      ? []
      : [
          {
            title: `${precedence.name}, precedence`,
            lines: [
              labelled('Letter', precedence.letter),
              labelled('On the routing line', precedence.prosign),
              precedence.handling,
              precedence.use,
              labelled('State used it until', precedence.stateUntil),
            ],
            source: precedence.source,
          },
        ]),
    ...(term === undefined
      ? []
      : [{ title: term.term, lines: [term.meaning, labelled('Also written', term.variants.join(', '))], source: term.source }]),
  ]
}
