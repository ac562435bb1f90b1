/**
 * Text that a terminal can show as it stands: control characters become their pictures, so that no text can move the cursor or change colours; marks that turn
 * the direction of writing, other invisible signs and halves of characters become U+FFFD; line ends become blanks.
 */
export function printable(text: string): string {
  let result = ''
  for (const char of text) result += char === '\n' || char === '\r' ? ' ' : picture(char)
  return result
}

/** One character as a terminal can show it. */
export function picture(char: string): string {
  const code = char.codePointAt(0)!
  if (code >= 32 && code < 127) return char
  if (code < 32) return String.fromCodePoint(0x2400 + code)
  if (code === 127) return '\u2421'
  return /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u.test(char) && char !== '\u00ad' ? '\ufffd' : char
}

/** How many columns of a terminal a character takes: none for marks that stand on others, two for wide ones. */
export function columnsOf(char: string): 0 | 1 | 2 {
  const code = char.codePointAt(0)!
  if (code < 0x300) return 1
  if (/^[\p{Mn}\p{Me}]$/u.test(char)) return 0
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}

/** How many columns of a terminal a text takes. */
export function columnsIn(text: string): number {
  let columns = 0
  for (const char of text) columns += columnsOf(char)
  return columns
}

/** East Asian wide and full-width characters and emoji (Unicode, UAX 11), in blocks. */
const wide: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]
