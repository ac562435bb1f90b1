import { isRedacted } from '../../model/post-facts.ts'
import { collectiveByRoutingIndicator } from '../../tables/collectives.ts'
import { findPostByName, postsByRoutingIndicator } from '../../tables/posts.ts'
import { isOperatingSignal } from '../../tables/operating-signals.ts'
import { findRoutingIndicator, isStateRoutingIndicator, nationOfRoutingIndicator } from '../../tables/routing.ts'
import type { Address } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { operatingSignalCard } from './operating-signal.ts'
import { parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { later, t, translate } from '../../l10n.ts'

const mostNames = 3

/** A routing indicator: the station's address in the network (ACP 117; 5 FAH-2 H-231). */
export function routingIndicatorCard(place: Place): Card | null {
  const indicator = textOf(place).toUpperCase()
  if (isOperatingSignal(indicator)) return operatingSignalCard(place)
  const listed = findRoutingIndicator(indicator)
  const posts = postsByRoutingIndicator(indicator)
  const collective = collectiveByRoutingIndicator(indicator)
  const names = listed !== undefined ? [listed.activity] : posts.length > 0 ? posts.slice(0, mostNames).map(({ name }) => name) : collective !== undefined ? [collective.name] : []
  const nation = nationOfRoutingIndicator(indicator)
  const gateway = gateways[indicator]
  return card(place.node, {
    title: t`Routing indicator ${indicator}`,
    value: names.length === 0 ? t`Collective or unlisted indicator` : names.join('; '),
    notes: [
      gateway === undefined ? null : translate(gateway),
      isStateRoutingIndicator(indicator) ? t`RUEH: network of the Department of State` : nation === undefined ? null : `${indicator.slice(0, 2)}: ${nation.nation}`,
      addressCheck(place, indicator),
    ],
    source: listed?.source ?? posts[0]?.source ?? collective?.source ?? nation?.source,
  })
}

/** Gateways to the Defense Message System (ACP 117 CAN-US SUPP-1, general instructions, para 7). */
const gateways: Readonly<Record<string, string>> = {
  RHMFIUU: later`Gateway to the Defense Message System, unclassified level`,
  RHMFISS: later`Gateway to the Defense Message System, Secret level`,
  RHMFITT: later`Gateway to the Defense Message System, Top Secret level`,
}

/** Said only where both the indicator and the name behind it are listed. */
function addressCheck(place: Place, indicator: string): string | null {
  const address = parent(place) as Address | undefined
  if (address?.kind !== 'address' || isRedacted(address.name.text)) return null
  const post = findPostByName(address.name.text)
  if (post === undefined || post.routingIndicators.length === 0) return null
  if (post.routingIndicators.includes(indicator)) return t`Listed for ${post.name}`
  const holders = postsByRoutingIndicator(indicator)
  if (holders.length === 0 || holders.some(({ city }) => city === post.city)) return null
  return t`${post.name} is listed with ${post.routingIndicators[0]!}`
}
