import { findPostByMrnName, findPostByName } from '../../tables/posts.ts'
import type { PostEntry } from '../../tables/posts.ts'
import { zoneOfPost } from '../../tables/place-zones.ts'
import type { Cable } from '../../syntax/node.ts'
import { t } from '../../l10n.ts'
import { locale } from '../../locale.ts'

/** `Wednesday 14:31 at AMEMBASSY DOHA`: the local time of an instant at the sending post; null for a sender whose place is not known. */
export function localTime(cable: Cable, instant: number): string | null {
  const sender = senderOf(cable)
  if (sender === undefined) return null
  const time = timeAt(sender, instant)
  return time === null ? null : t`${time} at ${sender.name}`
}

/** `Local time of the date-time group: Wednesday 14:31`; null for a post whose place is not known. */
export function localTimeOf(post: PostEntry, instant: number | null): string | null {
  const time = instant === null ? null : timeAt(post, instant)
  return time === null ? null : t`Local time of the date-time group: ${time}`
}

function senderOf(cable: Cable): PostEntry | undefined {
  const name = cable.fromLine?.address?.name.text
  const post = cable.classification?.post?.text
  return (name === undefined ? undefined : findPostByName(name)) ?? (post === undefined ? undefined : findPostByMrnName(post))
}

/** Day and time of a place by the rules of that year (the zone database of the engine knows those since 1970); null when it has no such zone. */
function timeAt(post: PostEntry, instant: number): string | null {
  const timeZone = zoneOfPost(post)
  if (timeZone === undefined) return null
  try {
    return new Intl.DateTimeFormat(locale(), { timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)
  } catch {
    return null
  }
}
