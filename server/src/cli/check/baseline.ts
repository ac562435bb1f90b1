import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure, reasonOf } from '../failure.ts'
import { fingerprint } from './fingerprint.ts'
import type { Report } from './report.ts'

/** Fingerprints by rule, by file; files relative to the folder of the baseline, with slashes on every system. */
type Entries = Record<string, Record<string, string[]>>

/** The findings that were there already: they are left out of a check, so that only new ones count. */
export interface Baseline {
  /** The report without the findings that the baseline knows; one that stands there once hides one. */
  filter(report: Report): Report
}

export async function readBaseline(file: string): Promise<Baseline> {
  const entries = await load(file)
  return {
    filter(report) {
      const known = new Map<string, number>()
      for (const [rule, prints] of Object.entries(entries[keyOf(file, report.name)] ?? {})) {
        for (const print of prints) known.set(`${rule} ${print}`, (known.get(`${rule} ${print}`) ?? 0) + 1)
      }
      if (known.size === 0) return report
      const findings = report.findings.filter((finding) => {
        const key = `${finding.rule} ${fingerprint(finding, report.text)}`
        const left = known.get(key) ?? 0
        known.set(key, left - 1)
        return left <= 0
      })
      return { ...report, findings }
    },
  }
}

/** The fingerprints of a file's findings by rule, under the name of the file; null for a file without any. */
export interface Prints {
  readonly name: string
  readonly rules: Readonly<Record<string, readonly string[]>>
}

export function printsOf({ name, text, findings }: Report): Prints | null {
  if (findings.length === 0) return null
  const rules: Record<string, string[]> = {}
  for (const finding of findings) (rules[finding.rule] ??= []).push(fingerprint(finding, text))
  return { name, rules: inOrder(Object.entries(rules)) }
}

/** Writes a new baseline; how many findings went into it. */
export async function writeBaseline(file: string, prints: readonly Prints[]): Promise<number> {
  const files = inOrder(prints.map(({ name, rules }) => [keyOf(file, name), rules]))
  try {
    await writeFile(file, `${JSON.stringify({ version: 1, files }, null, 2)}\n`)
  } catch (error) {
    throw new Failure(`${file}: ${reasonOf(error)}`)
  }
  return prints.reduce((sum, { rules }) => Object.values(rules).reduce((all, each) => all + each.length, sum), 0)
}

async function load(file: string): Promise<Entries> {
  let source: string
  try {
    source = await readFile(file, 'utf8')
  } catch (error) {
    throw new Failure(`${file}: ${reasonOf(error)}`)
  }
  try {
    const value = JSON.parse(source) as { readonly version?: unknown; readonly files?: unknown }
    if (value.version === 1 && isEntries(value.files)) return value.files
  } catch {
    // Told below, as for JSON of another kind.
  }
  throw new Failure(`${file}: is no baseline; --write-baseline writes one`)
}

function isEntries(value: unknown): value is Entries {
  const isObject = (item: unknown): item is object => typeof item === 'object' && item !== null && !Array.isArray(item)
  const isPrints = (item: unknown): boolean => Array.isArray(item) && item.every((print) => typeof print === 'string')
  return isObject(value) && Object.values(value).every((rules) => isObject(rules) && Object.values(rules).every(isPrints))
}

function keyOf(file: string, name: string): string {
  return path
    .relative(path.dirname(path.resolve(file)), path.resolve(name))
    .split(path.sep)
    .join('/')
}

function inOrder<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
}
