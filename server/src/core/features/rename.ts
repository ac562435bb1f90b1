import { levelText, securityLetter, securityProsign } from '../model/levels.ts'
import { referenceItems } from '../model/reference-facts.ts'
import { referenceMentions } from '../model/reference-mentions.ts'
import { touches } from '../span.ts'
import type { Span } from '../span.ts'
import type { AutodinLine, Cable, CableFile, ClassificationLine, Level, Reference, SecurityLine } from '../syntax/node.ts'
import { isUpperCode } from '../syntax/tokens.ts'
import { lineAt } from '../text.ts'
import type { Edit } from '../rules/rule.ts'
import { itemsOfLetter, itemAt } from './names/reference-letter.ts'
import { levelAt } from './names/level.ts'
import type { LevelPlace } from './names/level.ts'
import { cableAt } from './navigation.ts'
import { t } from '../l10n.ts'

/** Why a name can't be changed, or not to this, in a sentence for the person who asked. */
export interface Refusal {
  readonly refusal: string
}

/** The characters that will change at the place itself, and what they say now. */
export interface Renamable extends Span {
  readonly placeholder: string
}

/** Whether what stands at an offset (UTF-16) can be renamed: a reference's letter or the level of the cable. Null where nothing of the kind stands. */
export function prepareRename(file: CableFile, offset: number): Renamable | Refusal | null {
  const cable = cableAt(file, offset)
  if (cable === undefined) return null
  const level = levelAt(cable, offset)
  if (level !== null) return { from: level.origin.from, to: level.origin.to, placeholder: nameOf(level.places[0]!) }
  const letter = letterAt(cable, offset)
  if (letter === null || 'refusal' in letter) return letter
  return { from: letter.from, to: letter.to, placeholder: letter.letter }
}

/**
 * The edits that give a reference another letter in the REF field and in every mention, or the cable another level in its classification lines, the letters of
 * FL4 and the banners. Portion marks and the E.O. line are statements of their own and stay. Null where nothing can be renamed.
 */
export function rename(file: CableFile, offset: number, name: string): { readonly edits: readonly Edit[] } | Refusal | null {
  const cable = cableAt(file, offset)
  if (cable === undefined) return null
  const level = levelAt(cable, offset)
  if (level !== null) return renameLevel(cable, level.places, name)
  const letter = letterAt(cable, offset)
  return letter === null || 'refusal' in letter ? letter : renameLetter(cable, letter, name)
}

interface Letter extends Span {
  readonly letter: string
  readonly item: Reference
}

/** The reference letter at an offset, with the item that carries it. */
function letterAt(cable: Cable, offset: number): Letter | Refusal | null {
  const item = itemAt(cable, offset)
  if (item !== null) {
    const own = [item.letter, item.doubledLetter].find((token) => token !== null && touches(token, offset))
    if (own !== null && own !== undefined) return unique(cable, own, (item.letter ?? own).text.toUpperCase())
    return item.letter === null ? { refusal: t`This reference has no letter.` } : null
  }
  for (const mention of referenceMentions(cable)) {
    const own = mention.letters.find((letter) => !letter.implied && touches(letter, offset))
    if (own !== undefined) return unique(cable, own, own.letter)
  }
  return null
}

function unique(cable: Cable, span: Span, letter: string): Letter | Refusal {
  const items = itemsOfLetter(cable, letter)
  const [item] = items
  if (item === undefined) return { refusal: t`The REF field has no item ${letter}.` }
  if (items.length > 1) return { refusal: t`${items.length} references have the letter ${letter}; which one the text means can't be told.` }
  if (item.letter === null) return { refusal: t`The references have no letters of their own; the text counts them.` }
  return { from: span.from, to: span.to, letter, item }
}

function renameLetter(cable: Cable, { letter, item }: Letter, name: string): { edits: Edit[] } | Refusal {
  const wanted = name.trim().toUpperCase()
  if (wanted.length !== 1 || !isUpperCode(wanted.charCodeAt(0))) return { refusal: t`"${name.trim()}" is no letter from A to Z.` }
  if (wanted === letter) return { edits: [] }
  if (referenceItems(cable).some((other) => other.letter?.text.toUpperCase() === wanted))
    return { refusal: t`Another reference has the letter ${wanted}.` }
  const { text } = cable
  const edits: Edit[] = []
  const change = ({ from, to }: Span): void => {
    const isUpper = isUpperCode(text.string.charCodeAt(from))
    edits.push({ from, to, text: isUpper ? wanted : wanted.toLowerCase() })
  }
  if (item.doubledLetter !== null && item.doubledLetter.text.toUpperCase() === letter) change(item.doubledLetter)
  change(item.letter!)
  for (const mention of referenceMentions(cable)) {
    const ranges = mention.letters.filter(({ implied }) => implied)
    for (const own of mention.letters) {
      if (own.letter !== letter) continue
      const isEnd = ranges.some(({ from, to }) => own.implied || from === own.to || to === own.from)
      if (isEnd)
        return {
          refusal: t`Line ${lineAt(text, own.from) + 1} names a run of references, from one letter to another: write their letters one by one first.`,
        }
      change(own)
    }
  }
  return { edits: edits.sort((a, b) => a.from - b.from) }
}

/** What may be typed for a level, blanks aside. */
const levels: Readonly<Record<string, readonly [Level, encrypted: boolean]>> = {
  UNCLAS: ['UNCLASSIFIED', false],
  UNCLASSIFIED: ['UNCLASSIFIED', false],
  U: ['UNCLASSIFIED', false],
  UNCLASEFTO: ['UNCLASSIFIED', true],
  EFTO: ['UNCLASSIFIED', true],
  LIMITEDOFFICIALUSE: ['LIMITED OFFICIAL USE', false],
  LOU: ['LIMITED OFFICIAL USE', false],
  RESTRICTED: ['RESTRICTED', false],
  CONFIDENTIAL: ['CONFIDENTIAL', false],
  C: ['CONFIDENTIAL', false],
  SECRET: ['SECRET', false],
  S: ['SECRET', false],
  TOPSECRET: ['TOP SECRET', false],
  TS: ['TOP SECRET', false],
}

function renameLevel(cable: Cable, places: readonly LevelPlace[], name: string): { edits: Edit[] } | Refusal {
  const typed = name.trim().toUpperCase()
  const key = typed.split(/[\s-]+/).join('')
  if (key === 'SBU') return { refusal: t`SBU is no level: such a cable is UNCLAS, with the caption SENSITIVE.` }
  const wanted = Object.hasOwn(levels, key) ? levels[key]! : undefined
  if (wanted === undefined)
    return { refusal: t`"${name.trim()}" is no level; the levels are UNCLASSIFIED, CONFIDENTIAL, SECRET and TOP SECRET.` }
  const [level, encrypted] = wanted
  const edits = places.flatMap((place) => levelEdits(cable, place, level, encrypted))
  return { edits: edits.sort((a, b) => a.from - b.from) }
}

function levelEdits(cable: Cable, place: LevelPlace, level: Level, encrypted: boolean): Edit[] {
  if (place.kind === 'letters') return letterEdits(cable.text.string, place, level, encrypted)
  return [edit(cable.text.string, place, inCase(cable.text.string, place, levelWords(place, level, encrypted)))].filter(
    (own) => own !== null,
  )
}

/** As the place writes levels: letter by letter in classification lines, in one word where the old one was, whole in banners. */
function levelWords(place: LevelPlace, level: Level, encrypted: boolean): string {
  const old = place.level
  if (place.kind === 'banner') return place.spelling === 'spaced' ? [...level.replaceAll(' ', '')].join(' ') : level
  if (encrypted) return 'UNCLAS E F T O'
  const wasWord = place.spelling === 'plain' && old !== 'UNCLASSIFIED' && old !== 'LIMITED OFFICIAL USE'
  return wasWord && level !== 'UNCLASSIFIED' ? level : levelText(level)
}

function inCase(source: string, place: LevelPlace, words: string): string {
  const old = source.slice(place.from, place.to)
  return old === old.toLowerCase() ? words.toLowerCase() : words
}

function edit(source: string, { from, to }: Span, text: string): Edit | null {
  return source.slice(from, to) === text ? null : { from, to, text }
}

/** The letters of FL4 with their prosign, or those of a military header; a release code behind them stays. */
function letterEdits(source: string, place: LevelPlace, level: Level, encrypted: boolean): Edit[] {
  const line = place.node as SecurityLine | AutodinLine
  const written = source.slice(place.from, place.to)
  const wanted = letterFor(level, encrypted, written.charAt(0).toUpperCase())
  if (written.charAt(0).toUpperCase() === wanted) return []
  const edits: Edit[] = []
  if (line.kind === 'securityLine' && line.prosign.text.toUpperCase() !== securityProsign(wanted)) {
    edits.push({ from: line.prosign.from, to: line.prosign.to, text: securityProsign(wanted) })
  }
  let same = 0
  while (same < written.length && written[same] === written[0]) same++
  edits.push({ from: place.from, to: place.from + same, text: wanted.repeat(same) })
  return edits
}

/** LIMITED OFFICIAL USE went with U or E, by the circuit: what fits stays. */
function letterFor(level: Level, encrypted: boolean, old: string): string {
  const line = { levelValue: level, encrypted } as ClassificationLine
  return securityLetter(line) ?? (old === 'U' ? old : 'E')
}

function nameOf({ level, encrypted }: LevelPlace): string {
  return encrypted ? 'UNCLAS E F T O' : level
}
