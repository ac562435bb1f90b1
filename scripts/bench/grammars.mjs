// Highlighting as VS Code does it: vscode-textmate with Oniguruma, line by line, our grammar against the Markdown grammar that VS Code ships.
import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from '../lib/process.mjs'
import { obtainWorkbench } from '../lib/workbench-download.mjs'
import { sink } from './measure.mjs'

const require = createRequire(import.meta.url)

/**
 * A tokenizer `(lines) => void` for the grammar of a scope. `files` maps scopes to grammar files: what a grammar includes is loaded with it, as an editor
 * does; a rule that holds nothing but an unknown grammar falls away.
 */
export async function loadGrammar(scopeName, files) {
  const { INITIAL, Registry, parseRawGrammar } = require('vscode-textmate')
  const oniguruma = require('vscode-oniguruma')
  const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'))
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength))
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (p) => new oniguruma.OnigScanner(p),
      createOnigString: (s) => new oniguruma.OnigString(s),
    }),
    loadGrammar: async (scope) => (files.has(scope) ? parseRawGrammar(await readFile(files.get(scope), 'utf8'), files.get(scope)) : null),
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

const cableFile = path.join(root, 'syntaxes', 'cable.tmLanguage.json')

/** The tokenizer of our grammar; null when there is none yet. */
export async function cableTokenizer() {
  return existsSync(cableFile) ? await loadGrammar('text.cable', new Map([['text.cable', cableFile]])) : null
}

const markdown = 'text.html.markdown'

/**
 * Tokenizers of the Markdown grammar of VS Code: `editor` with the grammars that it includes, which the editor loads as soon as a Markdown file is opened,
 * `alone` without them; `{ problem }` when VS Code cannot be had. Grammars that are injected into Markdown (mathematics) are in neither.
 */
export async function markdownTokenizers() {
  try {
    const { vscode, version } = await obtainWorkbench()
    const files = await grammarFiles(path.join(vscode, 'extensions'))
    const alone = new Map([[markdown, files.get(markdown)]])
    return { version, editor: await loadGrammar(markdown, files), alone: await loadGrammar(markdown, alone) }
  } catch (error) {
    return { problem: String(error.message).split('\n')[0] }
  }
}

/** The grammars that the built-in extensions contribute, by scope. */
async function grammarFiles(extensions) {
  const files = new Map()
  for (const name of await readdir(extensions)) {
    const manifest = path.join(extensions, name, 'package.json')
    if (!existsSync(manifest)) continue
    for (const { scopeName, path: file } of JSON.parse(await readFile(manifest, 'utf8')).contributes?.grammars ?? [])
      files.set(scopeName, path.join(extensions, name, file))
  }
  return files
}
