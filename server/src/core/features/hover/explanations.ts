import type { NodeKind } from '../../syntax/node.ts'
import { addressNameCard } from './address-name.ts'
import { attentionCard, officeCodesCard } from './attention.ts'
import { bannerCard } from './banner.ts'
import { captionCard } from './caption.ts'
import { levelCard } from './classification.ts'
import { classifierCard } from './classifier.ts'
import { continuityNumberCard } from './continuity-number.ts'
import { dateTimeGroupCard } from './date-time-group.ts'
import { declassificationCard } from './declassification.ts'
import { distributionCard } from './distribution.ts'
import { orderCard } from './executive-order.ts'
import { julianDayCard } from './julian-day.ts'
import { labelCard } from './label.ts'
import { messageNumberCard, sectionCard } from './message-number.ts'
import { artifactCard, endMarkCard, envelopeCard, pseudoHeaderCard, publisherNoteCard, stampCard } from './noise.ts'
import { operatingSignalCard, serviceTailCard } from './operating-signal.ts'
import { pageHeaderCard, pageLineCard } from './page.ts'
import { paragraphNumberCard } from './paragraph-number.ts'
import { personCard } from './person.ts'
import type { Explain } from './place.ts'
import { markCard } from './portion-mark.ts'
import { precedenceCard } from './precedence.ts'
import { prosignCard } from './prosign.ts'
import { reasonLetterCard, reasonSectionCard } from './reason.ts'
import { referenceCard } from './reference.ts'
import { routingIndicatorCard } from './routing-indicator.ts'
import { securityCharactersCard } from './security.ts'
import { serialCard } from './serial.ts'
import { setFieldCard } from './set.ts'
import { fieldCard } from './smart-field.ts'
import { subjectCard } from './subject.ts'
import { tagCard } from './tag.ts'
import { textCard } from './text.ts'
import { transmissionIdentifierCard } from './transmission-identifier.ts'
import { unknownLineCard } from './unknown-line.ts'
import { wordCard } from './word.ts'

/** Which function explains which kind of node. Where one has nothing to say, the node around is asked. */
export const explanations: Partial<Readonly<Record<NodeKind, Explain>>> = {
  // transmission header
  transmissionIdentifier: transmissionIdentifierCard,
  prosign: prosignCard,
  routingIndicator: routingIndicatorCard,
  serial: serialCard,
  section: (place) => sectionCard(place) ?? serialCard(place),
  julianDay: julianDayCard,
  time: julianDayCard,
  securityCharacters: securityCharactersCard,
  operatingSignal: operatingSignalCard,
  serviceTail: serviceTailCard,
  dateTimeGroup: dateTimeGroupCard,
  precedence: precedenceCard,
  addressName: addressNameCard,
  officeCodes: officeCodesCard,
  continuityNumber: continuityNumberCard,
  // State header
  level: levelCard,
  post: messageNumberCard,
  messageNumber: messageNumberCard,
  caption: captionCard,
  attention: attentionCard,
  orderNumber: orderCard,
  instruction: declassificationCard,
  tagCode: tagCard,
  person: personCard,
  title: (place) => textCard(place) ?? subjectCard(place),
  reference: referenceCard,
  reasonSection: reasonSectionCard,
  reasonLetter: reasonLetterCard,
  label: labelCard,
  labelledField: fieldCard,
  setField: (place) => setFieldCard(place) ?? textCard(place),
  // text
  mark: markCard,
  number: paragraphNumberCard,
  word: wordCard,
  textLine: (place) => classifierCard(place) ?? unknownLineCard(place) ?? textCard(place),
  // noise
  pageHeader: pageHeaderCard,
  pageLine: pageLineCard,
  distribution: distributionCard,
  banner: bannerCard,
  stamp: stampCard,
  publisherNote: publisherNoteCard,
  envelope: envelopeCard,
  pseudoHeader: pseudoHeaderCard,
  endMark: endMarkCard,
  artifact: artifactCard,
}
