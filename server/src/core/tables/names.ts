/** No name in any table is longer; longer input is no name and is not copied. */
const longest = 120

/** Upper case, single blanks, none at the ends; '' for input that cannot be a name. */
export function normalName(text: string): string {
  if (text.length > longest) return ''
  return text
    .toUpperCase()
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ')
}

/** Only the letters and digits, in upper case: `St. Petersburg` and `ST PETERSBURG` become the same. '' for input that cannot be a name. */
export function compactName(text: string): string {
  if (text.length > longest) return ''
  let compact = ''
  for (const char of text.toUpperCase()) if (isLetterOrDigit(char)) compact += char
  return compact
}

function isLetterOrDigit(char: string): boolean {
  return (char >= 'A' && char <= 'Z') || (char >= '0' && char <= '9') || (char > '\u00bf' && char.toLowerCase() !== char)
}
