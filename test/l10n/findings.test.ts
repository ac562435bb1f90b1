import assert from 'node:assert/strict'
import { test } from 'node:test'
import french from '../../server/l10n/fr.json'
import type { Translations } from '../../server/src/core/l10n.ts'
import { rulePage } from '../../server/src/core/rules/pages.ts'
import { rules } from '../../server/src/core/rules/registry.ts'
import type { Finding, Rule } from '../../server/src/core/rules/rule.ts'
import { check } from '../../server/src/core/rules/run.ts'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { inLanguage } from '../support/in-language.ts'
import { readRulePage } from '../support/rule-page.ts'
import type { Example } from '../support/rule-page.ts'

const now = Date.UTC(2025, 0, 15, 12)
/** `Page {0}` is the same in French, and so are the words of the tables. */
const same = [
  /^[A-Z ]+$/,
  ...Object.entries(french).flatMap(([key, text]) => (key === text ? [new RegExp(`^${key.replace(/\{\d\}/g, '.*')}$`)] : [])),
]

/** Words that every English sentence has some of and no French one. What is quoted or stands in parentheses comes from the cable and the tables. */
const englishWords = /\b(?:and|are|behind|has|here|is|it|not|of|that|[Tt]he|[Tt]his|to|with|without|Delete|Insert|Replace|Write)\b/

for (const rule of rules) {
  test(`rule ${rule.name}: every text of the findings on its page is said in French`, () => {
    const left = readRulePage(rulePage(rule.name)!).examples.flatMap((example) => {
      const english = texts(rule, example, null)
      const translated = texts(rule, example, french)
      assert.equal(translated.length, english.length)
      return translated.filter(
        (text, index) => (text === english[index] && !same.some((pattern) => pattern.test(text))) || englishWords.test(own(text)),
      )
    })
    assert.deepEqual(left, [])
  })
}

function own(text: string): string {
  return text.replace(/«[^»]*»|\([^)]*\)/g, '')
}

function texts(rule: Rule, example: Example, language: Translations | null): string[] {
  return inLanguage(language, () =>
    findings(rule, example).flatMap(({ message, related, fix }) => [
      message,
      ...related.map((place) => place.message),
      ...(fix === null ? [] : [fix.title]),
    ]),
  )
}

function findings(rule: Rule, { text, dialect, mode }: Example): readonly Finding[] {
  const only = Object.fromEntries(rules.map(({ name }) => [name, name === rule.name ? ('error' as const) : ('off' as const)]))
  return check(dialect === null ? parse(text) : parse(text, { dialect }), { mode, now, rules: only })
}
