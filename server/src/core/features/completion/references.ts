import { referenceItems } from '../../model/reference-facts.ts'
import { allStations, stationOfOriginator } from '../../tables/stations.ts'
import { lazy } from '../../tables/tsv.ts'
import { stationText } from './classification-line.ts'
import { isWordCode, offers } from './caret.ts'
import type { Caret } from './caret.ts'
import type { Field } from './field.ts'
import type { Completion, CompletionParts } from './item.ts'
import { t } from '../../l10n.ts'

const stations = lazy(() => {
  const names = allStations().map(({ name, postName }) => (postName === '' ? undefined : stationOfOriginator(postName)) ?? name)
  return [...new Set(names)].sort()
})

/** In the REF field: the letter of the next item, and behind a letter the stations that number cables, the own one and STATE first (cable-format B8). */
export function referenceFieldItems(caret: Caret, field: Field): Completion[] {
  const typed = caret.source.slice(field.valueFrom, caret.offset)
  const opened = /^(?:[A-Z]|\([A-Z]|\[[A-Z])[.)\]] ?/.exec(typed)
  const from = field.valueFrom + (opened === null ? 0 : opened[0].length)
  const rest = caret.source.slice(from, caret.offset)
  const year = /^\d{2}(?:\d{2})? /.exec(rest)
  const stationFrom = from + (year === null ? 0 : year[0].length)
  const items: Completion[] = []
  if (opened === null && (!field.own || rest === '' || rest.length === 1)) items.push(...letterItems(caret, field))
  // A station begins with letters; digits behind it are the number, which only the person knows.
  if (opened !== null || field.own) items.push(...stationItems(caret, stationFrom))
  return items
}

function letterItems(caret: Caret, field: Field): Completion[] {
  const next = nextLetter(caret)
  if (next === null) return []
  const sign = caret.smart ? ')' : '.'
  const detail = field.own && referenceItems(caret.cable).length === 0 ? t`first of several references` : t`next reference`
  return offers(caret, field.valueFrom, [{ label: `${next}${sign}`, text: `${next}${sign} `, detail, kind: 'reference' }])
}

/** The letter behind those of the items above the caret; null behind Z. */
function nextLetter(caret: Caret): string | null {
  let last = 64
  for (const item of referenceItems(caret.cable)) {
    const letter = item.letter
    if (letter === null || letter.from >= caret.start) continue
    last = Math.max(last, letter.text.charCodeAt(0))
  }
  return last >= 90 ? null : String.fromCharCode(last + 1)
}

function stationItems(caret: Caret, from: number): Completion[] {
  const own = caret.cable.classification?.post?.text.toUpperCase() ?? stationText(caret)
  const first = [...new Set([...(own === null ? [] : [own]), 'STATE'])]
  const parts = [...first, ...stations().filter((name) => !first.includes(name))].map((name, order): CompletionParts => ({
    label: name,
    text: `${name} `,
    detail: name === own ? t`this post` : name === 'STATE' ? t`the Department` : '',
    kind: 'place',
    group: order < first.length ? 0 : 1,
  }))
  return offers(caret, from, parts)
}

/** Behind `ref` in the text: the letters that the REF field defines, each with what it names; null where no reference is being cited. */
export function citedLetterItems(caret: Caret): Completion[] | null {
  const { source, start, offset } = caret
  let at = offset
  if (at > start && isWordCode(source.charCodeAt(at - 1)) && !isWordCode(source.charCodeAt(at - 2))) at--
  const from = at
  const before = source.slice(Math.max(start, from - 60), from)
  const match = /(?:^|[^A-Za-z0-9])(REF|REFS|Ref|Refs|ref|refs)( [A-Za-z](?:, [A-Za-z])*(?:,? (?:and|AND|or|OR))?,?)? $/.exec(before)
  if (match === null) return null
  const behind = match[2] ?? ''
  // A list goes on behind a comma or AND only.
  if (behind !== '' && !/(?:,|and|AND|or|OR)$/.test(behind)) return null
  const cited = new Set(
    behind
      .split(/[ ,]/)
      .filter((word) => word.length === 1)
      .map((letter) => letter.toUpperCase()),
  )
  const items = referenceItems(caret.cable)
  const small =
    match[1] === 'ref' &&
    items.length > 0 &&
    /(?:^|[^A-Za-z])ref [a-z](?![A-Za-z])/.test(
      source.slice(caret.cable.body?.from ?? 0, Math.min(offset, (caret.cable.body?.from ?? 0) + 20_000)),
    )
  const parts = items.flatMap((item, index): CompletionParts[] => {
    const letter = item.letter?.text ?? (index < 26 ? String.fromCharCode(65 + index) : null)
    if (letter === null || cited.has(letter)) return []
    return [{ label: small ? letter.toLowerCase() : letter, detail: item.text.text.replaceAll(/\s+/g, ' '), kind: 'reference' }]
  })
  return offers(caret, from, parts)
}
