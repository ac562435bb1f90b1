// No text can make a regular expression of the product stall: every one is proven linear by an independent checker.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import ts from 'typescript'

process.env['RECHECK_SYNC_BACKEND'] = 'pure'
const require = createRequire(path.resolve('package.json'))
const { checkSync } = require('recheck') as {
  checkSync(source: string, flags: string, options: object): { status: string; complexity?: { summary: string } }
}

interface Expression {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** Expressions that the checker cannot prove, and why they are safe all the same; `file /expression/flags`. */
const exceptions: Readonly<Record<string, string>> = {}

/** Every regular expression of a file: literals, and `new RegExp` with a text that can be read off the source. Throws for any other. */
function expressionsOf(file: string): Expression[] {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Expression[] = []
  const constants = new Map<string, string>()
  const place = (node: ts.Node): string => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`

  const textOf = (node: ts.Expression | undefined): string => {
    if (node === undefined) return ''
    if (ts.isStringLiteralLike(node)) return node.text
    if (ts.isIdentifier(node) && constants.has(node.text)) return constants.get(node.text)!
    if (ts.isTemplateExpression(node)) {
      return node.head.text + node.templateSpans.map((span) => textOf(span.expression) + span.literal.text).join('')
    }
    throw new Error(`${place(node)}: this expression cannot be read off the source, so it cannot be checked`)
  }

  const visit = (node: ts.Node): void => {
    if (
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      node.initializer !== undefined &&
      ts.isStringLiteralLike(node.initializer)
    ) {
      constants.set(node.name.text, node.initializer.text)
    }
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ place: place(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      found.push({ place: place(node), source: textOf(node.arguments?.[0]), flags: textOf(node.arguments?.[1]) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Verdicts of earlier runs: a proof takes a tenth of a second, and expressions seldom change. */
const { version } = require('recheck/package.json') as { version: string }
const memory = `.cache/recheck-${version}.json`

function remembered(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(memory, 'utf8')) as Record<string, string>
  } catch {
    return {}
  }
}

test('every regular expression of the product is linear', () => {
  const files = ['server/src', 'client/src'].flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts')).map((file) => path.join(folder, file)),
  )
  const all = files.flatMap(expressionsOf)
  assert.ok(files.length > 100 && all.length > 100, `${all.length} expressions in ${files.length} files`)
  const known = remembered()
  const verdicts: Record<string, string> = {}
  const bad: string[] = []
  for (const { place, source, flags } of all) {
    const key = `/${source}/${flags}`
    verdicts[key] ??= known[key] ?? verdictOf(source, flags)
    if (verdicts[key] !== 'safe' && exceptions[`${place.replace(/:\d+$/, '')} ${key}`] === undefined)
      bad.push(`${place}: ${key} is ${verdicts[key]}`)
  }
  mkdirSync('.cache', { recursive: true })
  writeFileSync(memory, JSON.stringify(verdicts))
  assert.deepEqual(bad, [])
})

test('the checker sees what is not linear', () => {
  assert.equal(verdictOf('^(a+)+$', ''), 'exponential')
  assert.match(verdictOf('[ \\t]+$', ''), /polynomial/)
  assert.equal(verdictOf('^[ \\t]+', ''), 'safe')
})

function verdictOf(source: string, flags: string): string {
  const { status, complexity } = checkSync(source, flags, { timeout: 60_000 })
  return status === 'vulnerable' ? (complexity?.summary ?? status) : status
}
