import type { Span } from '../span.ts'
import type { CableFile } from '../syntax/node.ts'
import { isDigitCode, isLetterCode } from '../syntax/tokens.ts'

/** An address that a person reads in the text, with where it leads: itself, or `mailto:` and itself. */
export interface Link extends Span {
  readonly target: string
}

/** No host name, no local part of a mail address and no address in a cable is longer (RFC 1035, RFC 5321). */
const longestHost = 253
const longestLocalPart = 64
const longestAddress = 2000

/**
 * The web and mail addresses that stand in the text, in order. What a click opens is always what is read: no link is made of targets that a publisher's
 * markup hides (`[KPAL](#)`, `href="…"`), of addresses with a name before the host (`https://a.gov@b.com`), of hosts outside ASCII, and of other schemes.
 */
export function links(file: CableFile): Link[] {
  const source = file.text.string
  const found: Link[] = []
  for (let at = source.indexOf('://'); at !== -1;) {
    const end = addressEnd(source, at)
    const link = webAddress(source, at, end)
    if (link !== null) found.push(link)
    at = source.indexOf('://', end)
  }
  for (let at = source.indexOf('@'); at !== -1; at = source.indexOf('@', at + 1)) {
    const link = mailAddress(source, at)
    if (link !== null) found.push(link)
  }
  return apart(found.sort((a, b) => a.from - b.from))
}

/** Behind the visible ASCII that begins with `://`, over at most the longest address. */
function addressEnd(source: string, colon: number): number {
  let to = colon + 3
  const limit = colon + longestAddress
  while (to < limit && isAddressCode(source.charCodeAt(to))) to++
  return to
}

function webAddress(source: string, colon: number, end: number): Link | null {
  const from = schemeStart(source, colon)
  if (from === -1 || isHidden(source, from)) return null
  const hostTo = hostEnd(source, colon + 3)
  // Longer ones are no addresses that a person reads.
  if (hostTo === -1 || end - colon >= longestAddress || source.charCodeAt(end) > 126) return null
  const to = withoutTail(source, hostTo, end)
  if (goesOn(source, to)) return null
  const target = source.slice(from, to)
  return target.includes('@') ? null : { from, to, target }
}

/** Whether a line end cuts the address in two: what stands on the first line alone leads elsewhere. */
function goesOn(source: string, to: number): boolean {
  let at = to
  while (source.charCodeAt(at) === 32) at++
  const code = source.charCodeAt(at)
  if (code !== 10 && code !== 13) return false
  while (source.charCodeAt(at) <= 32) at++
  return source.charCodeAt(to - 1) === 45 || (source.charCodeAt(at) === 46 && isWordCode(source.charCodeAt(at + 1)))
}

/** Start of `http` or `https` before a colon, or -1. */
function schemeStart(source: string, colon: number): number {
  for (const scheme of ['https', 'http']) {
    const from = colon - scheme.length
    if (from >= 0 && source.slice(from, colon).toLowerCase() === scheme && !isWordCode(source.charCodeAt(from - 1))) return from
  }
  return -1
}

/** The target of a leftover Markdown link, or of a tag of a web page. */
function isHidden(source: string, from: number): boolean {
  const before = source.slice(Math.max(0, from - 12), from).toLowerCase()
  if (before.endsWith('](') || before.endsWith('](<')) return true
  const bare = before.endsWith('"') || before.endsWith("'") ? before.slice(0, -1) : before
  return bare.trimEnd().endsWith('=')
}

/** Behind a host name of two parts or more, with its port; -1 for anything else. */
function hostEnd(source: string, from: number): number {
  let at = from
  let dots = 0
  while (at - from <= longestHost && (isWordCode(source.charCodeAt(at)) || source.charCodeAt(at) === 45 || source.charCodeAt(at) === 46)) {
    if (source.charCodeAt(at) === 46) {
      // A stop ends the host when no further part follows.
      if (!isWordCode(source.charCodeAt(at + 1))) break
      dots++
    }
    at++
  }
  // `www.public. navy.mil`: a host that a program broke.
  if (dots === 1 && source.slice(from, from + 4).toLowerCase() === 'www.') return -1
  if (at === from || dots === 0 || at - from > longestHost || !isWordCode(source.charCodeAt(from))) return -1
  const next = source.charCodeAt(at)
  // A name before the host, or a host that only looks like the one that is read.
  if (next === 64 || next > 126) return -1
  if (next !== 58 || !isDigitCode(source.charCodeAt(at + 1))) return at
  at++
  while (isDigitCode(source.charCodeAt(at))) at++
  return source.charCodeAt(at) === 64 ? -1 : at
}

/** Visible ASCII but what encloses addresses. */
function isAddressCode(code: number): boolean {
  return (
    code > 32 &&
    code < 127 &&
    code !== 34 &&
    code !== 60 &&
    code !== 62 &&
    code !== 91 &&
    code !== 92 &&
    code !== 93 &&
    code !== 94 &&
    code !== 96 &&
    code < 123
  )
}

/** Stops and closing signs belong to the sentence; a parenthesis only when the address opened none. */
function withoutTail(source: string, from: number, end: number): number {
  let to = end
  let open = 0
  for (let at = from; at < end; at++) open += source.charCodeAt(at) === 40 ? 1 : source.charCodeAt(at) === 41 ? -1 : 0
  while (to > from) {
    const sign = source[to - 1]!
    if (sign === ')' && open < 0) open++
    else if (!`.,;:!?'*`.includes(sign)) break
    to--
  }
  return to
}

function mailAddress(source: string, at: number): Link | null {
  let from = at
  while (from > 0 && at - from <= longestLocalPart && isLocalCode(source.charCodeAt(from - 1))) from--
  while (from < at && source.charCodeAt(from) === 46) from++
  if (from === at || at - from > longestLocalPart || source.charCodeAt(at - 1) === 46 || source.charCodeAt(from - 1) > 126) return null
  const to = hostEnd(source, at + 1)
  if (to === -1 || isDigitCode(source.charCodeAt(to - 1)) || source.charCodeAt(to) === 58) return null
  // Behind a slash or a colon it is part of another address.
  const before = source.charCodeAt(from - 1)
  if (isHidden(source, from) || before === 47 || (before === 58 && isWordCode(source.charCodeAt(from - 2)))) return null
  return { from, to, target: `mailto:${source.slice(from, to)}` }
}

function isLocalCode(code: number): boolean {
  return isWordCode(code) || code === 46 || code === 95 || code === 45 || code === 43
}

function isWordCode(code: number): boolean {
  return isLetterCode(code) || isDigitCode(code)
}

function apart(sorted: readonly Link[]): Link[] {
  const kept: Link[] = []
  for (const link of sorted) if (kept.length === 0 || link.from >= kept[kept.length - 1]!.to) kept.push(link)
  return kept
}
