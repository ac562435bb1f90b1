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
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: swapped(bytes.subarray(2)).toString('utf16le'), encoding: 'utf-16be', mark: true }
  const nul = bytes.indexOf(0)
  if (nul !== -1 && nul < binaryReach) return null
  if (!isUtf8(bytes)) return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', mark: false }
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

let byteOf: ReadonlyMap<string, number> | undefined

function encodeWindows1252(text: string): Buffer | null {
  byteOf ??= new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]))
  const bytes = Buffer.alloc(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const byte = code < 128 ? code : byteOf.get(text.charAt(at))
    if (byte === undefined) return null
    bytes[at] = byte
  }
  return bytes
}
