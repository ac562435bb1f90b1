import { parseArgs } from 'node:util'
import { Failure } from './failure.ts'
import { didYouMean, nearest } from './suggest.ts'

/** An option as help and the parser need it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  readonly short?: string
  /** What stands for the value in the help: `FILE`; options with choices list them. */
  readonly value?: string
  readonly choices?: readonly string[]
  readonly help: string
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>

type ValueOf<S extends OptionSpec> = S['type'] extends 'boolean'
  ? boolean
  : S extends { readonly multiple: true }
    ? readonly string[]
    : S extends { readonly choices: readonly (infer Choice)[] }
      ? Choice | undefined
      : string | undefined

export type Values<O extends OptionSpecs> = { readonly [K in keyof O]: ValueOf<O[K]> }

export interface Arguments<O extends OptionSpecs> {
  readonly values: Values<O>
  readonly positionals: readonly string[]
}

/** Reads the arguments behind a command; an unknown option, a missing or a wrong value is a Failure. */
export function readArguments<O extends OptionSpecs>(command: string, args: readonly string[], specs: O): Arguments<O> {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, multiple, short }]) => [
      name,
      { type, multiple: multiple === true, ...(short === undefined ? {} : { short }) },
    ]),
  )
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined
    if (spec === undefined) throw new Failure(`unknown option ${token.rawName}${suggestion(token.name, specs)}${seeHelp(command)}`)
    checkValue(command, token, spec)
  }
  const all = Object.fromEntries(
    Object.entries(specs).map(([name, { type, multiple }]) => [
      name,
      values[name] ?? (type === 'boolean' ? false : multiple === true ? [] : undefined),
    ]),
  )
  return { values: all as Values<O>, positionals }
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number] & { readonly kind: 'option' }

function checkValue(command: string, { rawName, value, inlineValue }: Token, { type, choices }: OptionSpec): void {
  if (type === 'boolean') {
    if (value !== undefined) throw new Failure(`${rawName} takes no value${seeHelp(command)}`)
    return
  }
  // An option where a value should stand means that the value was forgotten.
  if (value === undefined || (inlineValue !== true && value.length > 1 && value.startsWith('-')))
    throw new Failure(`${rawName} needs a value${seeHelp(command)}`)
  if (choices !== undefined && !choices.includes(value)) {
    throw new Failure(`${rawName} can't be "${value}"${didYouMean(value, choices)}\nIt is one of: ${choices.join(', ')}`)
  }
}

function suggestion(name: string, specs: OptionSpecs): string {
  const [similar] = nearest(name, Object.keys(specs))
  return similar === undefined ? '' : `; did you mean --${similar}?`
}

function seeHelp(command: string): string {
  return `\nTry: cable ${command} --help`
}

/** A whole number from `least` upwards; undefined when the option was not given. */
export function wholeNumber(name: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined
  const number = /^\d{1,9}$/.test(value) ? Number(value) : -1
  if (number < least) throw new Failure(`--${name} needs a whole number from ${least} upwards, not "${value}"`)
  return number
}
