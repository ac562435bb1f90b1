import { isClassified, securityProsign } from '../../model/levels.ts'
import { executiveOrderAt } from '../../tables/executive-orders.ts'
import { reasonSectionAt } from '../../tables/reasons.ts'
import { authorityBlock, referenceBlock } from '../templates/blocks.ts'
import type { Block } from '../templates/blocks.ts'
import { cableKinds } from '../templates/kinds.ts'
import { cableSkeleton } from '../templates/skeletons.ts'
import { isCollective } from '../../tables/collectives.ts'
import { ownIndicator } from './addresses.ts'
import { captionParts } from './captions.ts'
import { offers } from './caret.ts'
import type { Caret } from './caret.ts'
import { classificationParts, stationText } from './classification-line.ts'
import { valueParts } from './executive-order.ts'
import { literal } from './item.ts'
import type { Completion, CompletionParts } from './item.ts'
import { smartLabelParts } from './smart.ts'
import { julianText, nowText, precedenceWords, sendingTime } from './times.ts'
import { securityLetters, serialText } from './transmission.ts'
import { t, translate } from '../../l10n.ts'

/** A label is typed within so many characters. */
const longestTyped = 40

/** At the beginning of a header line: what the header lacks so far and may stand here, and whole cables where there is hardly anything yet. */
export function lineStartItems(caret: Caret): Completion[] {
  const { cable, typed } = caret
  if (typed.length > longestTyped || caret.rest.trim() !== '' || (typed === '' ? !caret.explicit : !/[A-Za-z0-9]/.test(typed))) return []
  if (caret.smart) return offers(caret, caret.start, smartLabelParts(caret))
  if (cable.dialect === 'military') return offers(caret, caret.start, setParts(caret))
  const parts: CompletionParts[] = []
  if (!hasStateHeaderAbove(caret)) parts.push(...transmissionParts(caret))
  parts.push(...stateParts(caret))
  // Where there is nothing yet, whole cables come first.
  if (isAlmostEmpty(caret)) parts.push(...skeletonParts(caret), ...setParts(caret), ...smartStart())
  return offers(caret, caret.start, parts)
}

/** Lines of ACP 127 that are missing (cable-format A.0), filled in as far as the cable tells. */
function transmissionParts(caret: Caret): CompletionParts[] {
  const { cable } = caret
  const parts: CompletionParts[] = []
  if (cable.classification === null || onLine(caret, cable.classification)) parts.push(...classificationParts(caret))
  const words = precedenceWords(caret).filter(({ name, obsolete }) => name !== 'NIACT IMMEDIATE' && !obsolete)
  const elsewhere = (node: { readonly from: number; readonly to: number } | null): boolean =>
    node !== null && !(node.from <= caret.offset && caret.offset <= node.to)
  if (!elsewhere(cable.routingLine)) {
    const action = cable.dateTimeGroup?.precedence?.text
    for (const { name, letter, prosign } of words)
      if (action === undefined || action === letter)
        parts.push({
          label: prosign,
          text: `${prosign} `,
          detail: t`${name}: routing line`,
          words: name,
          kind: 'precedence',
          entry: `precedence ${name}`,
        })
  }
  if (!elsewhere(cable.originatorLine)) {
    const time = sendingTime(caret)
    const station = ownIndicator(caret) ?? '${1:RUEH}'
    const serial = serialText(caret) ?? '#${2:NUMBER}/01'
    parts.push({
      label: 'DE',
      text: `DE ${station} ${serial} ${time === null ? '${3:DAY AND TIME}' : julianText(time)}`,
      snippet: true,
      detail: t`originator line`,
      kind: 'routing',
    })
  }
  if (!elsewhere(cable.securityLine)) {
    for (const { letter, level, meaning } of securityLetters(caret)) {
      const line = `${securityProsign(letter)} ${letter.repeat(5)} ZZH`
      parts.push({
        label: line,
        detail: t`${meaning}: security warning`,
        words: meaning,
        find: `${line} ${level}`,
        kind: 'level',
        entry: `level ${level}`,
      })
    }
  }
  const now = nowText(caret)
  if (!elsewhere(cable.dateTimeGroup) && now !== null) {
    for (const { name, letter } of words)
      parts.push({ label: `${letter} ${now}`, detail: t`${name}, now`, words: name, kind: 'time', entry: `precedence ${name}` })
  }
  if (!elsewhere(cable.fromLine)) parts.push({ label: 'FM', text: 'FM ', detail: t`originator`, words: 'FROM', kind: 'label' })
  const has = (kind: string): boolean => cable.addressLists.some((list) => list.kind === kind && elsewhere(list))
  if (!has('to')) parts.push({ label: 'TO', text: 'TO ', detail: t`action addressees`, kind: 'label' })
  if (!has('info')) parts.push({ label: 'INFO', text: 'INFO ', detail: t`information addressees`, kind: 'label' })
  const collective = cable.addressLists.some((list) => list.addresses.some(({ name }) => isCollective(name.text)))
  if (collective && !has('exempt'))
    parts.push({ label: 'XMT', text: 'XMT ', detail: t`members of a collective that are left out`, kind: 'label' })
  return parts.map((part, order) => ({ group: 2, ...part, order }))
}

/** Captions, attention line, E.O., TAGS, SUBJECT, REF and Classified By: what is missing, in the order of the header (cable-format B1). */
function stateParts(caret: Caret): CompletionParts[] {
  const { cable, start } = caret
  const parts: CompletionParts[] = []
  const above = (node: { readonly from: number } | null | undefined): boolean => node != null && node.from < start
  const beforeFields = !above(cable.executiveOrder) && !above(cable.tags) && !above(cable.subject)
  if (above(cable.classification) && beforeFields) {
    parts.push(...captionParts(caret))
    for (const words of ['DEPT FOR', 'STATE FOR', 'PASS TO'])
      parts.push({ label: words, text: `${words} `, detail: t`attention line`, kind: 'label', group: 2, entry: null })
  }
  if (cable.executiveOrder === null || onLine(caret, cable.executiveOrder)) parts.push(...orderParts(caret))
  if (cable.tags === null || onLine(caret, cable.tags))
    parts.push({ label: 'TAGS:', text: 'TAGS: ', detail: t`traffic analysis by geography and subject`, kind: 'label', order: 20 })
  if (cable.subject === null || onLine(caret, cable.subject))
    parts.push({ label: 'SUBJECT:', text: 'SUBJECT: ', detail: t`subject line`, kind: 'label', order: 30 })
  const behindSubject = above(cable.subject) || above(cable.tags)
  if (behindSubject && !cable.references.some((field) => !onLine(caret, field))) {
    parts.push(
      { label: 'REF:', text: 'REF: ', detail: t`references`, kind: 'label', order: 40 },
      ofBlock(referenceBlock(stationText(caret) ?? 'POST'), 41),
    )
  }
  const level = cable.classification?.levelValue ?? null
  const section = caret.time === null ? '1.4' : reasonSectionAt(caret.time)
  if (
    behindSubject &&
    section !== undefined &&
    (level === null || isClassified(level)) &&
    !cable.authorities.some((field) => !onLine(caret, field))
  ) {
    parts.push(ofBlock(authorityBlock(section), 50))
    parts.push({
      label: 'Derived From:',
      text: 'Derived From: ',
      detail: t`source of a derivative classification`,
      kind: 'label',
      order: 51,
    })
  }
  return parts
}

function orderParts(caret: Caret): CompletionParts[] {
  const order = executiveOrderAt(caret.time)
  if (order === undefined) return [{ label: 'E.O.', text: 'E.O. ', detail: t`declassification`, words: 'EO', kind: 'label', order: 10 }]
  const level = caret.cable.classification?.levelValue ?? null
  const usual = valueParts(caret, order.number).filter(
    ({ label, group }) => (group ?? 0) === 0 && (level === null || (label === 'N/A') !== isClassified(level)),
  )
  return usual.map(({ label, detail }, index) => ({
    label: `E.O. ${order.number}: ${label}`,
    detail: detail ?? '',
    words: 'EO',
    find: 'EO',
    kind: 'label',
    order: 10 + index,
    entry: `order ${order.number}`,
  }))
}

function ofBlock({ name, detail, text, words }: Block, order: number): CompletionParts {
  return { label: name, detail, text, words, snippet: true, kind: 'block', order }
}

function onLine(caret: Caret, node: { readonly from: number; readonly to: number }): boolean {
  return node.from >= caret.lineFrom && node.from <= caret.lineTo
}

/** Sets of a military message (cable-format D5). */
function setParts(caret: Caret): CompletionParts[] {
  const { cable, now } = caret
  const names = new Set(cable.sets.filter((set) => !onLine(caret, set)).map((set) => set.name.text))
  const month = now === null ? 'MON' : (nowText(caret)?.slice(8, 11) ?? 'MON')
  const from = literal(cable.fromLine?.address?.name.text ?? 'ORIGINATOR')
  const next = String.fromCharCode(65 + Math.min(25, cable.sets.filter((set) => set.name.text === 'REF' && set.from < caret.start).length))
  const sets: readonly (readonly [string, string, string])[] = [
    ['MSGID', `MSGID/GENADMIN/\${1:${from}}/-/${month}//`, t`message identification`],
    ['SUBJ', 'SUBJ/${1:SUBJECT}//', t`subject`],
    ['REF', `REF/${next}/DOC/\${1:ORIGINATOR OF REFERENCE}/\${2:DATE}//`, t`reference`],
    ['AMPN', `AMPN/REF ${next} IS \${1:WHAT IT IS}.//`, t`amplification of the set above`],
    ['NARR', 'NARR/${1:TEXT}.//', t`narrative`],
    ['POC', 'POC/${1:NAME}/${2:RANK}/${3:UNIT}/TEL: ${4:NUMBER}//', t`point of contact`],
    ['RMKS', 'RMKS/1. ${1:TEXT}.//', t`remarks: the text`],
  ]
  const again = new Set(['REF', 'AMPN', 'NARR', 'POC'])
  return sets
    .filter(([name]) => again.has(name) || !names.has(name))
    .map(([name, text, detail], index) => ({ label: `${name}/`, text, detail, snippet: true, kind: 'block', group: 4, order: index }))
}

function skeletonParts(caret: Caret): CompletionParts[] {
  const { now } = caret
  if (now === null) return []
  return cableKinds.map(({ name, title, description }, order) => ({
    label: translate(title),
    detail: translate(description),
    words: `cable ${name}`,
    text: cableSkeleton(name, now),
    snippet: true,
    kind: 'block',
    group: caret.typed === '' ? -1 : 5,
    order,
  }))
}

function smartStart(): CompletionParts[] {
  return [{ label: 'MRN:', text: 'MRN: ', detail: t`first field of a SMART message`, kind: 'label', group: 6 }]
}

/** Whether the classification line or a field of the State header stands above the caret: then no format line follows. */
function hasStateHeaderAbove(caret: Caret): boolean {
  const { cable, start } = caret
  return [cable.classification, cable.executiveOrder, cable.tags, cable.subject].some(
    (node) => node !== null && node.from < start && !onLine(caret, node),
  )
}

/** Nothing visible but the caret's own line. */
function isAlmostEmpty(caret: Caret): boolean {
  const { source, lineFrom, lineTo } = caret
  return source.length < 10_000 && source.slice(0, lineFrom).trim() === '' && source.slice(lineTo).trim() === ''
}
