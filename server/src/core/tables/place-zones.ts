import tsv from '../../../data/place-zones.tsv'
import { compactName } from './names.ts'
import type { PostEntry } from './posts.ts'
import { lazy, parseTsv } from './tsv.ts'

const zones = lazy(() => new Map(parseTsv(tsv).map(([place = '', zone = '']) => [compactName(place), zone])))

/** The IANA time zone of a post, `Asia/Qatar`, by its name or else its city; undefined for ships, agencies and places that no list has. */
export function zoneOfPost(post: PostEntry): string | undefined {
  return zones().get(compactName(post.name)) ?? (post.city === '' ? undefined : zones().get(compactName(post.city)))
}
