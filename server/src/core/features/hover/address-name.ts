import { collectiveByRoutingIndicator, findCollective, isCollective } from '../../tables/collectives.ts'
import { findPostByMrnName, findPostByName, postPrefix } from '../../tables/posts.ts'
import type { PostEntry, PostPrefix } from '../../tables/posts.ts'
import { canonicalStation } from '../../tables/stations.ts'
import { isRedacted } from '../../model/post-facts.ts'
import type { Address } from '../../syntax/node.ts'
import { quoted } from './escape-markdown.ts'
import { card, sentence } from './card.ts'
import type { Card } from './card.ts'
import { localTimeOf } from './local-time.ts'
import { parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { t } from '../../l10n.ts'

/** A plain language address: a post, a department, a command or a collective (5 FAH-2 H-230; ACP 117). */
export function addressNameCard(place: Place): Card | null {
  const name = textOf(place)
  if (isRedacted(name)) return card(place.node, { title: t`Addressee`, value: t`Name removed before publication` })
  const role = roleOf(place)
  const collective = findCollective(name)
  if (collective !== undefined || isCollective(name)) return collectiveCard(place, name, role)
  const plain = straight(name)
  const post = findPostByName(plain) ?? (place.cable.dialect === 'deptdraft' ? findPostByMrnName(plain) : undefined)
  const prefix = postPrefix(post?.name ?? plain)
  if (post === undefined) {
    if (prefix !== undefined) return card(place.node, { title: `${quoted(name)}, ${role}`, value: whereabouts(plain, prefix), source: prefix.source })
    if (isPerson(name)) return card(place.node, { title: t`Mailbox of a person, ${role}`, value: quoted(name), source: 'State cables of 2010-12 released in FOIA case F-2014-20439' })
    return card(place.node, { title: t`Plain language address, ${role}`, value: t`${quoted(name)}: not in the list; many offices and commands are not` })
  }
  return card(place.node, {
    title: `${post.name}, ${role}`,
    value: describe(post, prefix?.meaning),
    notes: [
      post.mrn === '' ? null : t`Numbers its cables as ${post.mrn}`,
      post.routingIndicators.length === 0 ? null : t`Routing indicator ${post.routingIndicators[0]!}`,
      localTimeOf(post, place.cable.dateTimeGroup?.instant ?? null),
    ],
    source: post.source,
  })
}

/** The city of a name in an older spelling; the words of the prefix alone where no list has the place. */
function whereabouts(name: string, prefix: PostPrefix): string {
  const station = canonicalStation(name.slice(prefix.prefix.length))
  const post = station === undefined ? undefined : findPostByMrnName(station.canonical === '' ? station.name : station.canonical)
  return post === undefined || post.city === '' ? t`${sentence(prefix.meaning)}; not in the list of posts` : describe(post, prefix.meaning)
}

function collectiveCard(place: Place, name: string, role: string): Card {
  const collective = findCollective(name)
  const written = (parent(place) as Partial<Address> | undefined)?.routingIndicator?.text
  const known = collective?.routingIndicator
  const other = written === undefined ? undefined : collectiveByRoutingIndicator(written)
  return card(place.node, {
    title: t`Collective address, ${role}`,
    value: t`${collective?.name ?? quoted(name)}: one name for many posts`,
    notes: [
      known === undefined || written === undefined || other?.name === collective?.name ? null : t`Usually with ${known}, here with ${written}`,
    ],
    source: collective?.source,
  })
}

/** `American embassy in Doha, Qatar` */
function describe(post: PostEntry, prefix: string | undefined): string {
  const kind = prefix ?? kindOf(post)
  const place = [post.city, post.country === post.city ? '' : post.country].filter((part) => part !== '').join(', ')
  if (kind === '') return place === '' ? t`Office or agency` : place
  if (place === '') return sentence(kind)
  return post.city === '' ? `${sentence(kind)}, ${place}` : t`${sentence(kind)} in ${place}`
}

/** The kinds of the table that have another name for people; the others are official terms. */
function kindOf({ kind }: PostEntry): string {
  if (kind === 'department') return t`department or agency`
  if (kind === 'military') return t`military command or unit`
  return kind === 'other' ? '' : kind
}

/** `Who sends`, t`for action`, t`for information`, by the list around. */
function roleOf(place: Place): string {
  for (const { kind } of place.around) {
    if (kind === 'from') return t`sender`
    if (kind === 'to') return t`for action`
    if (kind === 'info') return t`for information`
    if (kind === 'exempt') return t`left out of a collective`
  }
  return t`addressee`
}

/** SMART writes the prefix behind: `WASHDC, SECSTATE`, `STRELSAU, AMCONSUL` (smart 2.3). */
function straight(name: string): string {
  const comma = name.lastIndexOf(', ')
  if (comma < 1) return name
  const turned = `${name.slice(comma + 2)} ${name.slice(0, comma)}`
  return findPostByName(turned) !== undefined || postPrefix(turned) !== undefined ? turned : name
}

/** `Doe, Jane (Zenda)`: SMART addresses persons by name. */
function isPerson(name: string): boolean {
  const comma = name.indexOf(', ')
  const surname = name.slice(0, comma)
  return comma > 0 && surname !== surname.toUpperCase()
}
