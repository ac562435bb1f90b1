import { setTranslations } from '../../server/src/core/l10n.ts'
import type { Translations } from '../../server/src/core/l10n.ts'

/** Runs `body` with the texts of a language, null for English. All test files run in one process, so English comes back behind it, whatever happens. */
export function inLanguage<T>(translations: Translations | null, body: () => T): T {
  setTranslations(translations)
  try {
    return body()
  } finally {
    setTranslations(null)
  }
}
