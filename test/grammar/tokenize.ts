// Runs a TextMate grammar as the editor does: the same engine (vscode-textmate) and the same regular expressions (Oniguruma).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import oniguruma from 'vscode-oniguruma'
import textmate from 'vscode-textmate'
import type { IGrammar, IOnigLib, IRawGrammar } from 'vscode-textmate'

/** One coloured piece of a line: UTF-16 columns, half-open, and its scopes from the outside in (the grammar's own root scope left out). */
export interface Token {
  readonly from: number
  readonly to: number
  readonly scopes: readonly string[]
}

/** One line without its line end, and its tokens, which cover it without gaps. */
export interface TokenLine {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** Where the grammar of cables lies, from the project's folder. */
export const cableGrammar = 'syntaxes/cable.tmLanguage.json'

let engine: Promise<IOnigLib> | undefined

/** The Oniguruma engine, loaded once. */
function onigLib(): Promise<IOnigLib> {
  engine ??= (async () => {
    const require = createRequire(path.resolve('package.json'))
    const wasm = path.join(path.dirname(require.resolve('vscode-oniguruma')), 'onig.wasm')
    await oniguruma.loadWASM(readFileSync(wasm))
    return {
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }
  })()
  return engine
}

/** Reads a grammar file as plain data. */
export function readGrammar(file: string): IRawGrammar {
  return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file)
}

/**
 * Loads the grammar in `files[0]`; the other files may be included by it or injected into it (they are, if they have an `injectionSelector`).
 * Included grammars that are not given are left out, as in an editor that does not know the language.
 */
export async function loadGrammar(...files: readonly string[]): Promise<IGrammar> {
  const raw = new Map(files.map((file) => [readGrammar(file).scopeName, readGrammar(file)] as const))
  const [root] = raw.keys()
  if (root === undefined) throw new Error('no grammar file given')
  const registry = new textmate.Registry({
    onigLib: onigLib(),
    loadGrammar: (scope) => Promise.resolve(raw.get(scope) ?? null),
    getInjections: (scope) =>
      scope === root ? [...raw.values()].filter((g) => g.injectionSelector !== undefined).map((g) => g.scopeName) : undefined,
  })
  const grammar = await registry.loadGrammar(root)
  if (!grammar) throw new Error(`no grammar in ${files[0]}`)
  return grammar
}

/** The lines of a text, without their line ends (CR LF, LF or CR): what an editor hands to the grammar. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/)
}

/** Every line with its tokens. */
export function tokenize(grammar: IGrammar, text: string): TokenLine[] {
  let state = textmate.INITIAL
  return splitLines(text).map((line) => {
    const result = grammar.tokenizeLine(line, state)
    state = result.ruleStack
    const tokens = result.tokens
      .filter((t) => t.startIndex < line.length || line === '')
      .map((t) => ({ from: t.startIndex, to: Math.min(t.endIndex, line.length), scopes: t.scopes.slice(1) }))
    return { text: line, tokens }
  })
}

/** Tokenises as the editor does when it paints (no scope names built) and returns the number of lines: for measuring. */
export function countTokenizedLines(grammar: IGrammar, text: string): number {
  let state = textmate.INITIAL
  const lines = splitLines(text)
  for (const line of lines) state = grammar.tokenizeLine2(line, state).ruleStack
  return lines.length
}

/** The nesting depth of the grammar's state after the whole text: 1 when no region is left open. */
export function depthAfter(grammar: IGrammar, text: string): number {
  let state = textmate.INITIAL
  for (const line of splitLines(text)) state = grammar.tokenizeLine(line, state).ruleStack
  return state.depth
}
