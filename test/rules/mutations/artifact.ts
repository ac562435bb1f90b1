import type { Mutation } from './mutation.ts'
import { found, lineBefore, lineEnd, put, where, yearOf } from './mutation.ts'
import type { Cable } from '../../../server/src/core/syntax/node.ts'

const modern = (c: Cable): boolean =>
  c.dialect === 'cablegate' && yearOf(c) > 1996 && c.paragraphs.length > 1 && c.artifacts.length === 0 && c.scan.pilcrows.length === 0
const inText = (text: string): Mutation['change'] =>
  where(
    modern,
    put((c) => ({ from: c.paragraphs[1]!.textFrom, to: c.paragraphs[1]!.textFrom }), text),
  )

const stamp = 'UNCLASSIFIED U.S. Department of State Case No. F-2010-00001 Doc No. C00000001 Date: 01/01/2015'

export const artifact: readonly Mutation[] = [
  {
    rule: 'artifact-markdown-link',
    what: '[PREL](#)',
    change: where(
      (c) => c.tags !== null && c.tags.tags.length > 0 && c.artifacts.length === 0,
      put(
        (c) => c.tags!.tags[0]!.code,
        (old) => `[${old}](#)`,
      ),
    ),
  },
  {
    rule: 'artifact-paragraph-link',
    what: '[12](#).',
    change: where(
      modern,
      put(
        (c) => {
          const { number } = c.paragraphs[1]!
          return { from: number.from, to: number.from + String(c.paragraphs[1]!.value).length }
        },
        (old) => `[1${old}](#)`,
      ),
    ),
    marks: (c) => {
      const at = c.text.string.indexOf('[1')
      return { from: at, to: c.text.string.indexOf('(#)', at) + 3 }
    },
  },
  {
    rule: 'artifact-pilcrow',
    what: 'paragraph sign',
    change: where(
      modern,
      put((c) => ({ from: c.paragraphs[1]!.from, to: c.paragraphs[1]!.from }), '\u00b6'),
    ),
  },
  ...['&#8217;', '&amp;', '&quot;', '&#x2014;'].map((entity): Mutation => ({
    rule: 'artifact-html-entity',
    what: entity,
    change: inText(`${entity} `),
  })),
  {
    rule: 'artifact-line-continuation',
    what: 'backslash',
    change: where(
      (c) => modern(c) && c.subject !== null,
      put((c) => ({ from: c.subject!.to, to: c.subject!.to }), ' \\'),
    ),
    marks: (c) => {
      const at = c.text.string.indexOf('\\')
      return { from: at, to: at + 1 }
    },
  },
  {
    rule: 'artifact-glued-header',
    what: 'line ends lost',
    change: where(modern, (c) => {
      const from = c.text.string.slice(0, c.classification!.from).trimEnd().length
      const last = c.addressLists.at(-1)?.addresses.at(-1)
      return last === undefined ||
        last.continuityNumber !== null ||
        last.precedence !== null ||
        c.text.string.slice(last.to, c.classification!.from).trim() !== ''
        ? null
        : [{ from, to: c.classification!.from, text: '' }]
    }),
    marks: (c) => {
      const line = c.addressLists.flatMap(({ addresses }) => addresses).at(-1)!
      const level = /UNCLAS|C O N F|S E C R|T O P/.exec(c.text.string.slice(line.from))
      const from = line.from + level!.index
      return { from, to: c.text.ends[c.text.starts.findLastIndex((start) => start <= from)]! }
    },
  },
  {
    rule: 'artifact-broken-word',
    what: 'rea sons',
    change: where(
      (c) => modern(c) && c.authorities.length === 1,
      (c) => {
        const at = c.text.string.indexOf('reasons', c.authorities[0]!.from)
        return at === -1 || at > c.authorities[0]!.to ? null : [{ from: at + 3, to: at + 3, text: ' ' }]
      },
    ),
    marks: found('rea sons'),
  },
  {
    rule: 'artifact-broken-rule',
    what: 'rule of 60 broken',
    change: where(modern, (c) => lineBefore((o) => o.paragraphs[1], `${'-'.repeat(45)} ${'-'.repeat(15)}${lineEnd(c)}`)(c)),
    marks: found(`${'-'.repeat(45)} ${'-'.repeat(15)}`),
  },
  {
    rule: 'artifact-lost-apostrophe',
    what: 'POST,S',
    also: { 'line-too-long': 'the new words make the line longer' },
    change: inText('The post,s soup was cold.  '),
    marks: (c) => {
      const at = c.text.string.indexOf('post,s') + 4
      return { from: at, to: at + 1 }
    },
  },
  {
    rule: 'artifact-lost-dash',
    what: ') for a dash',
    also: { 'line-too-long': 'the new words make the line longer' },
    change: inText('The soup ) and the bread were cold.  '),
    marks: (c) => {
      const at = c.text.string.indexOf('soup ) and')
      return { from: at + 5, to: at + 6 }
    },
  },
  {
    rule: 'artifact-curly-quote',
    what: 'quotation mark',
    change: inText('\u201cSoup.\u201d  '),
    marks: found('\u201c'),
    modes: ['archive'],
  },
  {
    rule: 'artifact-release-stamp',
    what: 'FOIA stamp',
    change: where(modern, (c) => lineBefore((o) => o.paragraphs[1], `${stamp}${lineEnd(c)}`)(c)),
    marks: found(stamp),
  },
  {
    rule: 'artifact-publisher-note',
    what: 'End Cable Text',
    change: where(modern, (c) => [
      { from: c.text.string.trimEnd().length, to: c.text.string.length, text: `${lineEnd(c)}${lineEnd(c)}End Cable Text${lineEnd(c)}` },
    ]),
    marks: found('End Cable Text'),
  },
]
