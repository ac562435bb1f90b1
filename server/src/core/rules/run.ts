import type { Cable, CableFile, Dialect } from '../syntax/node.ts'
import type { Finding, FindingDetails, Fix, Mode, Related, Rule, RuleContext, RuleSetting, Severity } from './rule.ts'
import type { Span } from '../span.ts'
import { isBeingDrafted } from '../model/draft.ts'
import { rules } from './registry.ts'

export interface CheckOptions {
  /** Default `auto`: each cable gets the mode its dialect and its damage suggest. */
  readonly mode?: Mode | 'auto'
  /** Severities by rule name, over the rule's own. Unknown names are ignored here; callers report them. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Today, milliseconds UTC; without it rules about the future are silent. */
  readonly now?: number | null
  /** Longest line of a text, in characters; default 69, the line of a teletype. */
  readonly maxLineLength?: number
}

/** Findings of all rules for all cables of a file, in the order of the text. */
export function check(file: CableFile, options: CheckOptions = {}): Finding[] {
  const findings: Finding[] = []
  const spoken = new Set<string>()
  for (const cable of file.cables) {
    const mode = options.mode === undefined || options.mode === 'auto' ? modeOf(cable) : options.mode
    runRules(file, cable, activeRules(mode, cable.dialect, options.rules), mode, options, spoken, findings)
  }
  return findings.sort((a, b) => a.from - b.from || a.to - b.to)
}

/**
 * The mode for a cable when nobody chose one (cable-format 0.2): SMART and drafts without marks of publication are being written,
 * everything else is read.
 */
export function modeOf(cable: Cable): Mode {
  if (cable.dialect !== 'draft' && cable.dialect !== 'smart' && cable.dialect !== 'deptdraft') return 'archive'
  const published =
    cable.wrapped !== null ||
    cable.partial ||
    cable.released ||
    cable.artifacts.length > 0 ||
    cable.pageHeaders.length > 0 ||
    cable.scan.pilcrows.length > 0 ||
    cable.scan.links.length > 0 ||
    cable.scan.redactions.length > 0
  return published ? 'archive' : 'author'
}

/** What the engine needs of a rule, all of one shape: it is looked at a million times for an archive. */
interface ActiveRule {
  readonly name: string
  readonly check: Rule['check']
  readonly oncePerFile: boolean
  readonly severity: Severity
  /** Whether the rule was in force for a time only. */
  readonly dated: boolean
  readonly from: number
  readonly to: number
}

/** By dialect, for each mode. */
interface ActiveRules {
  readonly author: Map<Dialect, readonly ActiveRule[]>
  readonly archive: Map<Dialect, readonly ActiveRule[]>
}

const caches = new WeakMap<object, ActiveRules>()
const noSettings = {}

/** Rules that can speak in this mode and dialect; kept per settings object, since an archive asks a million times. */
function activeRules(mode: Mode, dialect: Dialect, settings: Readonly<Record<string, RuleSetting>> = noSettings): readonly ActiveRule[] {
  let cache = caches.get(settings)
  if (cache === undefined) caches.set(settings, (cache = { author: new Map(), archive: new Map() }))
  let active = cache[mode].get(dialect)
  if (active === undefined) {
    active = rules.flatMap((rule): ActiveRule[] => {
      const severity = settings[rule.name] ?? rule.severity[mode]
      if (severity === 'off' || !rule.dialects.includes(dialect)) return []
      const from = rule.inForce?.from === undefined ? -Infinity : Date.parse(rule.inForce.from)
      const to = rule.inForce?.to === undefined ? Infinity : Date.parse(rule.inForce.to) + 86_400_000
      return [{ name: rule.name, check: rule.check, oncePerFile: rule.oncePerFile === true, severity, dated: rule.inForce !== undefined, from, to }]
    })
    cache[mode].set(dialect, active)
  }
  return active
}

function runRules(
  file: CableFile,
  cable: Cable,
  active: readonly ActiveRule[],
  mode: Mode,
  options: CheckOptions,
  spoken: Set<string>,
  findings: Finding[],
): void {
  const date = cable.dateTimeGroup?.instant ?? cable.dateTimeGroup?.calendarDate?.instant ?? null
  const now = options.now ?? null
  let current: ActiveRule | undefined
  const context: RuleContext = {
    file,
    mode,
    date,
    now,
    maxLineLength: options.maxLineLength ?? teletypeLine,
    report(span: Span, message: string, details?: FindingDetails): void {
      const { name, oncePerFile, severity } = current!
      if (oncePerFile) spoken.add(name)
      const own = details?.severity ?? severity
      if (own === 'off') return
      findings.push(finding(span, name, rank[own] < rank[severity] ? severity : own, message, details))
    },
  }
  // A draft without a date is written today; any other text without one is of an unknown time.
  const time = date ?? (mode === 'author' && (cable.dialect === 'deptdraft' || isBeingDrafted(cable)) ? now : null)
  for (const item of active) {
    if (item.dated && (time === null || time < item.from || time >= item.to)) continue
    if (item.oncePerFile && spoken.has(item.name)) continue
    current = item
    item.check(cable, context)
  }
}

/** Characters of a teletype line (C1). */
const teletypeLine = 69

const noRelated: readonly Related[] = []

function finding(span: Span, rule: string, severity: Severity, message: string, details: FindingDetails | undefined): Finding {
  const related = details?.related ?? noRelated
  const fix = details?.fix ?? null
  return new ReportedFinding(span.from, span.to, rule, severity, message, related, fix)
}

/** A finding whose fix is made when somebody asks for it. A class, so that all have one shape and none holds more of the analysis than its fix needs. */
class ReportedFinding implements Finding {
  readonly from: number
  readonly to: number
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly related: readonly Related[]
  #fix: Fix | null | (() => Fix | null)

  constructor(from: number, to: number, rule: string, severity: Severity, message: string, related: readonly Related[], fix: Fix | null | (() => Fix | null)) {
    this.from = from
    this.to = to
    this.rule = rule
    this.severity = severity
    this.message = message
    this.related = related
    this.#fix = fix
  }

  get fix(): Fix | null {
    if (typeof this.#fix === 'function') this.#fix = this.#fix()
    return this.#fix
  }
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 }
