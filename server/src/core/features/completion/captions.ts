import { isClassified, isUnclassified } from '../../model/levels.ts'
import { knownCaptions } from '../../model/captions.ts'
import { allCaptions, captionsConflict } from '../../tables/captions.ts'
import type { CaptionEntry } from '../../tables/captions.ts'
import type { Caret } from './caret.ts'
import type { CompletionParts } from './item.ts'

/** Captions of everyday, the most frequent first (calibration); the others follow in the order of the table. */
const frequent: readonly string[] = ['SIPDIS', 'SENSITIVE', 'NOFORN', 'EXDIS', 'NODIS', 'STADIS']

/** Captions fade: that the last one seen is older says little before so many years have gone by. */
const graceYears = 15

/** Captions of other times and services (cable-format B3); `era` reads `1970s on`, `2001-2010s`, `to 1995`, `current`. */
function isOutOfUse({ class: kind, era }: CaptionEntry, time: number | null): boolean {
  if (kind === 'military' || kind === 'series') return true
  const years = [...era.matchAll(/\d{4}s?/g)].map(([word]) => ({
    first: Number(word.slice(0, 4)),
    last: Number(word.slice(0, 4)) + (word.endsWith('s') ? 9 : 0),
  }))
  const [first] = years
  const last = years[years.length - 1]
  if (first === undefined || last === undefined || time === null) return false
  const year = new Date(time).getUTCFullYear()
  const ended = !era.endsWith(' on') && year > last.last + graceYears
  return ended || (!era.startsWith('to ') && year < first.first)
}

/** Captions that may stand here: not those of the cable, not those they exclude, SENSITIVE for unclassified text and NOFORN for other (5 FAH-2 H-440). */
export function captionParts(caret: Caret): CompletionParts[] {
  const { cable } = caret
  const level = cable.classification?.levelValue ?? null
  const present = knownCaptions(cable)
    .filter(({ caption }) => !(caption.from <= caret.offset && caret.offset <= caption.to))
    .map(({ entry }) => entry)
  return allCaptions()
    .filter(
      (entry) => !isOutOfUse(entry, caret.time) && !present.includes(entry) && !present.some((other) => captionsConflict(other, entry)),
    )
    .filter(
      ({ caption }) =>
        !(isClassified(level) && (caption === 'SENSITIVE' || caption.startsWith('SENSITIVE '))) &&
        !(isUnclassified(cable) && caption === 'NOFORN'),
    )
    .map((entry) => {
      const rank = frequent.indexOf(entry.caption)
      const order = rank === -1 ? frequent.length : rank
      return {
        label: entry.caption,
        detail: entry.meaning,
        kind: 'caption',
        words: entry.variants.join(' '),
        group: 1,
        order,
        entry: `caption ${entry.caption}`,
      }
    })
}
