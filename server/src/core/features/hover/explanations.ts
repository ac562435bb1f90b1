import type { NodeKind } from '../../syntax/node.ts'
import { addressNameCard } from './address-name.ts'
import { levelCard } from './classification.ts'
import { continuityNumberCard } from './continuity-number.ts'
import { dateTimeGroupCard } from './date-time-group.ts'
import { declassificationCard } from './declassification.ts'
import { orderCard } from './executive-order.ts'
import { julianDayCard } from './julian-day.ts'
import { messageNumberCard, sectionCard } from './message-number.ts'
import type { Explain } from './place.ts'
import { precedenceCard, routingProsignCard } from './precedence.ts'
import { reasonLetterCard, reasonSectionCard } from './reason.ts'
import { routingIndicatorCard } from './routing-indicator.ts'
import { tagCard, tagPersonCard } from './tag.ts'

/** Which function explains which kind of node. */
export const explanations: Partial<Readonly<Record<NodeKind, Explain>>> = {
  prosign: routingProsignCard,
  routingIndicator: routingIndicatorCard,
  julianDay: julianDayCard,
  time: julianDayCard,
  dateTimeGroup: dateTimeGroupCard,
  precedence: precedenceCard,
  addressName: addressNameCard,
  continuityNumber: continuityNumberCard,
  level: levelCard,
  post: messageNumberCard,
  messageNumber: messageNumberCard,
  section: sectionCard,
  orderNumber: orderCard,
  instruction: declassificationCard,
  tagCode: tagCard,
  person: tagPersonCard,
  reasonSection: reasonSectionCard,
  reasonLetter: reasonLetterCard,
}
