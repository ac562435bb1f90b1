import french from '../../l10n/fr.json'
import type { Translations } from '../core/l10n.ts'

const languages: Readonly<Record<string, Translations>> = { fr: french }

/** The translations for an editor's locale (`fr`, `fr-CA`); null where there are none, so that everything is said in English. */
export function translationsFor(locale: string | undefined): Translations | null {
  const language = (locale ?? '').toLowerCase().split(/[-_]/)[0]!
  return Object.hasOwn(languages, language) ? languages[language]! : null
}
