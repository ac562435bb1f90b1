export type Paint = (text: string) => string

export interface Palette {
  readonly bold: Paint
  readonly dim: Paint
  readonly error: Paint
  readonly warning: Paint
  readonly information: Paint
  readonly hint: Paint
}

export const colorChoices = ['auto', 'always', 'never'] as const

/** Whether a stream gets colours: as asked, else on terminals that know them, unless NO_COLOR is set to anything. */
export function wantsColor(
  choice: (typeof colorChoices)[number],
  stream: { readonly isTTY?: boolean },
  environment: NodeJS.ProcessEnv,
): boolean {
  if (choice !== 'auto') return choice === 'always'
  return stream.isTTY === true && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
}

/** Paints with the sixteen colours that every theme defines, or not at all. */
export function palette(colored: boolean): Palette {
  const paint =
    (code: number): Paint =>
    (text) =>
      colored && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text
  return { bold: paint(1), dim: paint(2), error: paint(31), warning: paint(33), information: paint(34), hint: paint(36) }
}
