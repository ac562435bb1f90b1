import assert from 'node:assert/strict'
import { test } from 'node:test'
import french from '../../server/l10n/fr.json'
import { l10nKeys } from '../../scripts/lib/l10n-keys.mjs'

const keys = l10nKeys()
const entries = Object.entries(french)

test('every text of the server has a French translation', () => {
  const missing = [...keys].filter(([key]) => !Object.hasOwn(french, key)).map(([key, place]) => `${place}  ${JSON.stringify(key)}`)
  assert.deepEqual(missing, [])
})

test('no French translation is left over', () => {
  assert.deepEqual(
    entries.map(([key]) => key).filter((key) => !keys.has(key)),
    [],
  )
})

test('a translation fills in the same values', () => {
  const values = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort()
  assert.deepEqual(
    entries.filter(([key, text]) => text.trim() === '' || values(key).join() !== values(text).join()),
    [],
  )
})
