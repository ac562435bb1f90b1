import { levelOfLetter } from '../../model/levels.ts'
import { touches } from '../../span.ts'
import type { Span } from '../../span.ts'
import { readLevel } from '../../syntax/classification-line.ts'
import type { AutodinLine, Cable, ClassificationLine, Level, Node, SecurityLine } from '../../syntax/node.ts'
import { lineAt } from '../../text.ts'
import type { Name } from './name.ts'

/** A place that states the level of the whole cable. */
export interface LevelPlace extends Span {
  readonly kind: 'line' | 'banner' | 'letters' | 'copy'
  readonly level: Level
  /** UNCLAS E F T O, and the letter E of FL4. */
  readonly encrypted: boolean
  /** How the level is written where it is a word. */
  readonly spelling: 'spaced' | 'plain' | 'damaged' | null
  readonly node: Node
}

/** The places that state the level of a cable, in order: classification lines of all sections, banners, the letters of FL4, the copy of the post (B2, A4, B10). */
export function levelPlaces(cable: Cable): LevelPlace[] {
  const found: LevelPlace[] = []
  const main = cable.classification
  const visit = (node: Node): void => {
    if (node.kind === 'classificationLine') addLine(node as ClassificationLine, found)
    else if (node.kind === 'banner') addBanner(cable, node, found)
    else if (node.kind === 'securityLine') addLetters(node as SecurityLine, main, found)
    else if (node.kind === 'autodinLine') addAutodin(node as AutodinLine, main, found)
    else if (node.kind === 'pseudoHeader') addCopy(cable, node, found)
    else if (node.kind !== 'textLine') for (const child of node.children) visit(child)
  }
  for (const zone of cable.children) visit(zone)
  return found
}

/** The level that stands at an offset, with the other places that state the same one. Null where none stands. */
export function levelAt(cable: Cable, offset: number): (Name & { readonly places: readonly LevelPlace[] }) | null {
  const all = levelPlaces(cable)
  const origin = all.find((place) => touches(place, offset))
  if (origin === undefined) return null
  // A release banner says UNCLASSIFIED of a cable that was SECRET: another level is another thing.
  const places = all.filter(
    ({ kind, level, encrypted }) =>
      level === origin.level && (encrypted === origin.encrypted || kind === 'banner' || origin.kind === 'banner'),
  )
  const owner = places.find(({ kind }) => kind === 'line') ?? places[0]!
  const mentions = places.filter((place) => place !== owner).map(({ from, to }) => ({ from, to }))
  return { origin, definitions: [{ selection: owner, whole: owner.node }], mentions, places }
}

function addLine(line: ClassificationLine, found: LevelPlace[]): void {
  const { level, levelValue, encrypted, spelling } = line
  if (level === null || levelValue === null || level.to <= level.from) return
  found.push({ kind: 'line', level: levelValue, encrypted, spelling, from: level.from, to: level.to, node: line })
}

/** The second line of a SMART banner, SBU, is one without a level. */
function addBanner(cable: Cable, banner: Node, found: LevelPlace[]): void {
  const level = banner.children.find(({ kind }) => kind === 'level')
  const reading = level === undefined ? null : readLevel(cable.text.string, level.from, level.to)
  if (level === undefined || reading === null) return
  found.push({
    kind: 'banner',
    level: reading.level,
    encrypted: reading.encrypted,
    spelling: reading.spelling,
    from: level.from,
    to: level.to,
    node: banner,
  })
}

function addLetters(line: SecurityLine, main: ClassificationLine | null, found: LevelPlace[]): void {
  const { characters } = line
  const letter = characters?.text[0]
  if (characters === null || letter === undefined) return
  const level = levelOf(letter, main)
  if (level !== null)
    found.push({ kind: 'letters', level, encrypted: letter === 'E', spelling: null, from: characters.from, to: characters.to, node: line })
}

/** The header of military copies gives the letter twice (JANAP 128). */
function addAutodin(line: AutodinLine, main: ClassificationLine | null, found: LevelPlace[]): void {
  for (const token of [line.classLetter, line.classLetters]) {
    const level = token.text === '' ? null : levelOf(token.text[0]!, main)
    if (level !== null)
      found.push({
        kind: 'letters',
        level,
        encrypted: token.text.startsWith('E'),
        spelling: null,
        from: token.from,
        to: token.to,
        node: line,
      })
  }
}

function addCopy(cable: Cable, node: Node, found: LevelPlace[]): void {
  const { text } = cable
  const reading = readLevel(text.string, node.from, Math.min(node.to, text.ends[lineAt(text, node.from)]!))
  if (reading === null) return
  found.push({
    kind: 'copy',
    level: reading.level,
    encrypted: reading.encrypted,
    spelling: reading.spelling,
    from: node.from,
    to: reading.to,
    node,
  })
}

/** The level that a letter of FL4 stands for: E for UNCLAS E F T O, U or E for LIMITED OFFICIAL USE. */
function levelOf(letter: string, main: ClassificationLine | null): Level | null {
  const upper = letter.toUpperCase()
  if (main?.levelValue === 'LIMITED OFFICIAL USE' && (upper === 'U' || upper === 'E')) return main.levelValue
  return upper === 'E' ? 'UNCLASSIFIED' : levelOfLetter(upper)
}
