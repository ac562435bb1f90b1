import type { Dialect, Mode, RuleSetting } from '../../core/service.ts'
import { rules } from '../../core/service.ts'
import { dialects } from '../../core/syntax/node.ts'
import { Failure } from '../failure.ts'
import type { OptionSpec } from '../options.ts'
import { didYouMean } from '../suggest.ts'

/** How a text is read and checked. */
export interface Settings {
  readonly mode: Mode | 'auto'
  readonly dialect: Dialect | 'auto'
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** The longest line of the text that a draft may have. */
  readonly maxLineLength: 55 | 69
}

/** Some of the settings: what one place says of them. */
export type Part = { readonly [K in keyof Settings]?: Settings[K] }

export const modes = ['author', 'archive', 'auto'] as const
export const dialectChoices: readonly (Dialect | 'auto')[] = ['auto', ...dialects]
export const ruleSettings: readonly RuleSetting[] = ['error', 'warning', 'information', 'hint', 'off']
export const lineLengths = [55, 69] as const

export const defaultSettings: Settings = { mode: 'auto', dialect: 'auto', rules: {}, maxLineLength: 69 }

/** The options that hold for every command that reads cables. */
export const readingOptions = {
  mode: { type: 'string', choices: modes, help: 'Check as cables being written or as published ones (default auto: by the text)' },
  dialect: { type: 'string', choices: dialectChoices, help: 'Read every cable as this dialect (default auto)' },
  'stdin-filename': {
    type: 'string',
    value: 'NAME',
    help: 'What standard input is called in the output; its configuration is looked up there',
  },
} as const satisfies Record<string, OptionSpec>

/** What the options say over any configuration. */
export function commandLinePart({
  mode,
  dialect,
}: {
  readonly mode: Settings['mode'] | undefined
  readonly dialect: Settings['dialect'] | undefined
}): Part {
  return { ...(mode === undefined ? {} : { mode }), ...(dialect === undefined ? {} : { dialect }) }
}

const ruleNames = new Set(rules.map((rule) => rule.name))

/** What is wrong with a rule's name; null for the name of a rule. */
export function ruleNameProblem(name: string): string | null {
  return ruleNames.has(name) ? null : `there is no rule "${name}"${didYouMean(name, ruleNames)}`
}

/** The severities of `--rule NAME=SEVERITY`; the last one counts for a name that stands twice. */
export function readRuleOptions(values: readonly string[]): Readonly<Record<string, RuleSetting>> {
  const settings: Record<string, RuleSetting> = {}
  for (const value of values) {
    const equals = value.indexOf('=')
    const name = value.slice(0, equals === -1 ? undefined : equals)
    const severity = equals === -1 ? '' : value.slice(equals + 1)
    const problem = ruleNameProblem(name)
    if (problem !== null) throw new Failure(`--rule ${value}: ${problem}`)
    if (!isRuleSetting(severity))
      throw new Failure(`--rule ${value}: write ${name}=SEVERITY, where SEVERITY is one of ${ruleSettings.join(', ')}`)
    settings[name] = severity
  }
  return settings
}

export function isRuleSetting(value: unknown): value is RuleSetting {
  return (ruleSettings as readonly unknown[]).includes(value)
}
