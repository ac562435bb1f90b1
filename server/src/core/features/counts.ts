import { t } from '../l10n.ts'
import { localNumber } from '../locale.ts'

/** `1 word`, `1,200 words`. */
export function wordCount(words: number): string {
  return words === 1 ? t`1 word` : t`${localNumber(words)} words`
}

/** `1 character`, `1,200 characters`. */
export function characterCount(characters: number): string {
  return characters === 1 ? t`1 character` : t`${localNumber(characters)} characters`
}

/** `1 paragraph`, `12 paragraphs`. */
export function paragraphCount(paragraphs: number): string {
  return paragraphs === 1 ? t`1 paragraph` : t`${paragraphs} paragraphs`
}
