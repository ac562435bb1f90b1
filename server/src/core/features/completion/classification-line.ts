import { isClassified, levelText } from '../../model/levels.ts'
import { readLevel } from '../../syntax/classification-line.ts'
import type { Level } from '../../syntax/node.ts'
import { stationOfOriginator } from '../../tables/stations.ts'
import { offers } from './caret.ts'
import type { Caret } from './caret.ts'
import { literal } from './item.ts'
import type { Completion, CompletionParts } from './item.ts'
import { t } from '../../l10n.ts'

const levels: readonly Level[] = ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET']

/** Whole classification lines (cable-format B2): level, post of the FM line, and a number that only the person can know. */
export function classificationParts(caret: Caret): CompletionParts[] {
  const post = stationText(caret)
  const number = numberText(caret)
  return levels.map((level) => ({
    label: levelText(level),
    detail: post === null ? t`classification line` : t`classification line, ${post}`,
    kind: 'level',
    words: level,
    find: level,
    text: `${levelText(level)} ${stops(post, number)}`,
    snippet: true,
    group: 2,
    entry: `level ${level}`,
  }))
}

/** What follows the level on its line: NOFORN, sections, post and number. */
export function classificationItems(caret: Caret): Completion[] | null {
  const { source, start, offset } = caret
  const level = readLevel(source, start, caret.lineTo)
  if (level === null || level.to >= offset || source.charAt(level.to) !== ' ' || offset - level.to > 60) return null
  let from = level.to
  while (from < offset && source.charAt(from) === ' ') from++
  const section = /^SECTION \d{1,2} OF \d{1,2} +/.exec(source.slice(from, offset))
  if (section !== null) from += section[0].length
  const post = stationText(caret)
  const number = numberText(caret)
  const parts: CompletionParts[] = [
    {
      label: post === null ? 'POST NUMBER' : `${post} NUMBER`,
      detail: t`post and message number`,
      text: stops(post, number),
      snippet: true,
      kind: 'value',
    },
  ]
  if (section === null) {
    parts.push({
      label: 'SECTION 01 OF 02',
      detail: t`first of two sections`,
      text: `SECTION 01 OF \${1:02} ${stops(post, number, 2)}`,
      snippet: true,
      kind: 'value',
      group: 1,
    })
    if (isClassified(level.level))
      parts.push({
        label: 'NOFORN',
        detail: t`not releasable to foreign nationals`,
        text: `NOFORN ${stops(post, number)}`,
        snippet: true,
        kind: 'caption',
        group: 1,
        entry: 'caption NOFORN',
      })
  }
  return offers(caret, from, parts)
}

function stops(post: string | null, number: string, first = 1): string {
  return post === null ? `\${${first}:POST} \${${first + 1}:${number}}` : `${literal(post)} \${${first}:${number}}`
}

/** The post's name in message numbers, from the FM line. */
export function stationText(caret: Caret): string | null {
  const name = caret.cable.fromLine?.address?.name.text
  return name === undefined ? null : (stationOfOriginator(name) ?? null)
}

/** The number where line 3 gives it, six digits; a word to be replaced elsewhere. */
function numberText(caret: Caret): string {
  const serial = caret.cable.originatorLine?.serial?.text
  return serial !== undefined && /^\d{4}$/.test(serial) ? serial.padStart(6, '0') : 'NUMBER'
}
