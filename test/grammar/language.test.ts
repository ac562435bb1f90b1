// proves: contributes.languages, contributes.snippets, contributes.semanticTokenTypes, contributes.semanticTokenScopes
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { grammarLineKind } from './line-kind.ts'
import { cableGrammar, loadGrammar, tokenize } from './tokenize.ts'

interface Manifest {
  contributes: {
    languages: {
      id: string
      aliases: string[]
      extensions: string[]
      firstLine: string
      icon: { light: string; dark: string }
      configuration: string
    }[]
    grammars: { language?: string; scopeName: string; path: string }[]
    snippets: { language: string; path: string }[]
  }
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const language = manifest.contributes.languages.find(({ id }) => id === 'cable')!
const configuration = JSON.parse(readFileSync(language.configuration, 'utf8')) as {
  wordPattern: { pattern: string; flags: string }
  autoClosingPairs: { open: string }[]
  onEnterRules: { beforeText: string; action: { appendText: string } }[]
}

test('the manifest names the language, its files and its first line', () => {
  assert.deepEqual(language.extensions, ['.cable'])
  for (const alias of ['Diplomatic Cable', 'Cable', 'Telegram']) assert.ok(language.aliases.includes(alias))
  const firstLine = new RegExp(language.firstLine)
  assert.ok(firstLine.test('VZCZCXRO8359') && firstLine.test('VZCZCDOI129  '))
  assert.ok(!firstLine.test('A VZCZCXRO8359') && !firstLine.test('VZCZC'))
  const files = [
    language.configuration,
    language.icon.light,
    language.icon.dark,
    ...manifest.contributes.grammars.map((g) => g.path),
    ...manifest.contributes.snippets.map((s) => s.path),
  ]
  for (const file of files) assert.ok(existsSync(file), file)
  for (const { scopeName, path } of manifest.contributes.grammars)
    assert.equal((JSON.parse(readFileSync(path, 'utf8')) as { scopeName: string }).scopeName, scopeName)
})

function words(line: string): string[] {
  return [...line.matchAll(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`))].map((match) => match[0])
}

test('a word is what a reader of cables takes for one', () => {
  assert.deepEqual(words('TAGS: [PREL](#) [KPAL](#)'), ['TAGS', 'PREL', 'KPAL'])
  assert.deepEqual(words('DEPT FOR S/CT, EUR/ZZ AND USAID'), ['DEPT', 'FOR', 'S/CT', 'EUR/ZZ', 'AND', 'USAID'])
  assert.deepEqual(words('TO RUEHC/SECSTATE WASHDC 9533'), ['TO', 'RUEHC', 'SECSTATE', 'WASHDC', '9533'])
  assert.deepEqual(words('¶4. (C//NF) O’Donohue said "no".'), ['4', 'C', 'NF', 'O’Donohue', 'said', 'no'])
  assert.deepEqual(words('DECL: 11/24/2019'), ['DECL', '11/24/2019'])
})

test('typing brings no surprises', () => {
  assert.deepEqual(
    configuration.autoClosingPairs.map(({ open }) => open),
    ['('],
  )
  const appended = (line: string): string | undefined =>
    configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line))?.action.appendText
  assert.equal(appended('REF: A. STATE 4567'), '     B. ')
  assert.equal(appended('     B. ZENDA 890'), 'C. ')
  assert.equal(appended('REF: STATE 4567'), undefined)
  assert.equal(appended('1. (C) The mayor spoke.'), undefined)
})

interface Snippet {
  prefix: string | string[]
  description: string
  body: string[]
}

/** The text that a snippet leaves when every stop keeps its default. */
function expand(body: readonly string[]): string {
  let text = body.join('\n').replaceAll('${CURRENT_YEAR_SHORT}', '24')
  const defaults = new Map<string, string>()
  for (let round = 0; round < 3; round++) {
    text = text.replaceAll(/\$\{(\d+)[:|]([^${}]*?)\|?\}/g, (_, stop: string, value: string) => {
      const first = value.split(',')[0]!
      const chosen = value.includes(',') && !value.includes(', ') ? first : value
      defaults.set(stop, chosen)
      return chosen
    })
  }
  return text
    .replaceAll(/\$\{(\d+)\/\.\/-\/g\}/g, (_, stop: string) => '-'.repeat(defaults.get(stop)!.length))
    .replaceAll(/\$(\d+)/g, (_, stop: string) => defaults.get(stop) ?? '')
}

const snippets = JSON.parse(readFileSync(manifest.contributes.snippets[0]!.path, 'utf8')) as Record<string, Snippet>

test('snippets give whole cables whose lines are recognised', async () => {
  const grammar = await loadGrammar(cableGrammar)
  const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix)
  assert.equal(new Set(prefixes).size, prefixes.length)
  const kinds = (name: string): string[] => tokenize(grammar, expand(snippets[name]!.body)).map(grammarLineKind)
  for (const name of ['Unclassified cable of an embassy', 'Sensitive but unclassified cable', 'Confidential cable']) {
    const found = kinds(name)
    for (const kind of ['address', 'classification', 'caption', 'attention', 'label', 'paragraph'])
      assert.ok(found.includes(kind as never), `${name} has no ${kind}`)
    assert.equal(found.filter((kind) => kind === 'text').length, 2, `${name}: only the date line's stops and the signature are plain`)
  }
  assert.equal(kinds('SMART cable').filter((kind) => kind === 'label').length, 16)
  assert.equal(kinds('General administrative message').filter((kind) => kind === 'set').length, 6)
  assert.deepEqual(kinds('References').slice(0, 2), ['label', 'label'])
  assert.equal(kinds('Classified By')[0], 'label')
  assert.deepEqual(kinds('Heading with rule').slice(0, 2), ['text', 'rule'])
  for (const name of ['Summary', 'Comment', 'Action request']) assert.equal(kinds(name)[0], 'paragraph')
})

/** Beginnings of scopes that both Dark Modern and Light Modern colour; others fall back to plain text there. */
const coloured = [
  'comment',
  'constant.language',
  'constant.numeric',
  'entity.name.class',
  'entity.name.tag',
  'entity.name.type',
  'invalid',
  'keyword',
  'markup.heading',
  'storage.modifier',
  'string',
  'variable',
]

test('everything that has a meaning has a colour in the default themes', () => {
  const names: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, item] of Object.entries(value)) {
      if ((key === 'name' || key === 'contentName') && typeof item === 'string') names.push(item)
      else visit(item)
    }
  }
  const grammar = JSON.parse(readFileSync(cableGrammar, 'utf8')) as { patterns: unknown; repository: unknown }
  visit([grammar.patterns, grammar.repository])
  assert.ok(names.length > 100)
  for (const name of names) {
    const scopes = name.split(' ').filter((scope) => !scope.startsWith('meta.') && !scope.startsWith('punctuation.separator.'))
    if (scopes.length > 0)
      assert.ok(
        scopes.some((scope) => coloured.some((beginning) => scope.startsWith(`${beginning}.`))),
        name,
      )
    for (const scope of name.split(' ')) assert.ok(scope.endsWith('.cable'), name)
  }
})
