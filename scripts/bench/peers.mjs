// What the analysis is compared with: two bare passes over the same text, and two well-known peers doing their ordinary work on it.
import MarkdownIt from 'markdown-it'
import { createRequire } from 'node:module'
import { getLanguageService } from 'vscode-json-languageservice'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { sink } from './measure.mjs'

export const version = (name) => createRequire(import.meta.url)(`${name}/package.json`).version

/** Reads every character once: nothing that looks at the text can be faster. */
export function characterPass(texts) {
  return {
    id: 'characters',
    run() {
      let sum = 0
      for (const text of texts) for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
      sink.value += sum
    },
  }
}

/** Finds every line and looks at its first character. */
export function linePass(texts) {
  return {
    id: 'lines',
    run() {
      let sum = 0
      for (const text of texts) {
        let from = 0
        while (from < text.length) {
          let to = text.indexOf('\n', from)
          if (to < 0) to = text.length
          sum = (sum + text.charCodeAt(from) + to - from) | 0
          from = to + 1
        }
      }
      sink.value += sum
    },
  }
}

/** VS Code's JSON service on the same lines, written as an array of strings: parse, document symbols, validation with a one-line schema. */
export function jsonService(texts) {
  const service = getLanguageService({})
  const settings = { type: 'array', items: { type: 'string' } }
  const documents = texts.map((text) => JSON.stringify(text.split('\n'), null, 1)).map((json, i) => [`file:///${i}.json`, json])
  return {
    id: 'json',
    async run() {
      for (const [uri, json] of documents) {
        const document = TextDocument.create(uri, 'json', 1, json)
        const parsed = service.parseJSONDocument(document)
        sink.value += service.findDocumentSymbols2(document, parsed, { resultLimit: 1_000_000 }).length
        sink.value += (await service.doValidation(document, parsed, undefined, settings)).length
      }
    },
  }
}

/** markdown-it rendering the same text to HTML. */
export function markdownIt(texts) {
  const markdown = new MarkdownIt()
  return {
    id: 'markdown-it',
    run() {
      for (const text of texts) sink.value += markdown.render(text).length
    },
  }
}
