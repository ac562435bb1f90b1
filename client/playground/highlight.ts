// The TextMate grammar of the extension behind CodeMirror's own scheduling: lines are read as they come into view, for a limited time at once.
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { tags } from '@lezer/highlight'
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma'
import wasm from 'vscode-oniguruma/release/onig.wasm'
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate'
import type { IToken, StateStack } from 'vscode-textmate'
import grammarText from '../../syntaxes/cable.tmLanguage.json'

/** Longer lines stay without colours. */
const longestLine = 5000

/** Which tag a scope has, by its beginning; the innermost scope with an entry decides. */
const kinds: readonly (readonly [prefix: string, tag: string])[] = [
  ['comment', 'comment'],
  ['invalid', 'invalid'],
  ['markup.heading', 'heading'],
  ['constant.numeric', 'number'],
  ['constant.language', 'atom'],
  ['constant', 'atom'],
  ['variable', 'atom'],
  ['storage', 'keyword'],
  ['keyword', 'keyword'],
  ['entity.name.tag', 'tagName'],
  ['entity.name', 'typeName'],
  ['string', 'string'],
]

const colours = HighlightStyle.define([
  { tag: tags.comment, class: 't-comment' },
  { tag: tags.invalid, class: 't-invalid' },
  { tag: tags.heading, class: 't-heading' },
  { tag: tags.number, class: 't-number' },
  { tag: tags.atom, class: 't-constant' },
  { tag: tags.keyword, class: 't-keyword' },
  { tag: tags.tagName, class: 't-keyword' },
  { tag: tags.typeName, class: 't-name' },
  { tag: tags.string, class: 't-string' },
])

function tagOf(scopes: readonly string[]): string | null {
  for (const scope of scopes.toReversed()) {
    const found = kinds.find(([prefix]) => scope.startsWith(prefix))
    if (found) return found[1]
  }
  return null
}

interface State {
  stack: StateStack
  tokens: readonly IToken[]
}

/** Colours for the editor. */
export async function cableHighlighting(): Promise<Extension> {
  await loadWASM({ data: wasm })
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(JSON.stringify(grammarText), 'cable.json')),
  })
  const grammar = (await registry.loadGrammar('text.cable'))!
  const language = StreamLanguage.define<State>({
    name: 'cable',
    startState: () => ({ stack: INITIAL, tokens: [] }),
    copyState: (state) => ({ ...state }),
    blankLine(state) {
      state.stack = grammar.tokenizeLine('', state.stack).ruleStack
    },
    token(stream, state) {
      if (stream.string.length > longestLine) {
        stream.skipToEnd()
        return null
      }
      if (stream.sol()) {
        const { tokens, ruleStack } = grammar.tokenizeLine(stream.string, state.stack, 50)
        state.stack = ruleStack
        state.tokens = tokens
      }
      const token = state.tokens.find(({ endIndex }) => endIndex > stream.pos)
      stream.pos = Math.max(stream.pos + 1, Math.min(token?.endIndex ?? stream.string.length, stream.string.length))
      return token ? tagOf(token.scopes) : null
    },
  })
  return [language, syntaxHighlighting(colours)]
}
