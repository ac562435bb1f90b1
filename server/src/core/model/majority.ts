import { t } from '../l10n.ts'
import type { Token } from '../syntax/node.ts'
import type { Related } from '../rules/rule.ts'

/** What one place of a cable says about a fact that other places state too. */
export interface Statement<Place extends string> {
  readonly place: Place
  readonly token: Token
  readonly value: string | number
}

/** A fact on which the places of a cable do not agree. */
export interface Division<Place extends string> {
  /** The one that stands alone; without a majority the one that repeats the fact, so not the place that owns it. */
  readonly odd: Statement<Place>
  /** Those it contradicts, at least one. */
  readonly others: readonly Statement<Place>[]
  /** Whether two or more places agree against the odd one. */
  readonly clear: boolean
}

/**
 * Finds the odd one out. The first statement owns the fact: where there is no majority, the first place that disagrees with the owner is
 * the odd one. Null when all agree or fewer than two speak.
 */
export function divided<Place extends string>(statements: readonly Statement<Place>[]): Division<Place> | null {
  const owner = statements[0]
  if (owner === undefined) return null
  let same = true
  for (const statement of statements) if (statement.value !== owner.value) same = false
  if (same) return null
  const votes = new Map<string | number, number>()
  for (const { value } of statements) votes.set(value, (votes.get(value) ?? 0) + 1)
  const ranked = [...votes].sort((a, b) => b[1] - a[1])
  const [best, second] = [ranked[0]!, ranked[1]!]
  const clear = best[1] > second[1]
  const value = clear ? best[0] : owner.value
  return {
    odd: statements.find((statement) => statement.value !== value)!,
    others: statements.filter((statement) => statement.value === value),
    clear,
  }
}

/** The statement as the other place of a finding. */
export function relatedTo(statement: Statement<string>): Related {
  const { token } = statement
  return { from: token.from, to: token.to, message: t`"${token.text}" here` }
}
