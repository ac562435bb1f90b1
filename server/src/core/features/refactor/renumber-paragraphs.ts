import { ownParagraphs } from '../../model/numbering.ts'
import { paragraphMentions } from '../../model/paragraph-mentions.ts'
import { applyEdits } from '../../rules/fix.ts'
import type { Edit } from '../../rules/rule.ts'
import type { Cable, CableFile, Paragraph } from '../../syntax/node.ts'
import { parse } from '../../syntax/parse.ts'
import type { ParseOptions } from '../../syntax/parse.ts'
import { untilSettled } from './until-settled.ts'

/**
 * Edits that number the paragraphs of each cable from 1 on (5 FAH-1 H-246.2), and the places where its text cites them (`see para 5`) with them. Paragraphs
 * of quoted documents and lists keep their numbers; so does a mention of a number that two paragraphs had.
 */
export function renumberParagraphs(file: CableFile, reading: ParseOptions = {}): Edit[] {
  const edits = untilSettled(file, (each) => each.cables.flatMap(renumber), reading)
  if (edits.length === 0) return edits
  // In a damaged text a new number can make a list of what was a paragraph.
  const after = parse(applyEdits(file.text.string, edits), reading)
  const same =
    after.cables.length === file.cables.length &&
    after.cables.every(({ paragraphs }, index) => paragraphs.length === file.cables[index]!.paragraphs.length)
  return same ? edits : []
}

function renumber(cable: Cable): Edit[] {
  const paragraphs = ownParagraphs(cable)
  const renamed = new Map<number, number | null>()
  const edits: Edit[] = []
  paragraphs.forEach((paragraph, index) => {
    const number = index + 1
    renamed.set(paragraph.value, renamed.has(paragraph.value) ? null : number)
    if (paragraph.value !== number) edits.push(numberEdit(cable, paragraph, number))
  })
  if (edits.length === 0) return edits
  for (const mention of paragraphMentions(cable)) {
    const number = renamed.get(mention.value)
    if (number != null && number !== mention.value) edits.push({ from: mention.from, to: mention.to, text: String(number) })
  }
  return edits.sort((a, b) => a.from - b.from)
}

/** In a publisher's link, `[15](#).`, the pilcrow's 1 stands before the number of several digits. */
function numberEdit(cable: Cable, { number, form }: Paragraph, value: number): Edit {
  const text = String(value)
  const linked = form === 'link' && cable.text.string.charAt(number.from - 1) === '['
  return { from: number.from, to: number.to, text: linked && text.length > 1 ? `1${text}` : text }
}
