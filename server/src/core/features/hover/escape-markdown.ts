import { t } from '../../l10n.ts'
/** Longest line of a hover, in UTF-16 units. */
const longestLine = 400
/** Longest piece of cable text that a hover repeats. */
const longestQuote = 120

/**
 * Text of a cable as Markdown that shows exactly its characters: no emphasis, link, image, code, HTML, command address, icon or list can come
 * from it. Line ends and control characters become blanks, direction marks fall away, halves of surrogate pairs become U+FFFD, long text is cut.
 */
export function escapeMarkdown(text: string): string {
  const line = visibleText(text)
  let out = ''
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!
    if (isActive(line, at, sign)) out += '\\'
    out += sign
  }
  return out
}

/** Words of the cable in quotation marks, cut when they are many. */
export function quoted(text: string): string {
  return t`“${visibleText(text, longestQuote)}”`
}

/** The text on one line, single blanks, without characters that cannot be seen; cut where a hover would become a page. */
function visibleText(text: string, longest: number = longestLine): string {
  let out = ''
  let blank = false
  const to = Math.min(text.length, longest)
  for (let at = 0; at < to; at++) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      blank = out !== ''
      continue
    }
    if (isInvisible(code)) continue
    if (blank) out += ' '
    blank = false
    const pair = isHigh(code) && isLow(text.charCodeAt(at + 1))
    if (pair) out += text.slice(at, ++at + 1)
    else out += isHigh(code) || isLow(code) ? '\ufffd' : text[at]!
  }
  return to < text.length ? `${out} …` : out
}

/** Signs that mean something to a Markdown reader wherever they stand, and those that do at the start of a line or of an address. */
function isActive(line: string, at: number, sign: string): boolean {
  if ('\\`*_[]<>&~|$#!^{}'.includes(sign)) return true
  switch (sign) {
    case '-':
    case '+':
    case '=':
      return at === 0
    case '.':
    case ')':
      return opensList(line, at) || (sign === '.' && readsWww(line, at))
    case ':':
      // `http://…` becomes a link of its own accord.
      return line[at + 1] === '/'
    case '@':
      return true
    default:
      return false
  }
}

/** Behind nothing but digits: `1.` and `1)` open a list. */
function opensList(line: string, at: number): boolean {
  for (let before = 0; before < at; before++) {
    const code = line.charCodeAt(before)
    if (code < 48 || code > 57) return false
  }
  return at > 0
}

function readsWww(line: string, at: number): boolean {
  return at >= 3 && line.slice(at - 3, at).toLowerCase() === 'www'
}

function isSpace(code: number): boolean {
  return code <= 32 || (code >= 0x7f && code <= 0xa0) || code === 0x2028 || code === 0x2029 || code === 0xfeff
}

/** Marks that turn the direction of text, and characters without width. */
function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069) || code === 0xad
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
