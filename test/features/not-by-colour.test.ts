// What a colour tells, words tell too: at every coloured token there is a hover or a finding. Titles are left out; their place on the page and the outline tell them.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { check, hover, parse, semanticTokens, tokenModifiers, tokenTypes } from '../../server/src/core/service.ts'
import { inventedCables } from '../support/corpus.ts'

const obsolete = 'R 121430Z SEP 05\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nUNCLAS ZENDA 000123\n\nTAGS: PFOR, PREL\nSUBJECT: TEA\n'

test('no token has its meaning by colour alone', () => {
  const kinds = new Set<string>()
  const silent = new Set<string>()
  for (const { name, text } of [...inventedCables(), { name: 'obsolete', text: obsolete }]) {
    const file = parse(text)
    const findings = check(file, { mode: 'author' })
    for (const { from, to, type, modifier } of semanticTokens(file)) {
      if (type === 'heading') continue
      kinds.add(type)
      if (modifier !== null) kinds.add(modifier)
      const told = hover(file, from + ((to - from) >> 1)) !== null || findings.some((finding) => finding.from < to && from < finding.to)
      if (!told) silent.add(`${name}: ${type}${modifier === null ? '' : `.${modifier}`} ${text.slice(from, to)}`)
    }
  }
  assert.deepEqual([...silent], [])
  const all = [...tokenTypes, ...tokenModifiers].filter((kind) => kind !== 'heading')
  assert.deepEqual(
    all.filter((kind) => !kinds.has(kind)),
    [],
  )
})
