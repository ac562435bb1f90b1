import { findOperatingSignal } from '../../tables/operating-signals.ts'
import type { OperatingSignal } from '../../tables/operating-signals.ts'
import { card, sentence } from './card.ts'
import type { Card } from './card.ts'
import { textOf } from './place.ts'
import type { Place } from './place.ts'
import { later, t, translate } from '../../l10n.ts'

const certainty: Readonly<Record<OperatingSignal['certainty'], string | null>> = {
  documented: null,
  observed: later`Seen in messages; the wording of the manual was not found`,
  secondary: later`By a secondary source`,
  background: later`From background knowledge, not checked in a manual`,
}

/** A signal of the Z code (ACP 131). */
export function operatingSignalCard(place: Place): Card | null {
  const text = textOf(place)
  const signal = findOperatingSignal(text)
  const certain = signal === undefined ? null : certainty[signal.certainty]
  if (signal === undefined) return card(place.node, { title: t`Operating signal ${text}`, value: t`Not in the list`, source: 'ACP 131' })
  return card(place.node, { title: t`Operating signal ${text.toUpperCase()}`, value: sentence(signal.meaning), notes: [certain === null ? null : translate(certain)], source: signal.source })
}

/** What a relay wrote behind the signals: `CCY …`, `ZUI …`, `PSN …`. */
export function serviceTailCard(place: Place): Card | null {
  // A scanner's speck says nothing.
  if (place.node.to - place.node.from < 3) return null
  return card(place.node, { title: t`Service note`, value: t`Written by a relay on the way, not by the sender` })
}
