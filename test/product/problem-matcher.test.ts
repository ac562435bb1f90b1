// proves: contributes.problemMatchers
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { check, parse } from '../../server/src/core/service.ts'
import { githubFormatter } from '../../server/src/cli/output/github.ts'
import { inventedCables } from '../support/corpus.ts'

interface Pattern {
  readonly regexp: string
  readonly file: number
  readonly line: number
  readonly endLine: number
  readonly column: number
  readonly code: number
  readonly message: number
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { problemMatchers: { name: string; pattern: Pattern[] }[] }
}

test('the problem matcher $cable reads every line of --format github', () => {
  const [matcher] = manifest.contributes.problemMatchers
  assert.equal(matcher?.name, 'cable')
  const [pattern] = matcher.pattern
  assert.ok(pattern)
  const regexp = new RegExp(pattern.regexp)
  let severalLines = 0
  let read = 0
  for (const { name, text } of inventedCables()) {
    const file = parse(text)
    const findings = check(file, { mode: 'author', now: Date.UTC(2025, 0, 15) })
    const report = { name, text: file.text, findings } as unknown as Parameters<typeof githubFormatter.report>[0]
    const lines = [...githubFormatter.report(report)].join('').split('\n').filter(Boolean)
    assert.equal(lines.length, findings.length)
    lines.forEach((line, index) => {
      const found = regexp.exec(line)
      assert.ok(found, line)
      assert.equal(found[pattern.file], name)
      assert.equal(found[pattern.code], findings[index]!.rule)
      assert.ok(findings[index]!.message.startsWith(found[pattern.message]!.slice(0, 5)))
      if (found[pattern.line] !== found[pattern.endLine]) severalLines++
      else assert.ok(Number(found[pattern.column]) > 0)
      read++
    })
  }
  assert.ok(read > 100 && severalLines > 0, `${read} lines, ${severalLines} of several lines`)
})
