import type { Mutation } from './mutation.ts'
import { behind, dropLines, found, isClassified, lineBefore, lineBehind, lineEnd, put, source, where, yearOf } from './mutation.ts'
import { lineSpan } from '../../../server/src/core/rules/fix.ts'
import type { Cable, Paragraph } from '../../../server/src/core/syntax/node.ts'

const plain = (c: Cable): boolean => c.paragraphs.every(({ value }, index) => value === index + 1)
const paragraph =
  (index: number) =>
  (c: Cable): Paragraph | undefined =>
    plain(c) ? c.paragraphs.at(index) : undefined
const marked = (c: Cable): boolean =>
  c.paragraphs.length > 2 &&
  c.scan.redactions.length === 0 &&
  c.paragraphs.every(({ mark }) => mark !== null && mark.level !== null && !mark.entireText)
const number = (index: number, value: (old: number) => number): Mutation['change'] =>
  put(
    (c) => paragraph(index)(c)?.number,
    (old) => old.replace(/\d+/, (digits) => String(value(Number(digits)))),
  )
const inText = (index: number, text: string): Mutation['change'] =>
  put((c) => {
    const own = paragraph(index)(c)
    return own === undefined ? null : { from: own.textFrom, to: own.textFrom }
  }, text)
const numberOf = (index: number) => (c: Cable) => c.paragraphs.at(index)?.number
/** Mixed case, with numbered paragraphs, as posts wrote since the 1990s. */
const modern = (c: Cable): boolean => plain(c) && c.paragraphs.length > 2 && yearOf(c) > 1996 && c.dialect !== 'smart'
const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `The clerk counted boat ${index + 1} and wrote it down in his book.`).join('\n')

export const body: readonly Mutation[] = [
  {
    rule: 'first-paragraph-not-one',
    what: 'first is 2',
    change: where(
      (c) => marked(c) || c.paragraphs.length === 1,
      number(0, () => 2),
    ),
    marks: numberOf(0),
  },
  {
    rule: 'paragraph-number-gap',
    what: 'last one two on',
    change: where(
      marked,
      number(-1, (old) => old + 1),
    ),
    marks: numberOf(-1),
  },
  {
    rule: 'paragraph-number-gap',
    what: 'third one far on',
    change: where(
      (c) => marked(c) && c.paragraphs.length === 3,
      number(2, () => 9),
    ),
    marks: numberOf(2),
  },
  {
    rule: 'duplicate-paragraph-number',
    what: 'last as the one before',
    change: where(
      marked,
      number(-1, (old) => old - 1),
    ),
    marks: numberOf(-1),
  },
  {
    rule: 'paragraph-number-backwards',
    what: 'last is 2',
    change: where(
      (c) => marked(c) && c.paragraphs.length > 4,
      number(-1, () => 2),
    ),
    marks: numberOf(-1),
    except: { 'body-participants': 'has a list with the numbers 1 and 2 behind it' },
  },
  {
    rule: 'single-paragraph-numbered',
    what: 'the others lost',
    change: where(
      (c) => marked(c) && c.signature !== null,
      (c) => {
        const first = c.paragraphs[0]!
        const from = first.from + source(c, first).trimEnd().length
        return [{ from, to: lineSpan(c.text, c.signature!).from, text: lineEnd(c).repeat(2) }]
      },
    ),
    marks: numberOf(0),
  },
  {
    rule: 'unnumbered-paragraph',
    what: 'one more without a number',
    except: { 'cablegate-clean-secret-noforn': 'the paragraph before ends in a quotation mark: it may be quoted' },
    change: where(
      (c) => modern(c) && marked(c) && c.headings.length === 0 && c.pageHeaders.length === 0,
      (c) =>
        lineBefore(
          (o) => o.paragraphs.at(-1),
          `Nobody had counted the boats before that day, and${lineEnd(c)}nobody has counted them since.${lineEnd(c)}`,
        )(c),
    ),
    marks: found('Nobody'),
  },
  {
    rule: 'missing-space-after-paragraph-number',
    what: '2.(C)',
    change: where(
      marked,
      put(
        (c) => ({ from: c.paragraphs[1]!.number.to, to: c.paragraphs[1]!.mark!.from }),
        (old) => old.replaceAll(' ', ''),
      ),
    ),
    marks: (c) => ({ from: c.paragraphs[1]!.number.from, to: c.paragraphs[1]!.mark!.to }),
  },
  {
    rule: 'missing-portion-mark',
    what: 'third mark lost',
    change: where(
      (c) => marked(c) && isClassified(c) && yearOf(c) > 1996,
      put((c) => ({ from: c.paragraphs[2]!.mark!.from, to: c.paragraphs[2]!.textFrom }), ''),
    ),
    marks: numberOf(2),
  },
  {
    rule: 'missing-portion-mark',
    what: 'all marks lost',
    change: where(
      (c) =>
        marked(c) &&
        isClassified(c) &&
        yearOf(c) > 1996 &&
        !c.text.string.includes('-- (') &&
        c.headings.every(({ mark }) => mark === null),
      (c) => c.paragraphs.map(({ mark, textFrom }) => ({ from: mark!.from, to: textFrom, text: '' })),
    ),
    marks: numberOf(0),
  },
  ...['(C0)', '(X)', '(CC)'].map((mark): Mutation => ({
    rule: 'malformed-portion-mark',
    what: mark,
    change: where(
      (c) => marked(c) && isClassified(c),
      put((c) => c.paragraphs[1]!.mark, mark),
    ),
  })),
  {
    rule: 'malformed-portion-mark',
    what: 'not opened',
    change: where(
      (c) => marked(c) && isClassified(c) && c.dialect !== 'smart',
      put(
        (c) => c.paragraphs[1]!.mark,
        (old) => old.slice(1),
      ),
    ),
  },
  ...(['(C)', '(S)', '(TS)'] as const).map((mark, rank): Mutation => ({
    rule: 'portion-above-overall',
    what: mark,
    change: where(
      (c) => marked(c) && c.classification?.levelValue === (['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET'] as const)[rank],
      put((c) => c.paragraphs.at(-1)!.mark, mark),
    ),
  })),
  {
    rule: 'overall-above-portions',
    what: 'all (U)',
    change: where(
      (c) => marked(c) && isClassified(c) && c.subject?.mark === null && !c.reflowed && !/\n *-+ ?\(/.test(c.text.string),
      (c) => c.paragraphs.map(({ mark }) => ({ from: mark!.from, to: mark!.to, text: '(U)' })),
    ),
    marks: (c) => c.classification?.level,
  },
  {
    rule: 'portion-noforn-without-caption',
    what: '(C/NF)',
    change: where(
      (c) => marked(c) && c.classification?.levelValue === 'CONFIDENTIAL' && !c.text.string.includes('NOFORN') && yearOf(c) > 2001,
      put((c) => c.paragraphs[1]!.mark, '(C/NF)'),
    ),
  },
  {
    rule: 'entire-text-with-portion-marks',
    what: 'entire text',
    change: where(
      (c) => marked(c) && c.classification?.levelValue === 'CONFIDENTIAL',
      put((c) => c.paragraphs[0]!.mark, '(C - ENTIRE TEXT)'),
    ),
    also: { 'line-too-long': 'the mark makes the line longer' },
  },
  {
    rule: 'end-without-begin',
    what: 'end summary',
    change: where(
      (c) => modern(c) && !/summary|key points/i.test(c.text.string),
      behind((c) => {
        const own = c.paragraphs[0]!
        return { from: own.from, to: own.from + source(c, own).trimEnd().length }
      }, '  End summary.'),
    ),
    marks: (c) => {
      const at = c.text.string.indexOf('End summary')
      return { from: at, to: at + 'End summary'.length }
    },
  },
  {
    rule: 'begin-without-end',
    what: 'end summary lost',
    change: where(
      (c) => /Summary[.:]/.test(c.text.string),
      put((c) => {
        const found = /End\s+summary\./.exec(c.text.string)
        return found === null ? null : { from: found.index, to: found.index + found[0].length }
      }, ''),
    ),
    marks: found('Summary'),
  },
  {
    rule: 'mismatched-end',
    what: 'end comment',
    change: where(
      (c) => /1\. \(\w+\) Summary[.:]/.test(c.text.string) && !/key points|action request/i.test(c.text.string),
      put((c) => {
        const found = /End summary/.exec(c.text.string)
        return found === null ? null : { from: found.index, to: found.index + found[0].length }
      }, 'End note'),
    ),
    marks: found('End note'),
  },
  {
    rule: 'unbalanced-quote-words',
    what: 'unquote lost',
    change: where(
      (c) => c.text.string.includes('UNQUOTE'),
      put((c) => {
        const at = c.text.string.indexOf(' QUOTE ')
        return at === -1 ? null : { from: at + 1, to: at + 7 }
      }, ''),
    ),
    marks: found('UNQUOTE'),
  },
  {
    rule: 'missing-summary',
    what: 'ninety lines',
    change: where((c) => modern(c) && yearOf(c) >= 2004 && !/summary|key points/i.test(c.text.string), inText(1, `${lines(90)}\n`)),
    marks: numberOf(0),
  },
  {
    rule: 'line-too-long',
    what: 'joined lines',
    change: where(
      (c) => modern(c) && !c.reflowed,
      (c) => {
        const own = c.paragraphs[1]!
        const at = c.text.string.indexOf(lineEnd(c), own.textFrom)
        return at < own.textFrom + 30 || at >= own.to
          ? null
          : [{ from: at, to: at + lineEnd(c).length, text: ' and so they went on and on until the evening ' }]
      },
    ),
    marks: (c) => {
      const own = c.paragraphs[1]!
      const line = lineSpan(c.text, { from: own.textFrom, to: own.textFrom })
      const end = c.text.string.indexOf(lineEnd(c), line.from)
      return { from: line.from + 69, to: end }
    },
  },
  {
    rule: 'header-line-too-long',
    what: 'a long name',
    change: where(
      (c) => c.fromLine?.address != null,
      behind((c) => c.fromLine!.address, ' AND ITS VERY MANY AND VERY LONG BRANCH OFFICES ON BOTH BANKS OF THE RIVER'),
    ),
    marks: (c) => ({ from: c.fromLine!.from + 69, to: c.fromLine!.to }),
  },
  ...['\u2019', '\u2026', '\u00e9'].map((character): Mutation => ({
    rule: 'non-ascii-character',
    what: character,
    change: where(modern, inText(1, character)),
  })),
  ...['%', '_', '@'].map((character): Mutation => ({
    rule: 'unsafe-character',
    what: character,
    change: where((c) => modern(c) && !/[_@%*=<>{}[\]\\^~|+]/.test(c.text.string), inText(1, `${character} `)),
  })),
  { rule: 'tab-character', what: 'tab', change: where(modern, inText(1, '\t')), marks: found('\t') },
  {
    rule: 'trailing-whitespace',
    what: 'two blanks',
    change: where(
      (c) => !/[ \t]\r?\n/.test(c.text.string),
      put((c) => (c.subject === null ? null : { from: c.subject.to, to: c.subject.to }), '  '),
    ),
    marks: (c) => ({ from: c.subject!.to, to: c.subject!.to + 2 }),
  },
  {
    rule: 'excess-blank-lines',
    what: 'four',
    change: where(
      (c) => modern(c) && !/\n\r?\n\r?\n\r?\n/.test(c.text.string),
      (c) =>
        lineBehind(
          () => ({ from: c.paragraphs[0]!.from, to: c.paragraphs[0]!.from + source(c, c.paragraphs[0]!).trimEnd().length }),
          lineEnd(c).repeat(3),
        )(c),
    ),
    marks: (c) => {
      const end = lineEnd(c)
      const at = c.text.string.indexOf(end.repeat(4)) + end.length
      let to = at
      while (c.text.string.startsWith(end, to)) to += end.length
      return { from: at, to }
    },
  },
  {
    rule: 'paragraph-broken-by-blank-line',
    what: 'blank line',
    change: where(
      (c) => modern(c) && c.pageHeaders.length === 0,
      (c) => {
        const own = source(c, c.paragraphs[1]!)
        const end = lineEnd(c)
        const at = own.search(new RegExp(`[a-z]${end}[a-z]`))
        return at === -1 ? null : [{ from: c.paragraphs[1]!.from + at + 1, to: c.paragraphs[1]!.from + at + 1, text: end }]
      },
    ),
    marks: (c) => {
      const end = lineEnd(c)
      const found = new RegExp(`\\S*[a-z]${end}${end}[a-z]\\S*`).exec(c.text.string)
      return found === null ? null : { from: found.index, to: found.index + found[0].length }
    },
  },
  {
    rule: 'text-not-separated-from-header',
    what: 'blank line lost',
    change: where(
      (c) => c.paragraphs.length > 0,
      (c) => {
        const from = c.paragraphs[0]!.from
        const end = lineEnd(c)
        return c.text.string.endsWith(end + end, from) || c.text.string.slice(0, from).endsWith(end + end)
          ? [{ from: from - end.length, to: from, text: '' }]
          : null
      },
    ),
    marks: numberOf(0),
  },
  {
    rule: 'missing-signature',
    what: 'name lost',
    change: where(
      (c) => c.signature !== null && c.signature.label === null && c.paragraphs.length > 0 && c.scan.redactions.length === 0,
      dropLines((c) => c.signature),
    ),
    marks: (c) => {
      const text = source(c, c.body!).trimEnd()
      const to = c.body!.from + text.length
      return { from: c.body!.from + text.lastIndexOf('\n') + 1, to }
    },
  },
  {
    rule: 'signature-not-uppercase',
    what: 'small letters',
    change: put(
      (c) => (c.signature?.label === null ? c.signature.names[0] : null),
      (old) => (old.includes('KISSINGER') ? null : old.slice(0, 1) + old.slice(1).toLowerCase()),
    ),
  },
  {
    rule: 'redaction',
    what: 'XXXXXXXXXXXX',
    change: where((c) => modern(c) && c.scan.redactions.length === 0, inText(1, 'XXXXXXXXXXXX ')),
  },
]
