// The English texts that people read, as the keys of their translations, with `{0}`, `{1}` … for what is filled in. The server's are templates tagged `t` or
// `later` in server/src and the rules' summaries, the client's are the arguments of `l10n.t` in client/src.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Keys with a place in the source where each stands, in the order of files and lines. */
export function l10nKeys(folder = 'server/src') {
  const keys = new Map()
  visitAll(folder, 'l10n.ts', (node, place) => {
    if (!ts.isTaggedTemplateExpression(node) || !['t', 'later'].includes(node.tag.getText())) return
    const key = keyOf(node.template)
    if (!keys.has(key)) keys.set(key, place())
  })
  visitAll(folder, 'defineRule(', (node, place) => {
    if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'summary' || !ts.isStringLiteralLike(node.initializer)) return
    if (!keys.has(node.initializer.text)) keys.set(node.initializer.text, place())
  })
  return keys
}

/** The client's keys with their places, and under `computed` the calls whose text is no literal: their texts lie in a table. */
export function clientKeys(folder = 'client/src') {
  const keys = new Map()
  const computed = []
  visitAll(folder, 'l10n.t', (node, place) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'l10n.t') return
    const [text] = node.arguments
    if (!ts.isStringLiteralLike(text)) computed.push(`${text.getText()} ${place()}`)
    else if (!keys.has(text.text)) keys.set(text.text, place())
  })
  return { keys, computed }
}

/** Visits every node of the TypeScript files that contain `mark`; `place` says where the node stands. */
function visitAll(folder, mark, visitor) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'))
  for (const file of files.map((name) => path.join(folder, name)).sort()) {
    const text = readFileSync(file, 'utf8')
    if (!text.includes(mark)) continue
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
    const visit = (node) => {
      visitor(node, () => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
}

function keyOf(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text
  return template.head.text + template.templateSpans.map((span, index) => `{${index}}${span.literal.text}`).join('')
}
