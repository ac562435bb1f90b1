import type { Span } from '../span.ts'
import { parseClassificationLine } from './classification-line.ts'
import type { HeadReader } from './head.ts'
import { innerLabels, labelAt } from './labels.ts'
import { isCapitals, trimBack } from './line-tests.ts'
import type { Banner, ClassificationLine } from './node.ts'
import { parseBanner } from './noise.ts'
import { token } from './tokens.ts'

/** Reads a line that begins with a level, which the caller may have parsed already; false when it is none. */
export function readClassification(head: HeadReader, span: Span, classification = parseClassificationLine(head.source, span)): boolean {
  const { source } = head
  if (classification === null) return false
  if (classification.number !== null) {
    if (head.classification !== null) {
      // The number again, in a message that repeats another or before a later section.
      head.pushNoise({ kind: 'sectionHeader', from: span.from, to: span.to, children: [classification] })
      return true
    }
    head.push(classification)
    head.classification = classification
    if (head.zone === 'transmission') head.zone = 'captions'
    splitSlug(head, classification)
    return true
  }
  const military = head.options.dialect === 'military'
  const banner: Banner | null = parseBanner(source, span.from, span.to)
  // A naval message has no number: its classification line is the level behind the addressees.
  if (banner !== null && !(military && head.classification === null && (head.has('from') || head.has('endMark')) || (military && head.open?.field === 'infoList'))) {
    head.pushNoise(banner)
    return true
  }
  if (head.classification === null && head.zone === 'transmission' && !head.subjectSeen && isCapitals(source, span.from, span.to) && (military || looksDamaged(classification))) {
    head.push(classification)
    head.classification = classification
    head.zone = 'captions'
    return true
  }
  return false
}

/** Level words in front of something that was meant to be post and number. */
export function looksDamaged(line: ClassificationLine): boolean {
  return line.spelling !== 'plain' || line.section !== null || (line.to - line.from < 60 && (line.slug?.text.length ?? 0) < 40 && !/[.,;:]$/.test(line.slug?.text ?? ''))
}

/** The number's line may go on with captions or with whole fields. */
export function splitSlug(head: HeadReader, line: ClassificationLine): void {
  const { slug } = line
  if (slug === null) return
  const cut = innerLabels(head.source, slug.from - 1, slug.to)[0] ?? (labelAt(head.source, slug.from, slug.to, false) === null ? undefined : slug.from)
  if (cut === undefined) return
  const label = labelAt(head.source, cut, slug.to, false)
  if (label === null) return
  const kept = cut > slug.from ? token('word', head.source, slug.from, trimBack(head.source, slug.from, cut)) : null
  const children = line.children.filter((child) => child !== slug)
  const shortened: ClassificationLine = { ...line, slug: kept, children: kept === null ? children : [...children, kept], to: (kept ?? children[children.length - 1]!).to }
  head.nodes[head.nodes.length - 1] = shortened
  head.classification = shortened
  head.readLabels(label, { from: cut, to: slug.to })
}
