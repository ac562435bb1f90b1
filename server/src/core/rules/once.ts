import { t } from '../l10n.ts'
import type { Cable } from '../syntax/node.ts'
import type { Place } from '../model/artifacts.ts'
import type { Fix, RuleContext } from './rule.ts'

/** What a rule that speaks once a file says: of the first place, knowing how many there are. */
export interface Once {
  readonly message: (text: string, count: number) => string
  /** Title of the fix for all places; a rule without one gives no fix. */
  readonly title?: (count: number) => string
  readonly safe?: boolean
}

/** Reports the first place of the file, with the number of all and one fix for all of them (calibration, decision 2). */
export function reportOnce(cable: Cable, context: RuleContext, places: (cable: Cable) => readonly Place[], once: Once): void {
  const own = places(cable)
  const first = own[0]
  if (first === undefined) return
  const { cables } = context.file
  const later = cables.slice(cables.indexOf(cable) + 1).flatMap((other) => places(other))
  const all = later.length === 0 ? own : [...own, ...later]
  const text = cable.text.string.slice(first.from, first.to)
  const { title, safe = false } = once
  const fix = title === undefined ? null : (): Fix => ({ title: title(all.length), safe, edits: all.flatMap((place) => place.edits) })
  context.report(first, once.message(text, all.length), { fix })
}

/** `once`, `4 times`: how often a thing stands in the file. */
export function times(count: number): string {
  return count === 1 ? t`once in the file` : t`${count} times in the file`
}
