import { allCaptions } from '../../tables/captions.ts'
import { allLevels } from '../../tables/classification.ts'
import { findDeclassificationCode, findExecutiveOrder } from '../../tables/executive-orders.ts'
import type { OrderEntry } from '../../tables/executive-orders.ts'
import { findGlossaryTerm } from '../../tables/glossary.ts'
import { findOffice } from '../../tables/offices.ts'
import { findOperatingSignal } from '../../tables/operating-signals.ts'
import type { OperatingSignal } from '../../tables/operating-signals.ts'
import { findPostByName, postPrefix, postsByRoutingIndicator } from '../../tables/posts.ts'
import { findPrecedence } from '../../tables/precedence.ts'
import { findReason } from '../../tables/reasons.ts'
import { findRoutingIndicator } from '../../tables/routing.ts'
import { card, render, sentence } from '../hover/card.ts'
import type { CardParts } from '../hover/card.ts'
import { tagParts } from '../hover/tag.ts'
import { later, t, translate } from '../../l10n.ts'

const nowhere = { from: 0, to: 0 }

/**
 * What an item's entry (`tag QA`, `post AMEMBASSY DOHA`) means, as Markdown, for a cable of this time (milliseconds UTC; null: unknown). Null for entries that
 * no table has.
 */
export function documentation(entry: string, time: number | null): string | null {
  const blank = entry.indexOf(' ')
  if (blank < 1) return null
  const parts = partsOf(entry.slice(0, blank), entry.slice(blank + 1), time)
  return parts === null ? null : render(card(nowhere, parts)).markdown
}

function partsOf(table: string, key: string, time: number | null): CardParts | null {
  switch (table) {
    case 'tag':
      return tagParts(key, time)
    case 'caption': {
      const entry = allCaptions().find(({ caption }) => caption === key)
      return entry === undefined
        ? null
        : {
            title: entry.caption,
            value: sentence(entry.meaning),
            notes: [sentence(entry.rule), entry.era === '' ? null : t`In use: ${entry.era}`],
            source: entry.source,
          }
    }
    case 'post':
      return postParts(key)
    case 'routing':
      return routingParts(key)
    case 'precedence': {
      const entry = findPrecedence(key)
      return entry === undefined
        ? null
        : {
            title: entry.name,
            value: sentence(entry.use),
            notes: [sentence(entry.handling), entry.stateUntil === '' ? null : t`State designator until ${entry.stateUntil}`],
            source: entry.source,
          }
    }
    case 'order': {
      const entry = findExecutiveOrder(key)
      return entry === undefined
        ? null
        : {
            title: `E.O. ${entry.number}`,
            value: entry.title,
            notes: [
              citedFrom(entry),
              sentence(entry.note),
            ],
            source: entry.source,
          }
    }
    case 'code': {
      const entry = findDeclassificationCode(key)
      return entry === undefined
        ? null
        : {
            title: entry.code,
            value: sentence(entry.meaning),
            notes: [entry.until === '' ? null : t`Until ${entry.until}`],
            source: entry.source,
          }
    }
    case 'level': {
      const entry = allLevels().find(({ level }) => level === key)
      return entry === undefined ? null : { title: entry.level, value: sentence(entry.meaning), source: entry.source }
    }
    case 'signal': {
      const entry = findOperatingSignal(key)
      return entry === undefined
        ? null
        : { title: entry.signal, value: sentence(entry.meaning), notes: [t`How sure this is: ${translate(certainties[entry.certainty])}`], source: entry.source }
    }
    case 'reason': {
      const [section = '', letter = ''] = key.split(' ')
      const entry = findReason(section, letter)
      return entry === undefined ? null : { title: t`Reason ${section} (${letter})`, value: sentence(entry.meaning), source: entry.source }
    }
    case 'office': {
      const entry = findOffice(key)
      return entry === undefined ? null : { title: entry.symbol, value: entry.name, notes: [entry.note], source: entry.source }
    }
    case 'term': {
      const entry = findGlossaryTerm(key)
      return entry === undefined ? null : { title: entry.term, value: sentence(entry.meaning), source: entry.source }
    }
    default:
      return null
  }
}

function citedFrom({ from, to }: OrderEntry): string {
  if (from === '') return to === '' ? t`Cables cite it until today` : t`Cables cite it to ${to}`
  return to === '' ? t`Cables cite it from ${from} until today` : t`Cables cite it from ${from} to ${to}`
}

const certainties: Readonly<Record<OperatingSignal['certainty'], string>> = {
  documented: later`documented`,
  observed: later`observed`,
  secondary: later`secondary`,
  background: later`background`,
}

function postParts(name: string): CardParts | null {
  const post = findPostByName(name)
  if (post === undefined) return null
  const prefix = postPrefix(name)
  const place = [post.city, post.country].filter((part) => part !== '').join(', ')
  return {
    title: post.name,
    value: prefix === undefined ? place : place === '' ? sentence(prefix.meaning) : t`${sentence(prefix.meaning)}: ${place}`,
    notes: [
      post.mrn === '' ? null : t`Numbers its cables as ${post.mrn}`,
      post.routingIndicators.length === 0 ? null : t`Routing indicator ${post.routingIndicators.join(', ')}`,
    ],
    source: post.source,
  }
}

function routingParts(indicator: string): CardParts | null {
  const posts = postsByRoutingIndicator(indicator)
  const listed = findRoutingIndicator(indicator)
  if (posts.length === 0 && listed === undefined) return null
  return {
    title: t`Routing indicator ${indicator}`,
    value:
      posts
        .map(({ name }) => name)
        .slice(0, 5)
        .join(', ') ||
      (listed?.activity ?? ''),
    notes: [posts.length === 0 || listed === undefined ? null : t`In ACP 117: ${listed.activity}`],
    source: listed?.source ?? posts[0]?.source ?? '',
  }
}
