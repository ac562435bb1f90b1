import { sameStationOnPage } from '../../tables/stations.ts'
import type { PageHeader, PageLine } from '../../syntax/node.ts'
import { stationName } from '../../model/station-name.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import type { Place } from './place.ts'
import { plain } from './words.ts'
import { t } from '../../l10n.ts'

/** `DOHA 00000690  002 OF 002` in the text (cable-format A9). */
export function pageHeaderCard(place: Place): Card | null {
  const header = place.node as PageHeader
  const section = plain(header.section.text)
  const sections = plain(header.sections.text)
  const page = header.page === null ? '1' : plain(header.page.text)
  const starts = header.page === null && Number(header.section.text) > 1
  return card(header, {
    title: t`Page break`,
    value: starts ? t`Section ${section} of ${sections} starts here; not part of the text` : t`Page ${page} of section ${section} of ${sections}; not part of the text`,
    notes: [numberCheck(place, header)],
    source: '5 FAH-2 H-320',
  })
}

function numberCheck(place: Place, header: PageHeader): string | null {
  const own = place.cable.classification
  if (own?.post === null || own?.number === null || own === null) return null
  const same = Number(own.number.text) === Number(header.number.text) && sameStationOnPage(header.post.text, own.post.text)
  return same ? t`Agrees with the classification line` : t`Does not agree with post and number of the classification line`
}

/** `PAGE 02  ZENDA 03507  02 OF 04  031715Z` of copies (cable-format D2.2, D3.3). */
export function pageLineCard(place: Place): Card | null {
  const line = place.node as PageLine
  const { page, post, number, section, sections } = line
  const parts = [
    page === null ? null : t`Page ${plain(page.text)}`,
    post === null || number === null ? null : t`message ${plain(number.text)} of ${stationName(post.text)}`,
    section === null || sections === null ? null : t`section ${plain(section.text)} of ${plain(sections.text)}`,
  ].filter((part) => part !== null)
  return card(line, { title: t`Page line`, value: parts.length === 0 ? t`Printed at the top of a page; not part of the text` : t`${parts.join(', ')}; not part of the text` })
}
