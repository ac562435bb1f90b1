import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import languageService from 'vscode-json-languageservice'
import type { JSONSchema } from 'vscode-json-languageservice'
import { configKeys, overrideKeys, readConfig } from '../../server/src/cli/settings/config.ts'

interface Builder {
  configSchema(manifest: unknown, texts: unknown): JSONSchema
}

// A CommonJS package whose names Node does not see.
const { TextDocument, getLanguageService } = languageService
const { configSchema } = (await import(pathToFileURL(path.resolve('scripts/lib/config-schema.mjs')).href)) as Builder
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const schema = configSchema(json('package.json'), json('package.nls.json'))

async function fits(source: string): Promise<boolean> {
  const service = getLanguageService({})
  const document = TextDocument.create('file:///.cablerc.json', 'json', 1, source)
  const problems = await service.doValidation(
    document,
    service.parseJSONDocument(document),
    { trailingCommas: 'error', comments: 'error' },
    schema,
  )
  return problems.length === 0
}

function isRead(source: string): boolean {
  try {
    readConfig(source)
    return true
  } catch {
    return false
  }
}

test('the schema knows the keys that the command knows', () => {
  assert.deepEqual(Object.keys(schema.properties ?? {}), [...configKeys])
  assert.deepEqual(Object.keys(((schema.properties?.['overrides'] as JSONSchema).items as JSONSchema).properties ?? {}), [...overrideKeys])
})

const good = [
  '{}',
  '{"$schema":"./cablerc.schema.json","mode":"author"}',
  '{"mode":"auto","dialect":"auto","maxLineLength":55,"rules":{"julian-day-mismatch":"off","invalid-dtg":"hint"}}',
  '{"overrides":[{"files":"*.txt"},{"files":["a/","!b"],"dialect":"smart","rules":{"invalid-dtg":"error"}}]}',
]

const bad = [
  '',
  '{,}',
  '[]',
  '"author"',
  '{"mode":"reader"}',
  '{"mode":null}',
  '{"dialect":"klingon"}',
  '{"maxLineLength":70}',
  '{"maxLineLength":"69"}',
  '{"rules":[]}',
  '{"rules":{"no-such-rule":"off"}}',
  '{"rules":{"julian-day-mismatch":"warn"}}',
  '{"rules":{"julian-day-mismatch":1}}',
  '{"detect":"off"}',
  '{"overrides":{}}',
  '{"overrides":[1]}',
  '{"overrides":[{}]}',
  '{"overrides":[{"files":[]}]}',
  '{"overrides":[{"files":""}]}',
  '{"overrides":[{"files":[1]}]}',
  '{"overrides":[{"files":"x","mode":"x"}]}',
  '{"overrides":[{"files":"x","overrides":[]}]}',
]

for (const source of [...good, ...bad]) {
  test(`the schema and the command agree on ${source === '' ? 'an empty file' : source}`, async () => {
    assert.equal(isRead(source), good.includes(source))
    // An empty document says nothing that a schema could be against.
    if (source !== '') assert.equal(await fits(source), good.includes(source))
  })
}
