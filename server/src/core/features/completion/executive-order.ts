import { addYears, longestClassification, slashDate, startOfDay, usualInstruction } from '../../model/declassification.ts'
import { isClassified } from '../../model/levels.ts'
import { allDeclassificationCodes, allExecutiveOrders, executiveOrderAt } from '../../tables/executive-orders.ts'
import { withinDays } from '../../tables/days.ts'
import { offers } from './caret.ts'
import type { Caret } from './caret.ts'
import type { Field } from './field.ts'
import type { Completion, CompletionParts } from './item.ts'
import { t } from '../../l10n.ts'

/** The E.O. line: the order in force on the date of the cable, then what it may say of declassification (cable-format B5). */
export function orderItems(caret: Caret, field: Field): Completion[] {
  const typed = caret.source.slice(field.valueFrom, caret.offset)
  const digits = /^\d{4,5}/.exec(typed)
  const behind = digits === null ? null : /^[ :]+/.exec(typed.slice(digits[0].length))
  if (digits === null || behind === null) return typed.length > 5 ? [] : numberItems(caret, field.valueFrom)
  if (caret.smart && caret.cable.classification?.levelValue === 'UNCLASSIFIED') return []
  const from = field.valueFrom + digits[0].length + behind[0].length
  return valueItems(caret, from, digits[0])
}

function numberItems(caret: Caret, from: number): Completion[] {
  const { time } = caret
  const own = executiveOrderAt(time)
  return offers(
    caret,
    from,
    allExecutiveOrders()
      .filter(({ number }) => number !== '13292')
      .map(({ number, title }): CompletionParts => ({
        label: number,
        text: caret.smart ? number : `${number}: `,
        detail: title,
        kind: 'value',
        group: number === own?.number ? 0 : 1,
        entry: `order ${number}`,
      })),
  )
}

function valueItems(caret: Caret, from: number, order: string): Completion[] {
  const typed = caret.source.slice(from, caret.offset)
  const decl = /^DECL ?: ?/i.exec(typed)
  const level = caret.cable.classification?.levelValue ?? null
  const offered = valueParts(caret, order).filter(({ label }) => (label === 'N/A' ? !isClassified(level) : level !== 'UNCLASSIFIED'))
  if (decl === null) return offers(caret, from, offered)
  // Behind DECL only what follows it is to be completed.
  return offers(
    caret,
    from + decl[0].length,
    offered.flatMap((parts) => (parts.label.startsWith('DECL: ') ? [{ ...parts, label: parts.label.slice(6) }] : [])),
  )
}

/** `DECL: 02/04/2018` and the other values of an order, the usual one first. */
export function valueParts(caret: Caret, order: string): CompletionParts[] {
  const { time } = caret
  const parts: CompletionParts[] = []
  if (time !== null && (order === '12958' || order === '13526')) {
    parts.push({ label: `DECL: ${slashDate(addYears(startOfDay(time), 10))}`, detail: t`ten years: the rule`, kind: 'time', words: '10' })
    if (longestClassification(order, time) === 25)
      parts.push({
        label: `DECL: ${slashDate(addYears(startOfDay(time), 25))}`,
        detail: t`twenty-five years: the longest`,
        kind: 'time',
        words: '25',
      })
  } else {
    const usual = time === null ? null : usualInstruction(order, time)
    if (usual !== null) parts.push({ label: usual, detail: t`usual under this order`, kind: 'value' })
  }
  parts.push({ label: 'N/A', detail: t`unclassified text`, kind: 'value', entry: 'code N/A' })
  for (const { code, orders, until, meaning } of allDeclassificationCodes()) {
    if (!orders.includes(order) || code === 'OADR' || code === 'GDS' || (until !== '' && time !== null && !withinDays(time, '', until)))
      continue
    const label = order === '12958' || order === '13526' ? `DECL: ${code}` : code
    parts.push({ label, detail: meaning, kind: 'value', group: 1, entry: `code ${code}` })
  }
  return parts
}
