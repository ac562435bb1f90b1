import type { Mode } from '../../server/src/core/rules/rule.ts'
import { dialects } from '../../server/src/core/syntax/node.ts'
import { defectOf, timeOf } from './examine.ts'
import type { Case } from './examine.ts'
import { arbitrary, createStock, endless, mutant } from './mutate.ts'
import type { Stock } from './mutate.ts'
import { createRandom, seedOf } from './random.ts'
import { shrink } from './shrink.ts'

export interface Failure {
  readonly index: number
  readonly how: string
  readonly defect: string
  readonly input: Case
}

/** Everything about case number `index` of a seed. */
export function caseOf(seed: number, index: number, stock: Stock): Case & { readonly how: string } {
  const random = createRandom(seedOf(seed, index))
  const { text, how } = random.pick(index % 250 === 249 ? [endless] : [mutant, mutant, mutant, mutant, mutant, mutant, arbitrary])(
    random,
    stock,
  )
  const dialect = random.chance(0.8) ? undefined : random.pick(dialects)
  const mode: Mode = random.chance(0.5) ? 'author' : 'archive'
  const everyRule = random.chance(0.5)
  const places = Array.from({ length: 8 }, () => random.below(10_001) / 10_000)
  return { text, dialect, mode, everyRule, places, how }
}

/** Takes one case; null when nothing is wrong. With `timed`, slowness counts as wrong. */
export function tryCase(seed: number, index: number, stock: Stock, timed = false): Failure | null {
  const input = caseOf(seed, index, stock)
  const start = performance.now()
  const found = defectOf(input)
  // The whole examination is a bound for the part that is measured; a busy machine gets five chances.
  const slow = timed && found === null && performance.now() - start > allowed(input.text) && fastest(input, 5) > allowed(input.text)
  const defect = slow
    ? `slow: ${Math.round(fastest(input, 3))} ms for ${input.text.length} units`
    : timed && found === null && input.how === 'endless'
      ? outgrown(input)
      : found
  return defect === null ? null : { index, how: input.how, defect, input }
}

/** The same failure with a text as small as it could be made. */
export function smaller(failure: Failure): Failure {
  const { input } = failure
  const kind = kindOf(failure.defect)
  if (kind.startsWith('slow')) return failure
  const text = shrink(input.text, (shorter) => kindOf(defectOf({ ...input, text: shorter }) ?? '') === kind)
  const smallest = { ...input, text }
  return { ...failure, defect: defectOf(smallest) ?? failure.defect, input: smallest }
}

/** A second for 100,000 UTF-16 units; 50 ms for texts that are too short to be measured better. */
function allowed(text: string): number {
  return Math.max(50, text.length / 100)
}

/** Says how the time grows when it outgrows the text, each time it is measured: an endless text takes about four times as long as its first quarter. */
function outgrown(input: Case): string | null {
  const quarter = { ...input, text: input.text.slice(0, input.text.length >> 2) }
  let whole = 0
  let part = 0
  for (const tries of [1, 4, 8]) {
    whole = fastest(input, tries)
    part = fastest(quarter, tries)
    if (whole <= 7 * Math.max(part, 25)) return null
  }
  return `slow: ${Math.round(whole)} ms for ${input.text.length} units, ${Math.round(part)} ms for a quarter of them`
}

function fastest(input: Case, tries: number): number {
  return Math.min(...Array.from({ length: tries }, () => timeOf(input)))
}

/** The defect without the places and texts of one case. */
export function kindOf(defect: string): string {
  return defect.replace(/".*"/gs, '"…"').replace(/\d+/g, 'n')
}

export { createStock }
