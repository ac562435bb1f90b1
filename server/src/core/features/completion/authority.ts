import { findReason, reasonSectionAt, reasonsOfSection } from '../../tables/reasons.ts'
import { offers, wordStart } from './caret.ts'
import type { Caret } from './caret.ts'
import type { Field } from './field.ts'
import type { Completion, CompletionParts } from './item.ts'
import { t } from '../../l10n.ts'

/** In the Classified By block: the section behind the word REASON, and the letters of reasons behind a section (cable-format B9). */
export function authorityItems(caret: Caret, field: Field): Completion[] {
  const { source, offset } = caret
  const before = source.slice(Math.max(field.fieldFrom, offset - 200), offset)
  const letters = lettersBehind(before)
  if (letters !== null) {
    const from = wordStart(caret)
    return offers(
      caret,
      from,
      reasonsOfSection(letters.section)
        .filter(({ letter }) => !letters.present.has(letter))
        .map(({ letter, meaning }): CompletionParts => ({
          label: letter,
          detail: meaning,
          kind: 'reference',
          entry: `reason ${letters.section} ${letter}`,
        })),
    )
  }
  const section = caret.time === null ? '1.4' : reasonSectionAt(caret.time)
  if (section === undefined) return []
  const match = /(?:^|\s)(?:for\s+)?(?:reasons?|REASONS?|Reasons?):?\s+([\d.]{0,3})$/.exec(before)
  if (match === null) return []
  return offers(caret, offset - (match[1]?.length ?? 0), [
    {
      label: `${section} (b) and (d)`,
      text: `${section} (\${1:b}) and (\${2:d}).`,
      snippet: true,
      detail: t`foreign government information; foreign relations`,
      kind: 'block',
    },
    { label: `${section} (`, text: `${section} (`, detail: t`section of the order`, kind: 'value' },
  ])
}

/** The section before the caret, when only letters, parentheses, commas and AND stand between, and the letters written already. */
function lettersBehind(before: string): { readonly section: string; readonly present: ReadonlySet<string> } | null {
  const at = Math.max(before.lastIndexOf('1.4'), before.lastIndexOf('1.5'))
  if (at === -1) return null
  const behind = before.slice(at + 3)
  const section = before.slice(at, at + 3)
  if (behind === '' || behind.length > 60 || !/[ (,]/.test(behind.charAt(0))) return null
  const words = behind.split(/[^A-Za-z]/).filter((word) => word !== '')
  if (!words.every((word) => /^and$/i.test(word) || /^[a-h]$/i.test(word)) || behind.includes('.')) return null
  // The letter being typed is not there yet.
  const open = /[A-Za-z]$/.test(behind) ? words.slice(0, -1) : words
  const present = new Set(open.map((word) => word.toLowerCase()).filter((word) => findReason(section, word) !== undefined))
  return { section, present }
}
