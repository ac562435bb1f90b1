import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import french from '../../server/l10n/fr.json'
import { setTranslations } from '../../server/src/core/l10n.ts'
import { rulePage } from '../../server/src/core/rules/pages.ts'
import { rules } from '../../server/src/core/rules/registry.ts'
import type { RuleSetting } from '../../server/src/core/rules/rule.ts'
import { check } from '../../server/src/core/rules/run.ts'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { readRulePage } from '../support/rule-page.ts'
import type { Example } from '../support/rule-page.ts'

const now = Date.UTC(2025, 0, 15, 12)
const everyRule: Readonly<Record<string, RuleSetting>> = Object.fromEntries(rules.map(({ name }) => [name, 'hint']))

/** Words that every English sentence has some of and no French one. What is quoted or stands in parentheses comes from the cable and the tables. */
const english = /\b(?:and|are|behind|has|here|is|it|not|of|that|[Tt]he|[Tt]his|to|with|without|Delete|Insert|Replace|Write)\b/

after(() => setTranslations(null))

test('what the rules say of the examples of their pages is French from end to end', () => {
  const examples = rules.flatMap(({ name }) => readRulePage(rulePage(name)!).examples)
  const before = examples.flatMap((example) => said(example))
  setTranslations(french)
  const inFrench = examples.flatMap((example) => said(example))
  assert.equal(inFrench.length, before.length)
  assert.ok(before.some((text) => english.test(own(text))))
  assert.deepEqual([...new Set(inFrench.filter((text) => english.test(own(text))))], [])
})

/** Every text of the findings of all rules: messages, related places, titles of fixes. */
function said(example: Example): string[] {
  const file = example.dialect === null ? parse(example.text) : parse(example.text, { dialect: example.dialect })
  return check(file, { mode: example.mode, now, rules: everyRule }).flatMap(({ message, related, fix }) => [
    message,
    ...related.map((place) => place.message),
    ...(fix === null ? [] : [fix.title]),
  ])
}

function own(text: string): string {
  return text.replace(/«[^»]*»|\([^)]*\)/g, '')
}
