import type { EndMark } from '../../syntax/node.ts'
import { within } from '../../syntax/walk.ts'
import { findReason } from '../../tables/reasons.ts'
import { findGlossaryTerm } from '../../tables/glossary.ts'
import { card, listed } from './card.ts'
import type { Card } from './card.ts'
import { parent } from './place.ts'
import type { Place } from './place.ts'

/** A run of X where the publisher removed text (cable-format N9); its span is the run. */
export function redactionCard(place: Place): Card | null {
  const { redactions } = place.cable.scan
  if (redactions.length === 0) return null
  const { offset } = place
  if (!within(redactions, offset) && !(offset > 0 && within(redactions, offset - 1))) return null
  const span = redactions.find(({ from, to }) => from <= offset && offset <= to)
  return span === undefined ? null : card(span, { title: 'Redaction', value: 'Removed before publication' })
}

/** Lines that a review or a release put on the text. */
export function stampCard(place: Place): Card | null {
  const text = textOf(place)
  const date = dateIn(text)
  const value = stampWords(text)
  return card(place.node, { title: 'Release stamp', value: value ?? 'Put on the text by a review; not part of the cable', notes: [date === null ? null : `Dated ${date}`] })
}

function stampWords(text: string): string | null {
  if (text.includes('EO Systematic Review')) return 'Declassified in the systematic review of the Department of State'
  if (text === '[image]') return 'A picture stood here'
  if (/^Page \d+ of \d+$/i.test(text)) return 'Page number of the print'
  if (/^RELEASED? IN PART/i.test(text)) {
    const grounds = exemptionsIn(text.slice(text.toUpperCase().indexOf('PART') + 4).trim())
    return grounds.length === 0 ? 'Released in part: some passages were taken out' : `Released in part; grounds for taking text out: ${listed(grounds)}`
  }
  if (/^RELEASED? IN FULL?/i.test(text)) return 'Released in full'
  if (text.startsWith('Classified by DAS, A/GIS')) return 'Passages taken out stay classified'
  const exemptions = exemptionsIn(text)
  if (exemptions.length > 0) return `Grounds for taking text out: ${listed(exemptions)}`
  const number = caseIn(text)
  return number === null ? null : `Released under the Freedom of Information Act, case ${number}`
}

/** `B1, 1.4(D)` beside a gap: exemptions of the Freedom of Information Act and reasons of the order. */
function exemptionsIn(text: string): string[] {
  const words = text.split(',').map((word) => word.trim())
  if (words.length === 0 || words.length > 8) return []
  const meanings: string[] = []
  for (const word of words) {
    if (/^B\d$/.test(word)) meanings.push(`${word} (${exemptions[word] ?? 'Freedom of Information Act'})`)
    else if (/^1\.4\([A-H]\)$/.test(word)) meanings.push(`${word} (${findReason('1.4', word[4]!)?.meaning ?? 'classified'})`)
    else return []
  }
  return meanings
}

const exemptions: Readonly<Record<string, string>> = {
  B1: 'classified', B2: 'internal rules', B3: 'another statute', B4: 'trade secrets', B5: 'deliberations', B6: 'personal privacy', B7: 'law enforcement',
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
    return card(place.node, { title: 'Partial extract', value: 'The publisher had only a part of the cable' })
  }
  return card(place.node, { title: 'Note of the publisher', value: 'Not part of the cable' })
}

/** Mail around a forwarded print. */
export function envelopeCard(place: Place): Card | null {
  return card(place.leaf, { title: 'Envelope', value: 'Line of the e-mail in which the cable was forwarded; not part of it' })
}

/** Lines above the header in a drafting copy of a post or of the Department (5 FAH-2 H-221). */
export function pseudoHeaderCard(place: Place): Card | null {
  return card(place.leaf, { title: 'Drafting copy', value: 'Lines for drafting and clearing the cable; not transmitted', source: '5 FAH-2 H-220' })
}

/** BT, `#0690`, NNNN (ACP 127 format lines 11 to 16). */
export function endMarkCard(place: Place): Card | null {
  const { type } = place.node as EndMark
  const source = 'ACP 127'
  switch (type) {
    case 'break': return card(place.node, { title: 'BT', value: findGlossaryTerm('BT')?.meaning, source })
    case 'end': return card(place.node, { title: 'NNNN', value: 'End of the message', source })
    case 'document': return card(place.node, { title: 'End of the document', value: 'Put in by the archive' })
    default: return null
  }
}

/** What publication left between the characters: signs, rests of links, escapes. */
export function artifactCard(place: Place): Card | null {
  const text = place.cable.text.string.slice(place.node.from, place.node.to)
  const inLink = text.startsWith('[') || text.startsWith(']')
  const value = text.includes('¶') ? 'Paragraph sign put in by the publisher' : inLink ? `Rest of a link${parent(place)?.kind === 'paragraph' ? ' on the paragraph number' : ''}` : text.includes('\\') ? 'Line escape of a database' : 'Left over from publication'
  return card(place.node, { title: 'Not part of the cable', value })
}

function textOf(place: Place): string {
  return place.cable.text.string.slice(place.node.from, Math.min(place.node.to, place.node.from + 300))
}
