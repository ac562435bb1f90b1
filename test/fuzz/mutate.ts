// Changes that keep a cable half right: whole nodes and lines moved, doubled, exchanged with those of other cables; characters lost; what copies suffer.
import { parse } from '../../server/src/core/syntax/parse.ts'
import type { Node } from '../../server/src/core/syntax/node.ts'
import { linesOf } from '../support/tree.ts'
import type { Random } from './random.ts'

/** What the mutations take their material from. */
export interface Stock {
  readonly texts: readonly string[]
  readonly lines: readonly string[]
  /** Pieces of text by the kind of node they were. */
  readonly pieces: ReadonlyMap<string, readonly string[]>
}

export function createStock(texts: readonly string[]): Stock {
  const pieces = new Map<string, Set<string>>()
  for (const text of texts) {
    for (const node of nodesOf(text)) {
      const own = pieces.get(node.kind) ?? new Set()
      pieces.set(node.kind, own.add(text.slice(node.from, node.to)))
    }
  }
  return {
    texts,
    lines: [...new Set(texts.flatMap(linesOf))],
    pieces: new Map([...pieces].map(([kind, own]) => [kind, [...own]])),
  }
}

function nodesOf(text: string): Node[] {
  const nodes: Node[] = []
  const visit = (node: Node): void => {
    if (node.to > node.from) nodes.push(node)
    node.children.forEach(visit)
  }
  parse(text).cables.forEach(visit)
  return nodes
}

const signs = [
  '',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\n\n\n',
  '\t',
  '\f',
  '\0',
  '\u0007',
  '\u00a0',
  '\ufeff',
  '\u2028',
  '\ud83d',
  '\udc00',
  '\u{1f600}',
  '\u202e',
  '¶',
  '¶ ',
  '\\\n',
  ' \\\n',
  '[',
  ']',
  '](#)',
  '(#)',
  '(',
  ')',
  '((',
  '//',
  '/',
  ':',
  '--',
  '-',
  '.',
  ',',
  '"',
  '\u201c',
  '\u2019',
  '#',
  '&',
  '&amp;',
  '&#8217;',
  '&#x',
  '<br>',
  '<',
  '</a>',
  '0',
  '9',
  '99999999999999999999',
  '000',
  'X',
  'XXXXXXXXXXXX',
  'Z',
  'OF',
  'SECTION 01 OF 99',
  'NNNN',
  'BT',
  'PAGE 02',
  'DECL: 02/30/2019',
  '1. ',
  '2. (C) ',
  '[12](#). ',
  'A. ',
  'REF: A. ',
  'TAGS: ',
  'SUBJECT: ',
  'E.O. 12958: ',
  'FM ',
  'TO ',
  'INFO ',
  'VZCZCXRO0001',
  'MRN: 12 ZENDA 3',
  'Classified By: ',
  'Reason 1.4 (b)',
  'End Summary.',
  'Comment: ',
] as const

const damages: readonly ((text: string, random: Random) => string)[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll('\n', '\n\n'),
  (text) => text.replaceAll('\n', '  \n'),
  (text) => text.replaceAll('\n', ' \\\n'),
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' ', '\t'),
  (text) => text.replaceAll('. ', '.'),
  (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', '<br>\n'),
  (text) => text.replace(/^(\d{1,2})\./gm, '[1$1](#).'),
  (text) => text.replace(/^(\d{1,2}\. )/gm, '¶$1'),
  (text) => text.replace(/\b([A-Z]{4})\b/g, '[$1](#)'),
  (text) => text.replace(/^/gm, '> '),
  (text) => text.replace(/^/gm, '     '),
  (text) => text.replace(/(.{40}) /g, '$1\n'),
  (text) => text.replace(/\d/g, '8'),
  (text, random) =>
    linesOf(text)
      .filter(() => !random.chance(0.1))
      .join(''),
  (text, random) => [...text].map((sign) => (random.chance(0.02) ? 'X' : sign)).join(''),
]

type Mutation = (text: string, random: Random, stock: Stock) => string

const mutations: readonly (readonly [name: string, mutation: Mutation])[] = [
  ['node taken out', (text, random) => onNode(text, random, () => '')],
  ['node doubled', (text, random) => onNode(text, random, (piece) => piece + random.pick(['', ' ', '\n']) + piece)],
  ['node exchanged', (text, random, { pieces }) => onNode(text, random, (piece, kind) => random.pick(pieces.get(kind) ?? [piece]))],
  [
    'node of another kind',
    (text, random, { pieces }) => onNode(text, random, () => random.pick([...pieces.values()][random.below(pieces.size)]!)),
  ],
  ['node without its end', (text, random) => onNode(text, random, (piece) => piece.slice(0, random.below(piece.length)))],
  ['node on one line', (text, random) => onNode(text, random, (piece) => piece.replace(/\r\n?|\n/g, ' '))],
  ['node word by word', (text, random) => onNode(text, random, (piece) => piece.replaceAll(' ', '\n'))],
  ['digits', (text, random) => onNode(text, random, (piece) => piece.replace(/\d/g, () => String(random.below(10))))],
  ['line taken out', (text, random) => onLines(text, random, (lines, at) => lines.splice(at, 1 + random.below(3)))],
  ['line doubled', (text, random) => onLines(text, random, (lines, at) => lines.splice(at, 0, lines[at]!))],
  [
    'line moved',
    (text, random) =>
      onLines(text, random, (lines, at) => lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1 + random.below(4)))),
  ],
  [
    'foreign line',
    (text, random, { lines: all }) => onLines(text, random, (lines, at) => lines.splice(at, random.below(2), random.pick(all))),
  ],
  ['line joined', (text, random) => onLines(text, random, (lines, at) => (lines[at] = lines[at]!.trimEnd()))],
  [
    'line repeated',
    (text, random) => onLines(text, random, (lines, at) => lines.splice(at, 0, ...Array<string>(2 + random.below(60)).fill(lines[at]!))),
  ],
  ['sign put in', (text, random) => onPlace(text, random, 0, random.pick(signs))],
  ['signs lost', (text, random) => onPlace(text, random, 1 + random.below(12), random.pick(signs))],
  ['much lost', (text, random) => onPlace(text, random, random.below(text.length), '')],
  ['damage', (text, random) => random.pick(damages)(text, random)],
  ['cable behind', (text, random, { texts }) => text + random.pick(['', '\n', '\n\nNNNN\n']) + random.pick(texts)],
  ['cable inside', (text, random, { texts }) => onPlace(text, random, 0, random.pick(texts))],
  ['two halves', (text, random, { texts }) => halves(text, random.pick(texts), random)],
]

function onNode(text: string, random: Random, change: (piece: string, kind: string) => string): string {
  const nodes = nodesOf(text)
  if (nodes.length === 0) return text
  const { from, to, kind } = random.pick(nodes)
  return text.slice(0, from) + change(text.slice(from, to), kind) + text.slice(to)
}

function onLines(text: string, random: Random, change: (lines: string[], at: number) => void): string {
  const lines = linesOf(text)
  change(lines, random.below(lines.length))
  return lines.join('')
}

function onPlace(text: string, random: Random, cut: number, put: string): string {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + put + text.slice(at + cut)
}

function halves(text: string, other: string, random: Random): string {
  return text.slice(0, random.below(text.length)) + other.slice(random.below(other.length))
}

const longest = 60_000

/** A cable of the stock after one to eight changes, of up to 60,000 UTF-16 units; `how` names the changes. */
export function mutant(random: Random, stock: Stock): { readonly text: string; readonly how: string } {
  let text = random.pick(stock.texts)
  const how: string[] = []
  for (let count = 1 + random.below(random.chance(0.2) ? 8 : 3); count > 0; count--) {
    const [name, mutation] = random.pick(mutations)
    const changed = mutation(text, random, stock)
    if (changed.length > longest) continue
    text = changed
    how.push(name)
  }
  return { text, how: how.join(', ') }
}

/** A piece of a cable, or a few lines, again and again, 200,000 to 400,000 UTF-16 units, behind the beginning of a cable or not: whatever is not linear shows. */
export function endless(random: Random, stock: Stock): { readonly text: string; readonly how: string } {
  const kinds = [...stock.pieces.values()]
  const few = Array.from({ length: 2 + random.below(3) }, () => random.pick(stock.lines)).join('\n')
  const unit =
    random.pick([random.pick(stock.lines), random.pick(random.pick(kinds)), random.pick(signs), mutant(random, stock).text, few]) +
      random.pick(['', ' ', '\n', '\n\n']) || 'x'
  const cable = random.pick(stock.texts)
  const head = random.chance(0.5) ? cable.slice(0, random.below(Math.min(cable.length, 2000))) : ''
  return { text: (head + unit.repeat(Math.ceil((200_000 + random.below(200_000)) / unit.length))).slice(0, 400_000), how: 'endless' }
}

/** Texts that no cable was the model of: signs and pieces at random, bytes, endless repetitions. */
export function arbitrary(random: Random, stock: Stock): { readonly text: string; readonly how: string } {
  const choice = random.below(4)
  if (choice === 0) {
    const bytes = Buffer.from(Array.from({ length: random.below(3000) }, () => random.below(256)))
    return { text: bytes.toString(random.chance(0.5) ? 'latin1' : 'utf8'), how: 'bytes' }
  }
  if (choice === 1)
    return { text: String.fromCharCode(...Array.from({ length: random.below(2000) }, () => random.below(65536))), how: 'units' }
  if (choice === 2) {
    const kinds = [...stock.pieces.values()]
    const piece = (): string => (random.chance(0.5) ? random.pick(signs) : random.pick(random.pick(kinds)))
    const parts: string[] = []
    for (let size = 0, limit = random.below(6000); size < limit; size += parts.at(-1)!.length + 1) parts.push(piece().slice(0, 2000))
    return { text: parts.join(''), how: 'pieces' }
  }
  const unit = (random.chance(0.5) ? random.pick(signs) : random.pick(stock.lines)) + random.pick(['', ' ', '\n']) || 'x'
  return { text: unit.repeat(Math.ceil((1 + random.below(20_000)) / unit.length)), how: 'repetition' }
}
