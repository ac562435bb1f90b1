import type { Cable, Tag, TagsField } from '../syntax/node.ts'
import { findCaption } from '../tables/captions.ts'
import { geoTagReadings } from '../tables/geo-tags.ts'
import { nearestSubjectTag, splitFusedTags } from '../tables/near-tags.ts'
import { findTags, tagInUse } from '../tables/tags.ts'
import { hasRedaction } from './redactions.ts'
import { remember } from './remember.ts'

/**
 * What a code of the TAGS line is: of a kind that some list names, in use without a list, a name behind a travel tag, a caption in the wrong place,
 * tags run together, almost a subject tag, or a word that nothing knows.
 */
export type TagRole =
  'subject' | 'program' | 'organization' | 'geographic' | 'inUse' | 'name' | 'caption' | 'fused' | 'nearMiss' | 'unknown'

/** Tags that a person's name follows, in parentheses or, where a publisher lost them, without (74 STATE 150591). */
const personTags: ReadonlySet<string> = new Set(['OVIP', 'OREP', 'OTRA', 'OEXC', 'OCON'])

const known = remember((field: TagsField) => readRoles(field.tags))
const byCode = new Map<string, TagRole>()
const mostCodes = 4096

/** Whether the tag is one that names a traveller. */
export function isPersonTag(code: string): boolean {
  return personTags.has(code)
}

/** The role of each tag of the line, in order; read once a line. */
export function tagRoles(field: TagsField): readonly TagRole[] {
  return known(field)
}

function readRoles(tags: readonly Tag[]): TagRole[] {
  let inName = false
  return tags.map((tag) => {
    const { text } = tag.code
    const role = roleOf(text)
    if (personTags.has(text)) inName = tag.person === null
    else if (inName && text.length > 2 && (role === 'unknown' || role === 'nearMiss')) return 'name'
    else inName = false
    return role
  })
}

/** The role of a code for itself, upper case; kept for the next cable, since an archive asks for the same few hundred. */
function roleOf(code: string): TagRole {
  let role = byCode.get(code)
  if (role === undefined) {
    role = readRole(code)
    if (byCode.size < mostCodes) byCode.set(code, role)
  }
  return role
}

function readRole(code: string): TagRole {
  const entries = findTags(code)
  for (const kind of ['subject', 'program', 'organization'] as const) if (entries.some((entry) => entry.kind === kind)) return kind
  if (entries.length > 0 || geoTagReadings(code).length > 0) return 'geographic'
  const caption = findCaption(code)
  if (
    caption !== undefined &&
    (caption.class === 'distribution' || caption.class === 'dissemination' || caption.class === 'administrative')
  )
    return 'caption'
  if (tagInUse(code)) return 'inUse'
  if (splitFusedTags(code) !== undefined) return 'fused'
  return nearestSubjectTag(code) === undefined ? 'unknown' : 'nearMiss'
}

/** Whether the TAGS line holds removed text, so that nothing can be said to lack in it (N9). */
export function hasRedactedTags(cable: Cable): boolean {
  const field = cable.tags
  return field !== null && hasRedaction(cable, field)
}
