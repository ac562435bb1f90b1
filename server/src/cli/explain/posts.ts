import { collectiveByRoutingIndicator, findCollective } from '../../core/tables/collectives.ts'
import type { CollectiveEntry } from '../../core/tables/collectives.ts'
import { allPosts, findPostByName, findPostByMrnName, postPrefix, postsByRoutingIndicator } from '../../core/tables/posts.ts'
import type { PostEntry } from '../../core/tables/posts.ts'
import { findRoutingIndicator, nationOfRoutingIndicator } from '../../core/tables/routing.ts'
import { canonicalStation } from '../../core/tables/stations.ts'
import { labelled } from './entry.ts'
import type { Entry } from './entry.ts'

/** A post by its name in address lines (`AMEMBASSY DOHA`), in message numbers (`DOHA`), or by its city. */
export function postEntries(name: string): Entry[] {
  const found = findPostByName(name) ?? findPostByMrnName(name)
  const inCity = allPosts().filter((post) => post.city.toUpperCase() === name.toUpperCase())
  const posts = [...new Set([...(found === undefined ? [] : [found]), ...inCity])]
  const collective = findCollective(name)
  return [
    ...posts.map(postEntry),
    ...(posts.length === 0 ? stationEntries(name) : []),
    ...(collective === undefined ? [] : [collectiveEntry(collective)]),
  ]
}

function postEntry(post: PostEntry): Entry {
  const prefix = postPrefix(post.name)
  const place = [post.city, post.country].filter((part) => part !== '').join(', ')
  return {
    title: `${post.name}, ${post.kind === 'other' ? 'addressee' : post.kind}`,
    lines: [
      place,
      labelled('Routing indicators', post.routingIndicators.join(' ')),
      labelled('In message numbers', post.mrn),
      prefix === undefined ? '' : labelled(prefix.prefix, prefix.meaning),
    ],
    source: post.source,
  }
}

/** A name that only message numbers have: an abbreviation, a misspelling, an office. */
function stationEntries(name: string): Entry[] {
  const station = canonicalStation(name)
  if (station === undefined) return []
  const years = [station.firstYear, station.lastYear].filter((year) => year !== null)
  return [
    {
      title: `${station.name}, name in message numbers`,
      lines: [
        station.canonical === station.name ? '' : labelled('Stands for', station.canonical),
        labelled('In address lines', station.postName),
        labelled('Seen', [...new Set(years)].join(' to ')),
      ],
      source: station.source,
    },
  ]
}

function collectiveEntry({ name, routingIndicator, source }: CollectiveEntry): Entry {
  return {
    title: `${name}, collective address`,
    lines: ['One name for many posts', labelled('Routing indicator', routingIndicator)],
    source,
  }
}

/** Everybody behind a routing indicator. */
export function routingEntries(name: string): Entry[] {
  const ri = name.toUpperCase()
  const listed = findRoutingIndicator(ri)
  const posts = postsByRoutingIndicator(ri)
  const collective = collectiveByRoutingIndicator(ri)
  if (listed === undefined && posts.length === 0 && collective === undefined) return []
  const sources = [listed?.source, ...posts.map(({ source }) => source), collective?.source].filter((source) => source !== undefined)
  return [
    {
      title: `${ri}, routing indicator`,
      lines: [
        listed?.activity ?? '',
        ...posts.map((post) => labelled(post.kind === 'other' ? 'Addressee' : 'Post', post.name)),
        labelled('Collective', collective?.name ?? ''),
        labelled('Nation', nationOfRoutingIndicator(ri)?.nation ?? ''),
      ],
      source: sources[0] ?? '',
    },
  ]
}
