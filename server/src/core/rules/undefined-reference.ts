import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { lineAt } from '../text.ts'
import { quotedSpans } from '../model/quoted.ts'
import { isCut } from '../model/redactions.ts'
import { referenceItems } from '../model/reference-facts.ts'
import { referenceMentions } from '../model/reference-mentions.ts'
import type { ReferenceMention } from '../model/reference-mentions.ts'
import { createLogical } from '../syntax/logical.ts'
import type { Cable } from '../syntax/node.ts'
import { parseReferences } from '../syntax/references.ts'
import { isLetterCode } from '../syntax/tokens.ts'
import { within } from '../syntax/walk.ts'
import { canonicalStation } from '../tables/stations.ts'

export default defineRule({
  name: 'undefined-reference',
  group: 'fields',
  summary: 'The text cites a reference that the REF line does not have.',
  severity: { author: 'warning', archive: 'hint' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-1 H-230',
  since: '0.1.0',
  check(cable, context) {
    const { body, scan } = cable
    // What a print says of the references of the cable inside it counts for nothing.
    if (body === null || cable.partial || cable.wrapped !== null || scan.references.length === 0) return
    const mentions = referenceMentions(cable).filter(
      (mention) => mention.from >= body.from && (mention.reftel || mention.letters.length > 0),
    )
    if (mentions.length === 0) return
    const items = referenceItems(cable)
    if (items.length === 0) {
      if (hasOtherLine(cable)) return
      const mention = mentions.find((other) => isOwn(cable, other))
      if (mention === undefined) return
      const words = cable.text.string.slice(mention.from, mention.to)
      context.report(
        mention,
        t`"${words}" cites a reference, but the cable has no REF line; readers can't tell what is meant. Add the line.`,
      )
      return
    }
    if (cable.references.some((field) => isCut(cable, field))) return
    const reported = new Set<string>()
    for (const mention of mentions) {
      for (const { from, to, letter, implied } of mention.letters) {
        if (implied || reported.has(letter) || isDefined(cable, letter, mention) || hasOtherLine(cable) || !isOwn(cable, mention)) continue
        reported.add(letter)
        const { label } = cable.references[cable.references.length - 1]!
        context.report(
          { from, to },
          t`Reference "${letter}" is not in the REF line; readers can't tell what is meant. Add it, or correct the letter.`,
          {
            related: [
              { from: label.from, to: label.to, message: items.length === 1 ? t`One reference here` : t`${items.length} references here` },
            ],
          },
        )
      }
    }
  },
})

/** By a letter, by position where items have none (calibration d 11), or in the text itself: `Ref D (ZENDA 12)`. */
function isDefined(cable: Cable, letter: string, mention: ReferenceMention): boolean {
  const items = referenceItems(cable)
  if (items.some((item) => item.letter?.text === letter)) return true
  if (items.some((item) => item.letter === null) && letter.charCodeAt(0) - 65 < items.length) return true
  return cable.references.some((field) => standsAlone(cable.text.string, field.from, field.to, letter)) || isExplained(cable, mention)
}

/** A letter between signs in the REF field was not read as one, but may be one. */
function standsAlone(source: string, from: number, to: number, letter: string): boolean {
  for (let at = from; at < to; at++) {
    if (source.charAt(at).toUpperCase() !== letter) continue
    if (!isLetterCode(source.charCodeAt(at - 1)) && !isLetterCode(source.charCodeAt(at + 1))) return true
  }
  return false
}

function isExplained(cable: Cable, mention: ReferenceMention): boolean {
  const source = cable.text.string
  let at = mention.to
  while (at < cable.to && ' :(-,'.includes(source.charAt(at))) at++
  const to = Math.min(cable.text.ends[lineAt(cable.text, at)]!, at + 80)
  if (at >= to) return false
  const [item] = parseReferences(createLogical(source, [{ from: at, to }]), 0)
  return item?.post != null && item.number !== null && item.from === at && canonicalStation(item.post.text) !== undefined
}

/** References of a quoted document are its own (calibration: 5 of 30). */
function isOwn(cable: Cable, mention: ReferenceMention): boolean {
  return !within(quotedSpans(cable), mention.from)
}

/** A REF line that could not be read: somewhere in the header, or with its label in the text. */
function hasOtherLine(cable: Cable): boolean {
  const { classification, scan } = cable
  const source = cable.text.string
  const from = classification?.from ?? cable.from
  return (
    scan.references.some((at) => at > from && !within(cable.references, at) && isLabel(source, at)) ||
    cable.references.some((field) => field.items.length === 0 && !saysNone(source.slice(field.label.to, field.to)))
  )
}

/** `REF:`, `Reftels:` wherever they stand. */
function isLabel(source: string, at: number): boolean {
  let to = at
  while (isLetterCode(source.charCodeAt(to))) to++
  return source.charCodeAt(to) === 58 && labels.has(source.slice(at, Math.min(to, at + 12)).toUpperCase())
}

const labels: ReadonlySet<string> = new Set(['REF', 'REFS', 'REFTEL', 'REFTELS', 'REFERENCE', 'REFERENCES'])

function saysNone(text: string): boolean {
  const word = text.trim().toUpperCase()
  return word === '' || word === 'NONE' || word === 'NONE.' || word === 'N/A'
}
