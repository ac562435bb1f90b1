// The outline of a damaged published cable, as the Outline view gets it.
import assert from 'node:assert/strict'
import type * as vscode from 'vscode'
import { outline, show } from '../support/editor.ts'
import { test, withRealCable } from '../support/harness.ts'

/** The symbols below and with these as `name | detail`, in document order. */
function flat(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, detail, children }) => [`${name} | ${detail}`, ...flat(children)])
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
  assert.equal(symbols.length, 1, flat(symbols).join('\n'))
  const names = flat(symbols)
  assert.match(names[0] ?? '', root)
  inOrder(names.slice(1), patterns)
  const numbers = names.flatMap((name) => /^(\d+) .*\(C\)/.exec(name)?.[1] ?? [])
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
    /^09 ZENDA 642 .*BRIDGE AT THE OLD MILL/,
    [...header, /^KEY POINTS .*\(C\)/, /^1 The Director of Bridges/, /^Signature: Doe/],
    5,
  ))

withRealCable('the outline of the real cable', () =>
  checkOutline(
    'doha-690.cable',
    /^09 DOHA 690 .*MINSTATE/,
    [...header, /^KEY POINTS .*\(C\)/, /^1 In a November 24 meeting/, /^Signature: LeBaron/],
    9,
  ),
)
