import type { EndMark } from '../../syntax/node.ts'
import { within } from '../../syntax/walk.ts'
import { findReason } from '../../tables/reasons.ts'
import { findGlossaryTerm } from '../../tables/glossary.ts'
import { card, listed } from './card.ts'
import type { Card } from './card.ts'
import { parent } from './place.ts'
import type { Place } from './place.ts'
import { later, t, translate } from '../../l10n.ts'

/** A run of X where the publisher removed text (cable-format N9); its span is the run. */
export function redactionCard(place: Place): Card | null {
  const { redactions } = place.cable.scan
  if (redactions.length === 0) return null
  const { offset } = place
  if (!within(redactions, offset) && !(offset > 0 && within(redactions, offset - 1))) return null
  const span = redactions.find(({ from, to }) => from <= offset && offset <= to)
  return span === undefined ? null : card(span, { title: t`Redaction`, value: t`Removed before publication` })
}

/** Lines that a review or a release put on the text. */
export function stampCard(place: Place): Card | null {
  const text = textOf(place)
  const date = dateIn(text)
  const value = stampWords(text)
  return card(place.node, { title: t`Release stamp`, value: value ?? t`Put on the text by a review; not part of the cable`, notes: [date === null ? null : t`Dated ${date}`] })
}

function stampWords(text: string): string | null {
  if (text.includes('EO Systematic Review')) return t`Declassified in the systematic review of the Department of State`
  if (text === '[image]') return t`A picture stood here`
  if (/^Page \d+ of \d+$/i.test(text)) return t`Page number of the print`
  if (/^RELEASED? IN PART/i.test(text)) {
    const grounds = exemptionsIn(text.slice(text.toUpperCase().indexOf('PART') + 4).trim())
    return grounds.length === 0 ? t`Released in part: some passages were taken out` : t`Released in part; grounds for taking text out: ${listed(grounds)}`
  }
  if (/^RELEASED? IN FULL?/i.test(text)) return t`Released in full`
  if (text.startsWith('Classified by DAS, A/GIS')) return t`Passages taken out stay classified`
  const exemptions = exemptionsIn(text)
  if (exemptions.length > 0) return t`Grounds for taking text out: ${listed(exemptions)}`
  const number = caseIn(text)
  return number === null ? null : t`Released under the Freedom of Information Act, case ${number}`
}

/** `B1, 1.4(D)` beside a gap: exemptions of the Freedom of Information Act and reasons of the order. */
function exemptionsIn(text: string): string[] {
  const words = text.split(',').map((word) => word.trim())
  if (words.length === 0 || words.length > 8) return []
  const meanings: string[] = []
  for (const word of words) {
    if (/^B\d$/.test(word)) meanings.push(`${word} (${translate(exemptions[word] ?? anyExemption)})`)
    else if (/^1\.4\([A-H]\)$/.test(word)) meanings.push(`${word} (${findReason('1.4', word[4]!)?.meaning ?? translate(classified)})`)
    else return []
  }
  return meanings
}

const classified = later`classified`
const anyExemption = later`Freedom of Information Act`

const exemptions: Readonly<Record<string, string>> = {
  B1: classified, B2: later`internal rules`, B3: later`another statute`, B4: later`trade secrets`, B5: later`deliberations`, B6: later`personal privacy`,
  B7: later`law enforcement`,
}

function caseIn(text: string): string | null {
  return /Case No\. ?([A-Z]{1,2}-\d{4}-\d{3,6})/.exec(text)?.[1] ?? null
}

function dateIn(text: string): string | null {
  return /\b\d{1,2} [A-Z]{3} (?:19|20)\d\d\b/.exec(text)?.[0] ?? /\b\d{1,2}\/\d{1,2}\/20\d\d\b/.exec(text)?.[0] ?? null
}

/** Lines of a publisher around or inside the cable (N11, N12). */
export function publisherNoteCard(place: Place): Card | null {
  if (place.cable.partial && textOf(place).startsWith('This record is a partial extract')) {
    return card(place.node, { title: t`Partial extract`, value: t`The publisher had only a part of the cable` })
  }
  return card(place.node, { title: t`Note of the publisher`, value: t`Not part of the cable` })
}

/** Mail around a forwarded print. */
export function envelopeCard(place: Place): Card | null {
  return card(place.leaf, { title: t`Envelope`, value: t`Line of the e-mail in which the cable was forwarded; not part of it` })
}

/** Lines above the header in a drafting copy of a post or of the Department (5 FAH-2 H-221). */
export function pseudoHeaderCard(place: Place): Card | null {
  return card(place.leaf, { title: t`Drafting copy`, value: t`Lines for drafting and clearing the cable; not transmitted`, source: '5 FAH-2 H-220' })
}

/** BT, `#0690`, NNNN (ACP 127 format lines 11 to 16). */
export function endMarkCard(place: Place): Card | null {
  const { type } = place.node as EndMark
  const source = 'ACP 127'
  switch (type) {
    case 'break': return card(place.node, { title: 'BT', value: findGlossaryTerm('BT')?.meaning, source })
    case 'end': return card(place.node, { title: 'NNNN', value: t`End of the message`, source })
    case 'document': return card(place.node, { title: t`End of the document`, value: t`Put in by the archive` })
    default: return null
  }
}

/** What publication left between the characters: signs, rests of links, escapes. */
export function artifactCard(place: Place): Card | null {
  const text = place.cable.text.string.slice(place.node.from, place.node.to)
  const inLink = text.startsWith('[') || text.startsWith(']')
  const value = text.includes('¶') ? t`Paragraph sign put in by the publisher` : inLink ? restOfLink(place) : text.includes('\\') ? t`Line escape of a database` : t`Left over from publication`
  return card(place.node, { title: t`Not part of the cable`, value })
}

function restOfLink(place: Place): string {
  return parent(place)?.kind === 'paragraph' ? t`Rest of a link on the paragraph number` : t`Rest of a link`
}

function textOf(place: Place): string {
  return place.cable.text.string.slice(place.node.from, Math.min(place.node.to, place.node.from + 300))
}
