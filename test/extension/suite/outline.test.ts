// The outline of a damaged published cable, as the Outline view gets it.
import assert from 'node:assert/strict'
import type * as vscode from 'vscode'
import { outline, show } from '../support/editor.ts'
import { test, withRealCable } from '../support/harness.ts'

/** The outline as indented names, cut after `width` characters. */
function draw(symbols: readonly vscode.DocumentSymbol[], width: number, depth = 0): string[] {
  return symbols.flatMap((s) => [`${'  '.repeat(depth)}${s.name.slice(0, width)}`, ...draw(s.children, width, depth + 1)])
}

/** The names below the root in document order, with the nesting taken away. */
function flat(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return draw(symbols, 200).map((line) => line.trim())
}

/** Asserts that each pattern matches a name, in this order; other names may stand between. */
function inOrder(names: readonly string[], patterns: readonly RegExp[]): void {
  let from = 0
  for (const pattern of patterns) {
    const found = names.findIndex((name, i) => i >= from && pattern.test(name))
    assert.ok(found >= 0, `${pattern} is missing or out of place in\n${names.join('\n')}`)
    from = found + 1
  }
}

function contains(outer: vscode.Range, symbols: readonly vscode.DocumentSymbol[]): void {
  for (const s of symbols) {
    assert.ok(outer.contains(s.range), `"${s.name}" reaches beyond its parent`)
    assert.ok(s.range.contains(s.selectionRange), `the selection of "${s.name}" lies outside its range`)
    contains(s.range, s.children)
  }
}

async function checkOutline(file: string, root: RegExp, patterns: readonly RegExp[], paragraphs: number): Promise<void> {
  const document = await show(file)
  const symbols = await outline(document)
  assert.equal(symbols.length, 1, draw(symbols, 60).join('\n'))
  assert.match(symbols[0]?.name ?? '', root)
  const names = flat(symbols)
  inOrder(names.slice(1), patterns)
  const numbers = names.flatMap((name) => /^(\d+)\.? \(C\)/.exec(name)?.[1] ?? [])
  assert.deepEqual(
    numbers,
    Array.from({ length: paragraphs }, (_, i) => String(i + 1)),
  )
  contains(symbols[0]!.range, symbols[0]!.children)
}

const header = [
  /^Transmission header/,
  /^Classification: CONFIDENTIAL/,
  /SIPDIS/,
  /^E\.O\. 12958/,
  /^TAGS: PREL/,
  /^SUBJECT/,
  /^Classified By/,
]

test('the outline of a damaged published cable', () =>
  checkOutline(
    'published-copy.cable',
    /^09 ZENDA 642\b.*BRIDGE AT THE OLD MILL/,
    [...header, /\(C\) KEY POINTS/, /^1\.? \(C\)/, /^Signature: Doe$/],
    5,
  ))

withRealCable('the outline of the real cable', () =>
  checkOutline(
    'doha-690.cable',
    /^09 DOHA 690\b.*MINSTATE/,
    [...header, /\(C\) KEY POINTS/, /^1\.? \(C\)/, /^9\.? \(C\)/, /^Signature: LeBaron$/],
    9,
  ),
)
