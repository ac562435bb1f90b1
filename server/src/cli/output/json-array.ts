/** A value as an element of a JSON array that is written piece by piece: on lines of its own, two blanks in. */
export function arrayElement(value: unknown): string {
  return `\n  ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')}`
}
