// The English texts that the server can say: every template tagged `t` or `later` in server/src, with `{0}`, `{1}` … for what is filled in.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Keys with a place in the source where each stands, in the order of files and lines. */
export function l10nKeys(folder = 'server/src') {
  const keys = new Map()
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'))
  for (const file of files.map((name) => path.join(folder, name)).sort()) {
    const text = readFileSync(file, 'utf8')
    if (!text.includes('l10n.ts')) continue
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
    const visit = (node) => {
      if (ts.isTaggedTemplateExpression(node) && ['t', 'later'].includes(node.tag.getText())) {
        const key = keyOf(node.template)
        if (!keys.has(key)) keys.set(key, `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return keys
}

function keyOf(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text
  return template.head.text + template.templateSpans.map((span, index) => `{${index}}${span.literal.text}`).join('')
}
