// Highlighting as VS Code does it: vscode-textmate with Oniguruma, line by line, our grammar against the Markdown grammar that VS Code ships.
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cache, must, npm, root, run } from '../lib/process.mjs'
import { sink } from './measure.mjs'

const require = createRequire(import.meta.url)
const vscodePackage = 'code-server@4.100.3'
const inPackage = 'package/lib/vscode/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json'

/** A tokenizer `(lines) => void` for one grammar file. Embedded languages are left out, as in an editor that has not loaded them. */
export async function loadGrammar(file, scopeName) {
  const { INITIAL, Registry, parseRawGrammar } = require('vscode-textmate')
  const oniguruma = require('vscode-oniguruma')
  const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'))
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength))
  const raw = parseRawGrammar(await readFile(file, 'utf8'), file)
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (p) => new oniguruma.OnigScanner(p),
      createOnigString: (s) => new oniguruma.OnigString(s),
    }),
    loadGrammar: async (scope) => (scope === scopeName ? raw : null),
  })
  const grammar = await registry.loadGrammar(scopeName)
  return (lines) => {
    let stack = INITIAL
    for (const line of lines) {
      const result = grammar.tokenizeLine2(line, stack)
      sink.value += result.tokens.length
      stack = result.ruleStack
    }
  }
}

export function highlighting(id, tokenize, files) {
  return {
    id,
    run() {
      for (const lines of files) tokenize(lines)
    },
  }
}

export const cableGrammar = path.join(root, 'syntaxes', 'cable.tmLanguage.json')

/** The Markdown grammar of VS Code 1.100.3, from its npm package; `{ file }`, or `{ problem }` when it cannot be had. */
export async function markdownGrammar() {
  const fetched = path.join(
    cache,
    'vscode',
    vscodePackage.replace('@', '-'),
    'vscode/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json',
  )
  if (existsSync(fetched)) return { file: fetched }
  const folder = path.join(cache, 'bench')
  const file = path.join(folder, inPackage)
  if (existsSync(file)) return { file }
  await mkdir(folder, { recursive: true })
  try {
    await must(npm(['pack', vscodePackage, '--silent', '--pack-destination', folder]), `npm pack ${vscodePackage}`)
    await must(run('tar', ['-xzf', `${vscodePackage.replace('@', '-')}.tgz`, inPackage], { cwd: folder }), 'Unpacking the grammar')
    return { file }
  } catch (error) {
    return { problem: String(error.message).split('\n')[0] }
  }
}
