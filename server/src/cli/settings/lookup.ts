import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure, reasonOf } from '../failure.ts'
import { ConfigProblems, readConfig } from './config.ts'
import type { Config } from './config.ts'
import { defaultSettings } from './settings.ts'
import type { Part, Settings } from './settings.ts'

export const configName = '.cablerc.json'

/** Settings by file. */
export interface SettingsLookup {
  /**
   * The settings for a file: those of the command line over those of the nearest `.cablerc.json` from its folder upwards over the defaults. The same
   * object for files with the same settings. A Failure when that configuration can't be used.
   */
  settingsOf(file: string): Promise<Settings>
}

interface Located {
  readonly folder: string
  readonly config: Config
  /** Settings by the overrides that hold, as a text of 0 and 1. */
  readonly merged: Map<string, Settings>
}

export function createLookup(commandLine: Part): SettingsLookup {
  const byFolder = new Map<string, Promise<Located | null>>()
  const plain = merge([commandLine])

  function nearest(folder: string): Promise<Located | null> {
    let found = byFolder.get(folder)
    if (found === undefined) byFolder.set(folder, (found = locate(folder)))
    return found
  }

  async function locate(folder: string): Promise<Located | null> {
    const own = await load(folder)
    if (own !== null) return own
    const parent = path.dirname(folder)
    return parent === folder ? null : nearest(parent)
  }

  async function settingsOf(file: string): Promise<Settings> {
    const full = path.resolve(file)
    const located = await nearest(path.dirname(full))
    if (located === null) return plain
    const { folder, config, merged } = located
    const relative = path.relative(folder, full).split(path.sep).join('/')
    const holding = config.overrides.filter(({ files }) => files.ignores(relative))
    const key = config.overrides.map((override) => (holding.includes(override) ? '1' : '0')).join('')
    let settings = merged.get(key)
    if (settings === undefined) merged.set(key, (settings = merge([config.base, ...holding.map(({ part }) => part), commandLine])))
    return settings
  }

  return { settingsOf }
}

/** Later parts win; severities of rules are merged one by one. */
function merge(parts: readonly Part[]): Settings {
  return parts.reduce<Settings>((all, part) => ({ ...all, ...part, rules: { ...all.rules, ...part.rules } }), defaultSettings)
}

async function load(folder: string): Promise<Located | null> {
  const file = path.join(folder, configName)
  let source: string
  try {
    source = await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new Failure(`${shown(file)}: ${reasonOf(error)}`)
  }
  try {
    return { folder, config: readConfig(source), merged: new Map() }
  } catch (error) {
    if (error instanceof ConfigProblems) throw new Failure(error.problems.map((problem) => `${shown(file)}: ${problem}`).join('\n'))
    throw error
  }
}

/** Relative to the current folder where that is shorter. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return relative.length < file.length ? relative : file
}
