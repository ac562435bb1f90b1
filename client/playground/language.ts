// The page in the visitor's language: French, else English. The words of the page itself are translated here, the server's by the server.
import { setTranslations, translate } from '../../server/src/core/l10n.ts'
import french from './fr.json'

/** To be called before anything is said. */
export function setLanguage(): void {
  if (!/^fr\b/i.test(navigator.language)) return
  setTranslations(french)
  document.documentElement.lang = 'fr'
  for (const label of document.querySelectorAll<HTMLElement>('[data-text]')) label.textContent = translate(label.textContent)
  for (const labelled of document.querySelectorAll('[aria-label]')) labelled.ariaLabel = translate(labelled.ariaLabel!)
}
