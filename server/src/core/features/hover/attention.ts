import type { Span } from '../../span.ts'
import { card, listed, sentence } from './card.ts'
import type { Card } from './card.ts'
import { officeCard, officeWords } from './office.ts'
import type { Place } from './place.ts'
import { findGlossaryTerm } from '../../tables/glossary.ts'
import { wordAt } from './word-at.ts'
import { t } from '../../l10n.ts'

const mostOffices = 6

/** An attention or passing line: whom at the addressee the message is for (5 FAH-2 H-252; cable-format B4). */
export function attentionCard(place: Place): Card | null {
  const { cable, node, offset } = place
  const source = cable.text.string
  const word = wordAt(source, offset, node.from, node.to, '/-&')
  if (word !== null) {
    const symbol = source.slice(word.from, word.to)
    const office = isVerb(symbol) || isInitial(source, word) ? null : officeCard(word, symbol, '')
    if (office !== null) return office
    const term = symbol === symbol.toUpperCase() ? findGlossaryTerm(symbol) : undefined
    if (term !== undefined && !isVerb(symbol)) return card(word, { title: term.term, value: sentence(term.meaning), source: term.source })
  }
  const passing = /\bPASS(?:ED)?\b/i.test(source.slice(node.from, Math.min(node.to, node.from + 400)))
  const offices = officesOf(source, node)
  const line = trimmed(source, node)
  if (line.from === line.to || offset < line.from) return null
  return card(line, {
    title: passing ? t`Passing instruction` : t`Attention line`,
    value: passing ? t`Asks the addressee to hand the message on` : t`Names the office or person the message is for`,
    notes: offices.length === 0 ? [] : offices,
    source: '5 FAH-2 H-250',
  })
}

/** `NEA: Bureau of Near Eastern Affairs`, each symbol once. */
function officesOf(source: string, node: Span): string[] {
  const found = new Map<string, string>()
  for (let at = node.from; at < node.to && found.size < mostOffices && at - node.from < 1000; at++) {
    const word = wordAt(source, at, at, node.to, '/-&')
    if (word === null) continue
    const symbol = source.slice(word.from, word.to)
    at = word.to
    if (symbol !== symbol.toUpperCase() || isVerb(symbol) || isInitial(source, word)) continue
    const office = officeWords(symbol)
    if (office !== undefined) found.set(symbol, office.text)
  }
  return [...found].map(([symbol, text]) => `${symbol}: ${text}`)
}

/** `D. CLARK`: a letter with a stop is a given name. */
function isInitial(source: string, word: Span): boolean {
  return word.to - word.from === 1 && source[word.to] === '.'
}

/** Words of the instruction that look like office symbols. */
function isVerb(word: string): boolean {
  return verbs.has(word.toUpperCase())
}

const verbs: ReadonlySet<string> = new Set(['FOR', 'TO', 'PASS', 'FROM', 'AND', 'PLEASE', 'ALSO', 'THE', 'OF', 'OR', 'AS', 'ONLY'])

function trimmed(source: string, span: Span): Span {
  let from = span.from
  while (from < span.to && source.charCodeAt(from) <= 32) from++
  return { from, to: span.to }
}

/** Office codes of a military addressee, `//N1/N2//`. */
export function officeCodesCard(place: Place): Card | null {
  const codes = place.cable.text.string.slice(place.node.from, place.node.to).split('/').map((code) => code.trim()).filter((code) => code !== '')
  return card(place.node, { title: t`Office codes`, value: codes.length === 0 ? t`None given` : t`For ${listed(codes.slice(0, 8))} at the addressee`, source: 'ACP 127' })
}
