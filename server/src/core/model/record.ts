import { lineAt } from '../text.ts'
import { modeOf } from '../rules/run.ts'
import { geoTag } from '../tables/geo-tags.ts'
import { findTag } from '../tables/tags.ts'
import { classifierParts } from '../syntax/classification-authority.ts'
import { fullYear } from '../syntax/date-time-group.ts'
import type { Address, Cable, CableFile, Dialect, Paragraph, Reference } from '../syntax/node.ts'
import { closesHeading } from './heading-scope.ts'
import { messageReferenceNumber } from './message-number.ts'
import type { MessageReferenceNumber } from './message-number.ts'
import { partText } from './parts.ts'
import type { Mode } from '../rules/rule.ts'
import { stationName } from './station-name.ts'

/** A cable as data: the object that `cable parse` prints. A field that the cable lacks is null or empty, never absent. */
export interface CableRecord {
  readonly dialect: Dialect
  /** Dialect of the older cable inside a SMART print; only there. */
  readonly wrapped?: Dialect
  readonly mode: Mode
  readonly partial: boolean
  readonly messageReferenceNumber: MessageReferenceNumber | null
  readonly transmissionIdentifier: { readonly channel: string; readonly number: string } | null
  readonly prosign: string | null
  readonly routingIndicators: readonly string[]
  readonly originator: {
    readonly routingIndicator: string | null
    readonly serial: string | null
    readonly section: number | null
    readonly julianDay: number | null
    readonly time: string | null
  } | null
  readonly securityWarning: { readonly prosign: string; readonly characters: string | null; readonly operatingSignals: readonly string[] } | null
  readonly precedence: { readonly action: string | null; readonly info: string | null } | null
  /** ISO 8601, UTC. */
  readonly dateTimeGroup: string | null
  readonly from: { readonly routingIndicator: string | null; readonly name: string } | null
  readonly to: readonly AddressRecord[]
  readonly info: readonly AddressRecord[]
  readonly exempt: readonly AddressRecord[]
  readonly classification: { readonly level: string; readonly noforn: boolean; readonly section: number | null; readonly sections: number | null } | null
  readonly captions: readonly string[]
  readonly attention: readonly string[]
  readonly executiveOrder: {
    readonly number: number | null
    readonly text: string
    readonly declassifyOn: string | null
    readonly exemptions: readonly string[]
  } | null
  readonly tags: readonly TagRecord[]
  readonly subject: string | null
  readonly subjectMark: string | null
  readonly references: readonly ReferenceRecord[]
  readonly classifiedBy: { readonly text: string; readonly title: string | null; readonly name: string | null } | null
  readonly reasons: readonly { readonly section: string; readonly letter: string }[]
  readonly derivedFrom: string | null
  readonly summary: string | null
  readonly comment: string | null
  readonly paragraphs: readonly {
    readonly number: number
    readonly mark: string | null
    readonly heading: string | null
    readonly line: number
    readonly endLine: number
  }[]
  readonly pageBreaks: readonly { readonly line: number; readonly section: number; readonly sections: number }[]
  readonly signature: readonly string[]
}

export interface AddressRecord {
  readonly routingIndicator: string | null
  readonly name: string
  readonly precedence: string | null
  readonly continuityNumber: string | null
}

export interface TagRecord {
  readonly code: string
  readonly kind: string | null
  readonly name: string | null
  /** The person a travel TAG names; only there. */
  readonly person?: string
}

export interface ReferenceRecord {
  readonly letter: string | null
  readonly kind: string
  readonly year: number | null
  readonly post: string | null
  readonly number: number | null
  readonly text: string
  readonly notal: boolean
}

/** The data of every cable of a file, in order. */
export function record(file: CableFile): CableRecord[] {
  return file.cables.map(recordOf)
}

function recordOf(cable: Cable): CableRecord {
  const { transmissionIdentifier: identifier, originatorLine, securityLine, executiveOrder, dateTimeGroup: group } = cable
  const instant = group?.instant ?? null
  return {
    dialect: cable.dialect,
    ...(cable.wrapped === null ? {} : { wrapped: cable.wrapped }),
    mode: modeOf(cable),
    partial: cable.partial,
    messageReferenceNumber: messageReferenceNumber(cable),
    transmissionIdentifier: identifier?.channel == null || identifier.number === null ? null : { channel: identifier.channel.text, number: identifier.number.text },
    prosign: cable.routingLine?.prosign.text ?? null,
    routingIndicators: cable.routingLine?.indicators.map((indicator) => indicator.text) ?? [],
    originator: originatorLine === null ? null : {
      routingIndicator: originatorLine.routingIndicator?.text ?? null,
      serial: originatorLine.serial?.text ?? null,
      section: numberOf(originatorLine.section?.text),
      julianDay: numberOf(originatorLine.julianDay?.text),
      time: originatorLine.time?.text ?? null,
    },
    securityWarning: securityLine === null ? null : {
      prosign: securityLine.prosign.text,
      characters: securityLine.characters?.text ?? null,
      operatingSignals: securityLine.signals.map((signal) => signal.text),
    },
    precedence: precedenceOf(cable),
    dateTimeGroup: instant === null ? null : iso(instant),
    from: fromOf(cable),
    to: addresses(cable, 'to'),
    info: addresses(cable, 'info'),
    exempt: addresses(cable, 'exempt'),
    classification: classificationOf(cable),
    captions: captionsOf(cable),
    attention: cable.attentions.map((line) => line.text),
    executiveOrder: executiveOrder === null ? null : {
      number: numberOf(executiveOrder.number?.text),
      text: executiveOrder.value?.text.replace(/\s+/g, ' ') ?? '',
      declassifyOn: executiveOrder.instruction.instant === null ? null : iso(executiveOrder.instruction.instant).slice(0, 10),
      exemptions: executiveOrder.instruction.codes.map((code) => code.text),
    },
    tags: cable.tags?.tags.map((tag) => {
      const code = tag.code.text
      const entry = findTag(code)
      const place = entry?.kind === 'geographic' || entry === undefined ? geoTag(code, instant) : undefined
      return {
        code, kind: place === undefined ? (entry?.kind ?? null) : 'geographic', name: place?.name ?? entry?.name ?? null,
        ...(tag.person === null ? {} : { person: tag.person.text }),
      }
    }) ?? [],
    subject: cable.subject?.title?.text ?? null,
    subjectMark: cable.subject?.mark == null ? null : bareMark(cable.subject.mark.text),
    references: cable.references.flatMap((field) => referencesOf(field.items, instant)),
    ...authorityOf(cable),
    summary: partText(cable, 'SUMMARY'),
    comment: partText(cable, 'COMMENT'),
    paragraphs: paragraphsOf(cable),
    pageBreaks: cable.pageHeaders.map((header) => ({
      line: lineAt(cable.text, header.from) + 1, section: Number(header.section.text), sections: Number(header.sections.text),
    })),
    signature: cable.signature?.names.map((name) => name.text) ?? [],
  }
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined || !/^\d+$/.test(digits) ? null : Number(digits)
}

function iso(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

const precedenceNames: Readonly<Record<string, string>> = { Z: 'FLASH', O: 'IMMEDIATE', P: 'PRIORITY', R: 'ROUTINE', Y: 'EMERGENCY COMMAND PRECEDENCE' }

/** From the letters of FL5; in SMART from the highest word of the addressees. */
function precedenceOf(cable: Cable): CableRecord['precedence'] {
  const group = cable.dateTimeGroup
  if (group === null) return null
  if (group.precedence !== null) {
    return { action: precedenceNames[group.precedence.text] ?? null, info: group.infoPrecedence === null ? null : (precedenceNames[group.infoPrecedence.text] ?? null) }
  }
  const highest = (kind: 'to' | 'info'): string | null => {
    const words = addresses(cable, kind).flatMap((address) => (address.precedence === null ? [] : [address.precedence]))
    return ['FLASH', 'NIACT IMMEDIATE', 'IMMEDIATE', 'PRIORITY', 'ROUTINE'].find((word) => words.includes(word)) ?? null
  }
  return { action: highest('to'), info: highest('info') }
}

function fromOf(cable: Cable): CableRecord['from'] {
  const address = cable.fromLine?.address
  return address == null ? null : { routingIndicator: address.routingIndicator?.text ?? null, name: plainName(address) }
}

function addresses(cable: Cable, kind: 'to' | 'info' | 'exempt'): AddressRecord[] {
  return cable.addressLists
    .filter((list) => list.kind === kind)
    .flatMap((list) => list.addresses.map((address) => ({
      routingIndicator: address.routingIndicator?.text ?? null,
      name: plainName(address),
      precedence: address.precedence?.text ?? (list.label.text === 'IMMEDIATE' || list.label.text === 'PRIORITY' || list.label.text === 'ROUTINE' ? list.label.text : null),
      continuityNumber: address.continuityNumber?.text ?? null,
    })))
}

const prefixes = /^(.+), ?(SECSTATE|AMEMBASSY|AMCONSUL|USMISSION|USOFFICE|USINT|USLO|AIT|REO|USDEL)$/

/** The plain language address; SMART prints put the kind of post behind its place (`STRELSAU, AMCONSUL`). */
function plainName(address: Address): string {
  const match = prefixes.exec(address.name.text)
  return match === null ? address.name.text : match[2] === 'SECSTATE' ? `SECSTATE ${match[1]!}` : `${match[2]!} ${match[1]!}`
}

function classificationOf(cable: Cable): CableRecord['classification'] {
  const line = cable.classification
  const level = line?.levelValue ?? cable.banners[0]?.levelValue ?? null
  if (level === null) return null
  return {
    level,
    noforn: line?.noforn != null || cable.captions.some((caption) => caption.text === 'NOFORN'),
    section: numberOf(line?.section?.text),
    sections: numberOf(line?.sections?.text),
  }
}

function captionsOf(cable: Cable): string[] {
  const seen = new Set<string>()
  for (const caption of cable.captions) seen.add(caption.text)
  return [...seen]
}

function authorityOf(cable: Cable): Pick<CableRecord, 'classifiedBy' | 'reasons' | 'derivedFrom'> {
  const classifier = cable.authorities.find((authority) => authority.classifier !== null)?.classifier ?? null
  const derived = cable.authorities.find((authority) => authority.derivedFrom !== null)?.derivedFrom ?? null
  const text = classifier?.text.replace(/\s+/g, ' ') ?? ''
  return {
    classifiedBy: classifier === null ? null : { text, ...classifierParts(text) },
    reasons: cable.authorities.flatMap((authority) => authority.reasons.flatMap((reason) => reason.letters.map((letter) => ({ section: reason.section.text, letter: letter.text })))),
    derivedFrom: derived?.text.replace(/\s+/g, ' ') ?? null,
  }
}

/** The items of a list; a bare number takes post and year of the item before. */
function referencesOf(items: readonly Reference[], instant: number | null): ReferenceRecord[] {
  const records: ReferenceRecord[] = []
  for (const item of items) {
    const own = referenceOf(item, instant)
    const before = records[records.length - 1]
    records.push(item.inheritsPost && before !== undefined ? { ...own, post: before.post, year: item.year === null ? before.year : own.year } : own)
  }
  return records
}

/** A reference with the year of this cable where it names none (B8). */
function referenceOf(item: Reference, instant: number | null): ReferenceRecord {
  const own = item.year === null ? null : fullYear(item.year.text)
  const ofCable = item.referenceKind === 'cable' && instant !== null ? new Date(instant).getUTCFullYear() : null
  return {
    letter: item.letter?.text ?? null,
    kind: item.referenceKind,
    year: own ?? ofCable ?? (item.instant === null ? null : new Date(item.instant).getUTCFullYear()),
    post: item.post === null ? null : stationName(item.post.text),
    number: numberOf(item.number?.text),
    text: item.text.text.replace(/\s+/g, ' '),
    notal: item.notal,
  }
}

function bareMark(text: string): string {
  return text.slice(text.startsWith('(') ? 1 : 0, text.endsWith(')') ? -1 : undefined).trim()
}

/** Paragraphs with the heading above them; a part that its text ends no longer heads what follows. */
function paragraphsOf(cable: Cable): CableRecord['paragraphs'] {
  const headings = cable.headings
  const ends = cable.markers.filter((marker) => marker.type === 'end')
  let next = 0
  let nextEnd = 0
  let closed = false
  return cable.paragraphs.map((paragraph: Paragraph) => {
    for (; next < headings.length && headings[next]!.from < paragraph.from; next++) closed = false
    const heading = headings[next - 1]
    for (; nextEnd < ends.length && ends[nextEnd]!.from < paragraph.from; nextEnd++) {
      if (heading !== undefined && closesHeading(heading, ends[nextEnd]!)) closed = true
    }
    return {
      number: paragraph.value,
      mark: paragraph.mark?.level == null ? null : bareMark(paragraph.mark.text),
      heading: heading === undefined || closed ? null : heading.title.text,
      line: lineAt(cable.text, paragraph.from) + 1,
      endLine: lineAt(cable.text, Math.max(paragraph.from, paragraph.to - 1)) + 1,
    }
  })
}
