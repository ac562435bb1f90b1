import { textParts } from '../../model/parts.ts'
import type { Span } from '../../span.ts'
import { readNumber } from '../../syntax/paragraph.ts'
import { textBlocks } from '../templates/blocks.ts'
import { afterBlankLine, offers, wordStart } from './caret.ts'
import type { Caret } from './caret.ts'
import type { Completion, CompletionParts } from './item.ts'
import { literal } from './item.ts'
import { markItems, markParts, usualMark, wantsMarks } from './marks.ts'
import { t } from '../../l10n.ts'

/** In the text: numbers and marks, ends of open parts, blocks. Nothing in the middle of prose. */
export function textItems(caret: Caret): Completion[] {
  const mark = markFrom(caret)
  if (mark !== null) return markItems(caret, mark)
  const items: Completion[] = []
  const opensBlock = afterBlankLine(caret)
  if (
    /^\d{0,3}\.? ?$/.test(caret.typed) &&
    opensBlock &&
    (caret.explicit || caret.rest.trim() === '') &&
    (caret.typed !== '' || caret.explicit)
  )
    items.push(...numberItems(caret))
  items.push(...endItems(caret))
  if (
    opensBlock &&
    caret.cable.dialect !== 'military' &&
    !/[^A-Za-z ]/.test(caret.typed) &&
    caret.typed.length < 20 &&
    (caret.typed !== '' || caret.explicit)
  )
    items.push(...blockItems(caret))
  if (items.length === 0) items.push(...ruleItems(caret))
  return items
}

/** Offset of the parenthesis that opens a mark: behind a paragraph number, or at the beginning of a line or a bullet; null elsewhere. */
function markFrom(caret: Caret): number | null {
  const { source, start, offset } = caret
  const open = caret.typed.lastIndexOf('(')
  const typed = open === -1 ? null : caret.typed.slice(open)
  if (typed !== null && /^\([A-Za-z/]{0,6}$/.test(typed)) {
    const before = caret.typed.slice(0, open)
    return before === '' || /^(?:\d{1,3}[.)]|-{1,2}|[a-zA-Z][.)]) ?$/.test(before) ? start + open : null
  }
  const number = readNumber(source, start, caret.lineTo)
  if (
    number !== null &&
    number.to < offset &&
    source.slice(number.to, offset) === ' ' &&
    caret.rest.trim() === '' &&
    number.form !== 'other'
  )
    return wantsMarks(caret.cable, lineOf(caret)) || caret.explicit ? offset : null
  return null
}

function lineOf({ lineFrom, lineTo }: Caret): Span {
  return { from: lineFrom, to: lineTo }
}

/** The next number with each mark that it may carry, the likely one first. */
function numberItems(caret: Caret): Completion[] {
  const { cable, start } = caret
  const above = cable.paragraphs.findLast((paragraph) => paragraph.from < caret.lineFrom)
  const next = (above?.value ?? 0) + 1
  const likely = usualMark(cable, lineOf(caret))
  const marks = likely === '' ? [''] : [likely, ...markParts(cable).flatMap(({ label }) => (label === likely ? [] : [label]))]
  const items = offers(
    caret,
    start,
    marks.map((mark, order): CompletionParts => ({
      label: `${next}.${mark === '' ? '' : ` ${mark}`}`,
      text: `${next}. ${mark === '' ? '' : `${mark} `}`,
      detail: order === 0 ? t`next paragraph` : '',
      kind: 'paragraph',
    })),
  )
  return items
}

/** `End summary.` for each part that was opened above and is open still, the last opened first. */
function endItems(caret: Caret): Completion[] {
  const { cable, source, offset } = caret
  const word = /(?:^|[^A-Za-z])(END|End)( [A-Za-z ]{0,24})?$/.exec(caret.typed.slice(-40))
  const typed = word === null ? '' : `${word[1]}${word[2] ?? ''}`
  if (typed === '' && !(caret.explicit && caret.typed.slice(-1) !== '' && wordStart(caret) === offset && !caret.typed.startsWith('-')))
    return []
  const open = textParts(cable).filter((part) => part.closing === null && part.opening.from < offset && isMarker(cable, part.opening.from))
  const parts = open.reverse().map((part): CompletionParts => {
    const name = source.slice(part.opening.from, part.opening.to)
    const capitals = name === name.toUpperCase()
    return {
      label: capitals ? `END ${part.name}.` : `End ${part.name.toLowerCase()}.`,
      detail: t`closes what is open`,
      kind: 'block',
      group: 0,
    }
  })
  return offers(caret, offset - typed.length, parts)
}

/** Headings need no end. */
function isMarker(cable: Caret['cable'], from: number): boolean {
  return cable.markers.some((marker) => marker.type === 'begin' && marker.from === from)
}

function blockItems(caret: Caret): Completion[] {
  const { cable, start } = caret
  const next = (cable.paragraphs.findLast((paragraph) => paragraph.from < caret.lineFrom)?.value ?? 0) + 1
  const mark = usualMark(cable, lineOf(caret))
  return offers(
    caret,
    start,
    textBlocks(literal(`${next}. ${mark === '' ? '' : `${mark} `}`)).map(({ name, detail, text, words }): CompletionParts => ({
      label: name,
      detail,
      text,
      words,
      snippet: true,
      kind: 'block',
      group: 2,
    })),
  )
}

/** Dashes under a title: as many as the title is long. */
function ruleItems(caret: Caret): Completion[] {
  if (!/^[-=]{1,80}$/.test(caret.typed) || caret.rest.trim() !== '' || caret.line === 0) return []
  const { text } = caret.file
  const above = caret.source.slice(text.starts[caret.line - 1], text.ends[caret.line - 1]).trim()
  if (above === '' || above.length > 72 || above.endsWith('.')) return []
  const rule = caret.typed.charAt(0).repeat(above.length)
  return rule.length <= caret.typed.length
    ? []
    : offers(caret, caret.start, [{ label: rule, detail: t`as long as the title`, kind: 'block' }]).map((item) => ({
        ...item,
        filter: rule,
      }))
}
