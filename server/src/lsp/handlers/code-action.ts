import { t } from '../../core/l10n.ts'
import { CodeActionKind } from 'vscode-languageserver'
import type { CodeAction, CodeActionParams } from 'vscode-languageserver'
import { applyFixes } from '../../core/rules/fix.ts'
import type { Edit, Finding } from '../../core/service.ts'
import type { ClientFeatures } from '../client-features.ts'
import { toDiagnostic, toSpan, toWorkspaceEdit } from '../convert.ts'
import type { OpenFile } from '../documents.ts'
import { refactorKind, refactorings } from './refactor.ts'

const fixAll = `${CodeActionKind.SourceFixAll}.cable`

export const codeActionKinds: readonly CodeActionKind[] = [CodeActionKind.QuickFix, refactorKind, fixAll]

/** `textDocument/codeAction`: the fix of each finding that the range touches, and all safe fixes of the document in one. */
export function codeActions(open: OpenFile, params: CodeActionParams, client: ClientFeatures): CodeAction[] {
  if (!client.codeActionLiterals) return []
  const { only } = params.context
  const actions: CodeAction[] = []
  if (wants(only, CodeActionKind.QuickFix)) {
    const range = toSpan(open.file.text, params.range)
    const touched = open.findings.filter((finding) => finding.from <= range.to && range.from <= finding.to)
    for (const finding of touched)
      if (finding.fix !== null) actions.push(quickFix(open, finding, finding.fix.title, finding.fix.edits, finding.fix.safe, client))
    if (client.commands) actions.push(...ruleCommands(open, touched, client))
  }
  if (wants(only, refactorKind)) actions.push(...refactorings(open, toSpan(open.file.text, params.range), client))
  // Editors ask for this kind by name, on request or on save; in the menu of a single place it would only be in the way.
  if (only !== undefined && wants(only, fixAll)) {
    const safe = safeEdits(open)
    if (safe.length > 0) actions.push({ title: t`Apply all safe fixes`, kind: fixAll, edit: toWorkspaceEdit(open, safe, client) })
  }
  return actions
}

/** A kind asks for itself and for everything below it. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
}

function quickFix(
  open: OpenFile,
  finding: Finding,
  title: string,
  edits: readonly Edit[],
  isPreferred: boolean,
  client: ClientFeatures,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(open, finding, client)],
    isPreferred,
    edit: toWorkspaceEdit(open, edits, client),
  }
}

/** What an editor with the commands can do about a rule itself, each rule once. */
function ruleCommands(open: OpenFile, touched: readonly Finding[], client: ClientFeatures): CodeAction[] {
  const first = new Map(touched.map((finding) => [finding.rule, finding] as const).reverse())
  return [...first.values()].reverse().flatMap((finding): CodeAction[] => {
    const shared = { kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(open, finding, client)] }
    const explain = t`Explain "${finding.rule}"`
    const turnOff = t`Turn off "${finding.rule}" in the settings`
    const lower = t`Lower "${finding.rule}" to a hint in the settings`
    return [
      { ...shared, title: explain, command: { title: explain, command: 'cable.explainRule', arguments: [finding.rule] } },
      { ...shared, title: turnOff, command: { title: turnOff, command: 'cable.turnOffRule', arguments: [finding.rule, open.uri] } },
      // A hint can't be lowered.
      ...(finding.severity === 'hint'
        ? []
        : [{ ...shared, title: lower, command: { title: lower, command: 'cable.lowerRule', arguments: [finding.rule, open.uri] } }]),
    ]
  })
}

/** The safe fixes that do not get in each other's way, in the order of the text. */
function safeEdits(open: OpenFile): Edit[] {
  const safe = open.findings.filter((finding) => finding.fix?.safe === true)
  return applyFixes(open.file.text.string, safe).applied.flatMap((finding) => finding.fix?.edits ?? [])
}
