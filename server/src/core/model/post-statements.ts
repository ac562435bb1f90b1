import type { Cable, Token } from '../syntax/node.ts'
import { sameStationOnPage } from '../tables/stations.ts'
import { expectedPost, isRedacted, postFitsOriginator } from './post-facts.ts'

/** The first page header whose post can't be this name, cut to ten characters as it may be (calibration, 1,588 page headers); null when all fit. */
export function strangePageHeader(cable: Cable, post: string): Token | null {
  for (const header of cable.pageHeaders) {
    const { text } = header.post
    // Almost always the same characters, or the first ten of them.
    if (text === post || post.startsWith(text)) continue
    if (!isRedacted(text) && !sameStationOnPage(text, post)) return header.post
  }
  return null
}

/**
 * Which of the three places that name the post stands alone: FM, classification line, page headers. Null when all fit, or when the
 * classification line names none.
 */
export function oddPost(cable: Cable): 'classification' | 'originator' | 'pageHeader' | null {
  const own = cable.classification?.post
  if (own === null || own === undefined || isRedacted(own.text)) return null
  const fits = postFitsOriginator(cable)
  const strange = strangePageHeader(cable, own.text)
  if (fits) return strange === null ? null : 'pageHeader'
  const expected = expectedPost(cable)
  const pagesFitOriginator = cable.pageHeaders.length > 0 && expected !== null && strangePageHeader(cable, expected) === null
  if (pagesFitOriginator) return 'classification'
  return strange === null && cable.pageHeaders.length > 0 ? 'originator' : 'classification'
}
