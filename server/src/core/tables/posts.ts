import postsTsv from '../../../data/posts.tsv'
import prefixesTsv from '../../../data/post-prefixes.tsv'
import { compactName, normalName } from './names.ts'
import { sourceText } from './sources.ts'
import { cellNumber, groupBy, lazy, parseTsv } from './tsv.ts'

export type PostKind = 'embassy' | 'consulate' | 'mission' | 'interests section' | 'department' | 'military' | 'other'

/** A plain language address: a post, a department or a command. */
export interface PostEntry {
  /** As it stands after FM, TO and INFO: `AMEMBASSY DOHA`. */
  readonly name: string
  /** The post's name in message numbers without blanks, `DOHA`; '' for agencies and commands. */
  readonly mrn: string
  /** Routing indicators, the most frequent first; [] for names known from FM lines or older lists only. */
  readonly routingIndicators: readonly string[]
  readonly country: string
  readonly city: string
  readonly kind: PostKind
  /** Degrees north and east, two decimals; null if not known. */
  readonly latitude: number | null
  readonly longitude: number | null
  /** How often it was seen as an addressee in a sample of 1,307 published cables: an order for completion, no more. */
  readonly seen: number
  readonly source: string
}

/** What the first words of a post's name stand for. */
export interface PostPrefix {
  readonly prefix: string
  readonly kind: string
  readonly meaning: string
  readonly source: string
}

const table = lazy(() => {
  const posts = parseTsv(postsTsv).map(toPost)
  const pairs = posts.flatMap((post) => post.routingIndicators.map((ri) => ({ ri, post })))
  return {
    posts,
    byName: new Map(posts.map((post) => [compactName(post.name), post])),
    byMrn: groupBy(posts, (post) => post.mrn),
    byRi: groupBy(pairs, (pair) => pair.ri),
  }
})
const prefixes = lazy(() =>
  parseTsv(prefixesTsv)
    .map(([prefix = '', kind = '', meaning = '', source = '']): PostPrefix => ({ prefix, kind, meaning, source: sourceText(source) }))
    // `IRAN RPO` before a shorter prefix of the same words
    .sort((a, b) => b.prefix.length - a.prefix.length),
)

function toPost([
  name = '',
  mrn = '',
  ris = '',
  country = '',
  city = '',
  kind = '',
  lat = '',
  lon = '',
  seen = '',
  source = '',
]: readonly string[]): PostEntry {
  return {
    name,
    mrn,
    routingIndicators: ris === '' ? [] : ris.split(' '),
    country,
    city,
    kind: kind as PostKind,
    latitude: cellNumber(lat),
    longitude: cellNumber(lon),
    seen: cellNumber(seen) ?? 0,
    source: sourceText(source),
  }
}

/** All posts, departments and commands, sorted by name. */
export function allPosts(): readonly PostEntry[] {
  return table().posts
}

/** The post of an address line's name, `AMEMBASSY DOHA`; case, blanks and punctuation do not matter. Unlisted names are common. */
export function findPostByName(plad: string): PostEntry | undefined {
  return table().byName.get(compactName(plad))
}

/** The post whose name in message numbers this is, `DOHA`; the embassy before a consulate or mission of the same name. */
export function findPostByMrnName(name: string): PostEntry | undefined {
  const mrn = compactName(name)
  const posts = mrn === '' ? [] : (table().byMrn.get(mrn) ?? [])
  return posts.find((post) => post.kind === 'embassy') ?? posts.find((post) => post.name.startsWith('SECSTATE ')) ?? posts[0]
}

/** Everybody listed behind a routing indicator; several are normal (RUEHC), [] is too (collectives, unlisted stations). */
export function postsByRoutingIndicator(ri: string): readonly PostEntry[] {
  return (table().byRi.get(normalName(ri)) ?? []).map(({ post }) => post)
}

/** What the first words of a post's name mean: AMEMBASSY is an American embassy; undefined for other words. */
export function postPrefix(plad: string): PostPrefix | undefined {
  const name = normalName(plad)
  return prefixes().find(({ prefix }) => name === prefix || name.startsWith(prefix + ' '))
}
