/** English texts and what they are in another language; both have `{0}`, `{1}` … for what is filled in. */
export type Translations = Readonly<Record<string, string>>

/** A text cut at its placeholders: words, and numbers of values. */
type Pieces = readonly (string | number)[]

// One process or worker serves one person: the server sets the language once, at `initialize`, before anything is said. The command never does.
let translations: ReadonlyMap<string, string> | null = null
let cut = new WeakMap<TemplateStringsArray, Pieces>()

/** Sets the language of everything said from now on; null is English. */
export function setTranslations(entries: Translations | null): void {
  translations = entries === null ? null : new Map(Object.entries(entries))
  cut = new WeakMap()
}

/**
 * A text that a person reads, in the person's language: t`"${word}" is no TAG`. The English text is the key; a text without a translation stays English.
 * Not for values of a module, which are made before the language is known: those are marked with `later`.
 */
export function t(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  if (translations !== null) return inLanguage(strings, values)
  let text = strings[0]!
  for (let index = 0; index < values.length; index++) text += values[index]! + strings[index + 1]!
  return text
}

/** Marks the English of a text that `translate` puts into the person's language when it is said. */
export function later(strings: TemplateStringsArray): string {
  return strings[0]!
}

/** What a text marked with `later` is in the person's language. */
export function translate(english: string): string {
  return translations?.get(english) ?? english
}

function inLanguage(strings: TemplateStringsArray, values: readonly (string | number)[]): string {
  let pieces = cut.get(strings)
  if (pieces === undefined) cut.set(strings, (pieces = piecesOf(translate(keyOf(strings)))))
  return pieces.map((piece) => (typeof piece === 'number' ? String(values[piece] ?? '') : piece)).join('')
}

function keyOf(strings: TemplateStringsArray): string {
  return strings.reduce((key, part, index) => `${key}{${index - 1}}${part}`)
}

function piecesOf(text: string): Pieces {
  return text.split(/(\{\d\})/).map((piece) => (/^\{\d\}$/.test(piece) ? Number(piece[1]) : piece))
}
