import type { Span } from '../span.ts'
import type { Cable, CableFile, Dialect } from '../syntax/node.ts'

export type Severity = 'error' | 'warning' | 'information' | 'hint'
export type RuleSetting = Severity | 'off'

/** `author`: somebody drafts a cable that must conform. `archive`: somebody reads a published one (cable-format 0.2). */
export type Mode = 'author' | 'archive'

export interface Edit extends Span {
  readonly text: string
}

/** A correction. Safe ones never change what the cable says and may be applied unseen; the others are offered one by one. */
export interface Fix {
  /** Reads as a command: `Replace "PRLE" with "PREL"`. */
  readonly title: string
  readonly safe: boolean
  /** In order, not overlapping. */
  readonly edits: readonly Edit[]
}

/** The other place of a contradiction. */
export interface Related extends Span {
  readonly message: string
}

export interface Finding extends Span {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly related: readonly Related[]
  readonly fix: Fix | null
}

export interface FindingDetails {
  readonly related?: readonly Related[]
  /** A fix that is long to make is given as a function, called when somebody asks for it. */
  readonly fix?: Fix | null | (() => Fix | null)
  /** Below the rule's own severity where the rule is less sure; `off` drops the finding. */
  readonly severity?: RuleSetting
}

export interface RuleContext {
  readonly file: CableFile
  readonly mode: Mode
  /** The cable's date-time group, milliseconds UTC; null when it has none that can be read. */
  readonly date: number | null
  /** Today, milliseconds UTC; null where the caller has no clock. */
  readonly now: number | null
  /** The longest line that the reader's rules allow, in characters. */
  readonly maxLineLength: number
  report(span: Span, message: string, details?: FindingDetails): void
}

/** Part of the rule book (cable-format section E). */
export type RuleGroup = 'transmission' | 'classification' | 'fields' | 'authority' | 'body' | 'artifact' | 'smart' | 'military'

export interface Rule {
  /** Names the defect and reads right after "allow". */
  readonly name: string
  readonly group: RuleGroup
  /** One sentence, for lists and for completion in the settings. */
  readonly summary: string
  readonly severity: Readonly<Record<Mode, RuleSetting>>
  /** Dialects the rule is for. */
  readonly dialects: readonly Dialect[]
  /** First and last day in force, `YYYY-MM-DD`; a rule with either is silent on a cable without a date, unless somebody drafts it now. */
  readonly inForce?: { readonly from?: string; readonly to?: string }
  readonly fix: 'safe' | 'unsafe' | null
  /** Whose rule it is, with section and date. */
  readonly authority: string
  /** Version in which the rule appeared. */
  readonly since: string
  /**
   * Reports at most once a file, whatever the number of places (calibration, decision 2). Once it has spoken it is not asked about the file's later
   * cables, so it looks for their places itself (`once.ts`).
   */
  readonly oncePerFile?: boolean
  check(cable: Cable, context: RuleContext): void
}

/** Only gives the object its type; a rule is a plain value. */
export function defineRule(rule: Rule): Rule {
  return rule
}

/** Every State dialect: all but the military one. */
export const stateDialects: readonly Dialect[] = ['cablegate', 'aad', 'copy', 'smart', 'deptdraft', 'webtel', 'draft', 'unknown']

/** Dialects that can carry the whole transmission header, FL1 to FL8 (ACP 127). */
export const headerDialects: readonly Dialect[] = ['cablegate', 'draft']

/** The same with military messages. */
export const allHeaderDialects: readonly Dialect[] = [...headerDialects, 'military']

/** Every dialect there is. */
export const everyDialect: readonly Dialect[] = [...stateDialects, 'military']
