import type { Connection } from 'vscode-languageserver'
import { rules } from '../core/service.ts'
import { dialects } from '../core/syntax/node.ts'
import type { CodeLensChoice, Dialect, InlayHintChoice, Mode, RuleSetting } from '../core/service.ts'
import { asRecord } from './client-features.ts'
import { t } from '../core/l10n.ts'

/** The settings that the server reads, each with the default of package.json. Same keys as in `.cablerc.json`. */
export interface Settings {
  readonly mode: Mode | 'auto'
  readonly dialect: Dialect | 'auto'
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly maxLineLength: number
  readonly inlayHints: InlayHintChoice
  readonly codeLens: CodeLensChoice
}

export const defaultSettings: Settings = {
  mode: 'auto',
  dialect: 'auto',
  rules: {},
  maxLineLength: 69,
  inlayHints: 'lineEnd',
  codeLens: 'subject',
}

const modes: readonly unknown[] = ['auto', 'author', 'archive']
const inlayHintChoices: readonly unknown[] = ['off', 'lineEnd', 'all']
const codeLensChoices: readonly unknown[] = ['off', 'subject', 'all']
const ruleSettings: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off']

/** Takes what is valid from any value and the default for the rest; never fails. */
export function readSettings(value: unknown): Settings {
  const { mode, dialect, rules, maxLineLength, inlayHints, codeLens } = asRecord(value)
  return {
    mode: modes.includes(mode) ? (mode as Settings['mode']) : defaultSettings.mode,
    dialect: (dialects as readonly unknown[]).includes(dialect) ? (dialect as Dialect) : defaultSettings.dialect,
    rules: Object.fromEntries(
      Object.entries(asRecord(rules)).filter(([, severity]) => ruleSettings.includes(severity)),
    ) as Settings['rules'],
    maxLineLength: typeof maxLineLength === 'number' && maxLineLength >= 20 ? Math.floor(maxLineLength) : defaultSettings.maxLineLength,
    inlayHints: inlayHintChoices.includes(inlayHints) ? (inlayHints as InlayHintChoice) : defaultSettings.inlayHints,
    codeLens: codeLensChoices.includes(codeLens) ? (codeLens as CodeLensChoice) : defaultSettings.codeLens,
  }
}

/** So many different settings are kept apart; an editor has one or a few. */
const mostDistinct = 100

export interface SettingsStore {
  /** The settings for a document when they are known already. */
  peek(uri: string): Settings | undefined
  get(uri: string): Promise<Settings>
  forget(uri: string): void
  /** Takes over what a `workspace/didChangeConfiguration` brought, and asks anew for the rest. */
  change(section: unknown): void
}

/**
 * Settings by document. Asks the editor for the section `cable` of each document where it offers that; other editors send the
 * section in `initializationOptions.settings` or with `workspace/didChangeConfiguration`.
 */
export function createSettings(connection: Connection, pull: boolean, initial: unknown): SettingsStore {
  const reported = new Set<string>()
  /** Equal settings are one object, so that a change of other settings leaves what was read as it is. */
  const distinct = new Map<string, Settings>()
  let common = take(initial)
  let generation = 0
  const known = new Map<string, Settings>()
  const asked = new Map<string, Promise<Settings>>()

  function shared(settings: Settings): Settings {
    const key = JSON.stringify(settings)
    const equal = distinct.get(key)
    if (equal !== undefined) return equal
    if (distinct.size >= mostDistinct) distinct.clear()
    distinct.set(key, settings)
    return settings
  }

  function take(value: unknown): Settings {
    const settings = shared(readSettings(value))
    for (const name of Object.keys(settings.rules)) {
      if (reported.has(name) || rules.some((rule) => rule.name === name)) continue
      reported.add(name)
      connection.console.warn(t`Diplomatic Cable: the setting cable.rules names "${name}", but no rule is called so.`)
    }
    return settings
  }

  function peek(uri: string): Settings | undefined {
    return pull ? known.get(uri) : common
  }

  /** Asks for all documents in one request: each answer on its own would hold up what an editor waits for. */
  async function ask(uris: readonly string[]): Promise<ReadonlyMap<string, Settings>> {
    const born = generation
    const items = uris.map((scopeUri) => ({ scopeUri, section: 'cable' }))
    // An editor that cannot answer gets the common settings.
    const answers: unknown = await connection.workspace.getConfiguration(items).catch(() => null)
    const settings = new Map<string, Settings>()
    uris.forEach((uri, index) => {
      const answer: unknown = Array.isArray(answers) ? answers[index] : null
      settings.set(uri, answer === undefined || answer === null ? common : take(answer))
      if (born === generation && asked.has(uri)) known.set(uri, settings.get(uri)!)
    })
    return settings
  }

  function askFor(uris: readonly string[]): void {
    const answers = ask(uris)
    for (const uri of uris)
      asked.set(
        uri,
        answers.then((settings) => settings.get(uri)!),
      )
  }

  function get(uri: string): Promise<Settings> {
    const settings = peek(uri)
    if (settings !== undefined) return Promise.resolve(settings)
    if (!asked.has(uri)) askFor([uri])
    return asked.get(uri)!
  }

  function forget(uri: string): void {
    known.delete(uri)
    asked.delete(uri)
  }

  function change(section: unknown): void {
    if (section !== undefined && section !== null) common = take(section)
    generation++
    const uris = [...asked.keys()]
    known.clear()
    asked.clear()
    if (uris.length > 0) askFor(uris)
  }

  return { peek, get, forget, change }
}
