import type { BodyReader } from './body.ts'
import type { PageHeader } from './node.ts'
import { isPrintedPage, isStamp, noiseLine, parseBanner, parseEndMark, parsePageLine } from './noise.ts'
import { reads } from './tokens.ts'

/** Levels, page lines, end marks, stamps, repeated headers; returns the next line, or 0 when the line is text. */
export function readBodyNoise(body: BodyReader, from: number, to: number, line: number, first: number): number {
  const { source } = body
  const second = source.charCodeAt(from + 1)
  const length = to - from
  switch (first) {
    case 80: // PAGE
    case 112:
      if ((second | 32) === 97 && length < 60 && reads(source, from, 'PAGE ')) {
        if (isPrintedPage(source, from, to)) {
          addStamp(body, from, to)
          return line + 1
        }
        const repeated = repeatedHeader(body, line)
        if (repeated !== 0) return repeated
        const pageLine = parsePageLine(source, from, to)
        if (pageLine !== null) {
          body.pageLines.push(pageLine)
          body.addNoise(pageLine)
          return line + 1
        }
      }
      break
    case 66:
    case 78:
      if (length <= 4) {
        const mark = parseEndMark(source, from, to)
        if (mark !== null) {
          body.closeParagraph()
          body.endMarks.push(mark)
          body.addNoise(mark)
          return line + 1
        }
      }
      break
    case 67: // CONFIDENTIAL, C O N F …
    case 83: // SECRET, S E C …
    case 84: // TOP SECRET
    case 85: // UNCLASSIFIED
    case 76: // LIMITED OFFICIAL USE
    case 82: // RESTRICTED
      if (length < 60) {
        const banner = parseBanner(source, from, to)
        if (banner !== null) {
          const repeated = repeatedHeader(body, line)
          if (repeated !== 0) return repeated
          body.banners.push(banner)
          body.addNoise(banner)
          return line + 1
        }
      }
      break
    default:
      break
  }
  if (body.context.stamped && isStamp(source, from, to)) {
    addStamp(body, from, to)
    return line + 1
  }
  // Only a page line directly above can go on here.
  if (body.afterNoise && length < 60 && body.pageLines.length > 0 && body.pageLines[body.pageLines.length - 1]!.post === null) {
    const rest = parsePageLine(source, from, to, true)
    if (rest !== null && rest.number !== null) {
      body.pageLines.push(rest)
      body.addNoise(rest)
      return line + 1
    }
  }
  return 0
}

export function repeatedHeader(body: BodyReader, line: number): number {
  const repeated = body.inPart ? null : body.options.sectionHeaderAt(line)
  if (repeated === null) return 0
  body.sectionHeaders.push(repeated.node)
  body.addNoise(repeated.node)
  return repeated.next
}

export function addStamp(body: BodyReader, from: number, to: number): void {
  body.released = true
  body.addNoise(noiseLine('stamp', body.source, from, to))
}

export function splitAtPageHeader(body: BodyReader, header: PageHeader, from: number, to: number, line: number): void {
  if (header.from > from) body.readPart(from, body.trimBack(from, header.from), line)
  body.addNoise(header)
  const rest = body.skipBlanks(header.to, to)
  if (rest < to) body.readPart(rest, to, line)
}
