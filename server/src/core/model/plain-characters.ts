/** What can be sent by telegram in place of a character (cable-format C2); signs that change nothing but their shape. */
const plain: ReadonlyMap<string, string> = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201a', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u201e', '"'],
  ['\u00ab', '"'],
  ['\u00bb', '"'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', '--'],
  ['\u2212', '-'],
  ['\u2026', '...'],
  ['\u00a0', ' '],
  ['\u2009', ' '],
  ['\u202f', ' '],
  ['\u200b', ''],
  ['\ufeff', ''],
  ['\u00ad', ''],
  ['\u00b6', ''],
  ['\u2022', '--'],
])

/** Letters and signs that have to be written out or lose something. */
const spelled: ReadonlyMap<string, string> = new Map([
  ['\u20ac', 'EUR'],
  ['\u00a3', 'GBP'],
  ['\u00a5', 'JPY'],
  ['\u00a7', 'SEC.'],
  ['\u00df', 'ss'],
  ['\u00e6', 'ae'],
  ['\u00c6', 'AE'],
  ['\u0153', 'oe'],
  ['\u0152', 'OE'],
  ['\u00f8', 'o'],
  ['\u00d8', 'O'],
  ['\u0142', 'l'],
  ['\u0141', 'L'],
  ['\u0111', 'd'],
  ['\u0110', 'D'],
  ['\u00f0', 'd'],
  ['\u00d0', 'D'],
  ['\u00fe', 'th'],
  ['\u00de', 'Th'],
  ['\u0131', 'i'],
])

export interface PlainText {
  readonly text: string
  /** Nothing was lost: only the shape of signs changed. */
  readonly exact: boolean
}

/** The same in characters that can be sent; letters lose their accents. Null when one of them has no replacement. */
export function plainText(written: string): PlainText | null {
  let text = ''
  let exact = true
  for (const character of written) {
    const same = character.charCodeAt(0) < 127 ? character : plain.get(character)
    if (same !== undefined) {
      text += same
      continue
    }
    exact = false
    const base = spelled.get(character) ?? character.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
    for (let at = 0; at < base.length; at++) if (base.charCodeAt(at) > 126) return null
    text += base
  }
  return { text, exact }
}
