import { RequestType, RequestType0 } from 'vscode-languageserver'
import { translate } from '../../core/l10n.ts'
import { rulePage } from '../../core/rules/pages.ts'
import { rules } from '../../core/service.ts'
import { asRecord } from '../client-features.ts'

export interface RulePageParams {
  readonly name: string
}

/** `cable/rulePage`: a rule's page as Markdown; null for a name that no rule has. */
export const RulePageRequest = new RequestType<RulePageParams, string | null, void>('cable/rulePage')

export function rulePageOf(params: unknown): string | null {
  const name = asRecord(params)['name']
  return typeof name === 'string' ? (rulePage(name) ?? null) : null
}

export interface RuleName {
  readonly name: string
  readonly summary: string
}

/** `cable/rules`: every rule with the sentence that tells it, in the order of the rule book. */
export const RulesRequest = new RequestType0<RuleName[], void>('cable/rules')

export function ruleNames(): RuleName[] {
  return rules.map(({ name, summary }) => ({ name, summary: translate(summary) }))
}
