// What the manifest promises to the editor, held against its own texts and files.
// proves: setting cable.trace.server, contributes.menus, contributes.submenus
// proves: contributes.keybindings, contributes.jsonValidation, contributes.semanticTokenModifiers
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { semanticTokensLegend } from '../../server/src/lsp/handlers/semantic-tokens.ts'

interface Setting {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly default: unknown
  readonly scope: string
  readonly markdownDescription: string
}
interface Item {
  readonly command?: string
  readonly submenu?: string
  readonly when?: string
  readonly key?: string
  readonly mac?: string
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[]
    readonly menus: Readonly<Record<string, readonly Item[]>>
    readonly submenus: readonly { readonly id: string; readonly label: string }[]
    readonly keybindings: readonly Item[]
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> }
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[]
    readonly semanticTokenTypes: readonly { readonly id: string }[]
    readonly semanticTokenModifiers: readonly { readonly id: string }[]
  }
}

const source = readFileSync('package.json', 'utf8')
const { contributes } = JSON.parse(source) as Manifest
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>
const names = new Set(contributes.commands.map(({ command }) => command))

test('every key has its text, and every text its key', () => {
  const keys = new Set([...source.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]!))
  assert.ok(keys.size > 40)
  assert.deepEqual([...keys].sort(), Object.keys(texts).sort())
})

test('every command stands under "Cable:" and has a title', () => {
  for (const { command, title, category } of contributes.commands) {
    assert.equal(texts[category.slice(1, -1)], 'Cable', command)
    assert.match(texts[title.slice(1, -1)]!, /^[A-Z]/, command)
  }
})

test('menus and keys name commands that exist; what changes a text is offered for cables that can be changed', () => {
  const items = [...Object.values(contributes.menus).flat(), ...contributes.keybindings]
  for (const { command, submenu } of items) {
    if (command !== undefined) assert.ok(names.has(command), command)
    else assert.ok(contributes.submenus.some(({ id }) => id === submenu), submenu)
  }
  const palette = new Map(contributes.menus['commandPalette']!.map(({ command, when }) => [command, when ?? '']))
  for (const { command } of contributes.menus['cable.edit']!.filter(({ when }) => when === '!editorReadonly')) {
    assert.equal(palette.get(command), 'editorLangId == cable && !editorReadonly', command)
  }
  for (const { command, key, mac, when } of contributes.keybindings) {
    assert.match(when!, /editorTextFocus && editorLangId == cable/, command)
    assert.equal(mac, key!.replaceAll('ctrl', 'cmd'), command)
  }
})

test('settings: few, each with a text, a scope and a default of its own kind', () => {
  const settings = Object.entries(contributes.configuration.properties)
  assert.ok(settings.length <= 12)
  for (const [name, setting] of settings) {
    assert.match(name, /^cable\./)
    assert.ok(texts[setting.markdownDescription.slice(1, -1)]!.length > 10, name)
    assert.ok(['window', 'resource', 'machine', 'language-overridable'].includes(setting.scope), name)
    if (setting.enum !== undefined) assert.ok(setting.enum.includes(setting.default as string), name)
  }
  // What the language client reads under this name.
  assert.deepEqual(contributes.configuration.properties['cable.trace.server']!.enum, ['messages', 'verbose'])
})

test('schemas are there; the token types and modifiers are those of the server', () => {
  for (const { url } of contributes.jsonValidation) assert.ok(existsSync(url), url)
  const own = (ids: readonly { readonly id: string }[]) => ids.map(({ id }) => id)
  assert.deepEqual(
    own(contributes.semanticTokenTypes).filter((id) => !semanticTokensLegend.tokenTypes.includes(id)),
    [],
  )
  assert.deepEqual(
    own(contributes.semanticTokenModifiers).filter((id) => !semanticTokensLegend.tokenModifiers.includes(id)),
    [],
  )
})
