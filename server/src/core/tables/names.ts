/** No name in any table is longer; longer input is no name and is not copied. */
const longest = 120

/** Upper case, single blanks, none at the ends; '' for input that cannot be a name. */
export function normalName(text: string): string {
  if (text.length > longest) return ''
  if (isNormal(text)) return text
  return text
    .toUpperCase()
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ')
}

/** Only the letters and digits, in upper case: `St. Petersburg` and `ST PETERSBURG` become the same. '' for input that cannot be a name. */
export function compactName(text: string): string {
  if (text.length > longest) return ''
  if (isCompact(text)) return text
  let compact = ''
  for (const char of text.toUpperCase()) if (isLetterOrDigit(char)) compact += char
  return compact
}

/** Whether a name is written as most are: ASCII, no small letters, single blanks between words. */
export function isNormal(text: string): boolean {
  let blank = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 || (code === 32 && blank) || code > 96) return false
    blank = code === 32
  }
  return !blank || text === ''
}

function isCompact(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 90 || (code > 57 && code < 65)) return false
  }
  return true
}

function isLetterOrDigit(char: string): boolean {
  return (char >= 'A' && char <= 'Z') || (char >= '0' && char <= '9') || (char > '\u00bf' && char.toLowerCase() !== char)
}
