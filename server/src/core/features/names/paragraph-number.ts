import { paragraphMentions } from '../../model/paragraph-mentions.ts'
import { touches } from '../../span.ts'
import type { Cable, Paragraph } from '../../syntax/node.ts'
import type { Definition, Name } from './name.ts'

/** The paragraph whose number stands at an offset, where it begins or where the text cites it. Null where none is meant or none is there. */
export function paragraphAt(cable: Cable, offset: number): Name | null {
  const own = cable.paragraphs.find(({ number }) => touches(number, offset))
  if (own !== undefined) return named(cable, own.value, own.number)
  const mentions = paragraphMentions(cable)
  const mention = mentions.find((candidate) => touches(candidate, offset))
  if (mention !== undefined) return named(cable, mention.value, mention)
  // On the word itself, where it has one number only.
  const around = mentions.filter(({ whole }) => touches(whole, offset))
  return around.length === 1 ? named(cable, around[0]!.value, around[0]!.whole) : null
}

function named(cable: Cable, value: number, origin: Name['origin']): Name | null {
  const definitions = cable.paragraphs.filter((paragraph) => paragraph.value === value).map(definitionOf)
  if (definitions.length === 0) return null
  const mentions = paragraphMentions(cable).filter((mention) => mention.value === value)
  return { origin, definitions, mentions: mentions.map(({ from, to }) => ({ from, to })) }
}

function definitionOf(paragraph: Paragraph): Definition {
  return { selection: paragraph.number, whole: paragraph }
}
