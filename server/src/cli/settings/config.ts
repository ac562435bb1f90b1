import ignore from 'ignore'
import type { Ignore } from 'ignore'
import { didYouMean } from '../suggest.ts'
import { dialectChoices, isRuleSetting, lineLengths, modes, ruleNameProblem, ruleSettings } from './settings.ts'
import type { Part, Settings } from './settings.ts'

/** A `.cablerc.json`. */
export interface Config {
  readonly base: Part
  /** Later ones win over earlier ones. */
  readonly overrides: readonly { readonly files: Ignore; readonly part: Part }[]
}

/** Every problem of a configuration that can't be used, each in words. */
export class ConfigProblems extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** The keys of a configuration and of each of its overrides. */
export const configKeys = ['$schema', 'mode', 'dialect', 'rules', 'maxLineLength', 'overrides'] as const
export const overrideKeys = ['files', 'mode', 'dialect', 'rules', 'maxLineLength'] as const

/** Reads a configuration; throws ConfigProblems when there is anything in it that can't be right. */
export function readConfig(source: string): Config {
  const problems: string[] = []
  const value = parseJson(source)
  if (!isObject(value)) throw new ConfigProblems(['has to be an object: { … }'])
  const base = readPart(value, '', configKeys, problems)
  const list = value['overrides'] ?? []
  const overrides = Array.isArray(list) ? list.map((item: unknown, index) => readOverride(item, `overrides[${index}]`, problems)) : []
  if (!Array.isArray(list)) problems.push('"overrides" has to be a list: [ … ]')
  if (problems.length > 0) throw new ConfigProblems(problems)
  return { base, overrides }
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.startsWith('\ufeff') ? source.slice(1) : source)
  } catch (error) {
    throw new ConfigProblems([`is not JSON: ${(error as Error).message}`])
  }
}

function readOverride(value: unknown, place: string, problems: string[]): Config['overrides'][number] {
  const files = ignore()
  if (!isObject(value)) {
    problems.push(`"${place}" has to be an object: { … }`)
    return { files, part: {} }
  }
  const patterns = typeof value['files'] === 'string' ? [value['files']] : value['files']
  if (!Array.isArray(patterns) || patterns.length === 0 || !patterns.every((pattern) => typeof pattern === 'string' && pattern !== '')) {
    problems.push(`"${place}.files" has to be a pattern or a list of patterns, as in .gitignore`)
  } else files.add(patterns as string[])
  return { files, part: readPart(value, `${place}.`, overrideKeys, problems) }
}

function readPart(value: Readonly<Record<string, unknown>>, place: string, keys: readonly string[], problems: string[]): Part {
  for (const key of Object.keys(value)) if (!keys.includes(key)) problems.push(`"${place}${key}" is no setting${didYouMean(key, keys)}`)
  const choice = <T>(key: string, choices: readonly T[]): T | undefined => {
    const chosen = value[key]
    if (chosen !== undefined && !(choices as readonly unknown[]).includes(chosen))
      problems.push(`"${place}${key}" has to be one of ${choices.join(', ')}`)
    return chosen as T | undefined
  }
  const mode = choice('mode', modes)
  const dialect = choice('dialect', dialectChoices)
  const maxLineLength = choice('maxLineLength', lineLengths)
  const rules = value['rules'] === undefined ? undefined : readRules(value['rules'], `${place}rules`, problems)
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(dialect === undefined ? {} : { dialect }),
    ...(rules === undefined ? {} : { rules }),
    ...(maxLineLength === undefined ? {} : { maxLineLength }),
  }
}

function readRules(value: unknown, place: string, problems: string[]): Settings['rules'] {
  if (!isObject(value)) {
    problems.push(`"${place}" has to be an object: { "unknown-tag": "off" }`)
    return {}
  }
  for (const [name, severity] of Object.entries(value)) {
    const problem = ruleNameProblem(name)
    if (problem !== null) problems.push(`"${place}": ${problem}`)
    else if (!isRuleSetting(severity)) problems.push(`"${place}.${name}" has to be one of ${ruleSettings.join(', ')}`)
  }
  return value as Settings['rules']
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
