import { isUtf8 } from 'node:buffer'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The text of some bytes, and how to make the same bytes of it again. */
export interface Decoded {
  /** Without its byte order mark. */
  readonly text: string
  readonly encoding: Encoding
  readonly mark: boolean
}

/** As far as a NUL byte is looked for: texts have none, programs, pictures and archives have one early. */
const binaryReach = 8_000

/** UTF-8, UTF-16 behind its byte order mark, and Windows-1252 for everything else; null for bytes that are no text. */
export function decode(bytes: Buffer): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: bytes.subarray(2).toString('utf16le'), encoding: 'utf-16le', mark: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: swapped(bytes.subarray(2)).toString('utf16le'), encoding: 'utf-16be', mark: true }
  const nul = bytes.indexOf(0)
  if (nul !== -1 && nul < binaryReach) return null
  if (!isUtf8(bytes)) return { text: decodeWindows1252(bytes), encoding: 'windows-1252', mark: false }
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return { text: bytes.toString('utf8', mark ? 3 : 0), encoding: 'utf-8', mark }
}

/** The bytes of a text in an encoding; null when it has a character that the encoding lacks. */
export function encode(text: string, { encoding, mark }: Pick<Decoded, 'encoding' | 'mark'>): Buffer | null {
  if (encoding === 'windows-1252') return encodeWindows1252(text)
  if (encoding === 'utf-8') return Buffer.from(mark ? `\ufeff${text}` : text, 'utf8')
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16()
}

/** What Windows-1252 has for the bytes 80 to 9F, five of them control characters (WHATWG Encoding); the others are those of Latin-1. */
const upper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** By a table of our own: Node's decoder of this name takes some of the bytes for Latin-1. */
function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (char) => upper[char.charCodeAt(0) - 0x80]!)
}

function encodeWindows1252(text: string): Buffer | null {
  const bytes = Buffer.alloc(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const same = code < 0x80 || (code > 0x9f && code < 0x100)
    const place = same ? -1 : upper.indexOf(text.charAt(at))
    if (!same && place === -1) return null
    bytes[at] = same ? code : 0x80 + place
  }
  return bytes
}
