import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver'
import type { Diagnostic, DiagnosticRelatedInformation, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import { offsetAt, positionAt } from '../core/service.ts'
import type { Edit, Finding, Severity, Span, Text } from '../core/service.ts'
import type { ClientFeatures } from './client-features.ts'
import type { OpenFile } from './documents.ts'

/** Offset to position, both in UTF-16 units. */
export function toPosition(text: Text, offset: number): Position {
  const { line, column } = positionAt(text, offset)
  return { line, character: column }
}

export function toRange(text: Text, span: Span): Range {
  return { start: toPosition(text, span.from), end: toPosition(text, span.to) }
}

/** Position to offset; positions outside the text give the nearest offset inside. */
export function toOffset(text: Text, position: Position): number {
  return offsetAt(text, { line: position.line, column: position.character })
}

/** Range to span; a range whose end stands before its start is turned round. */
export function toSpan(text: Text, range: Range): Span {
  const a = toOffset(text, range.start)
  const b = toOffset(text, range.end)
  return { from: Math.min(a, b), to: Math.max(a, b) }
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** A finding with as much of its knowledge as the editor can show. */
export function toDiagnostic(open: OpenFile, finding: Finding, client: ClientFeatures): Diagnostic {
  const { text } = open.file
  const diagnostic: Diagnostic = {
    range: toRange(text, finding),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'cable',
    message: finding.message,
  }
  if (client.codeDescription && client.rulePageAddress !== null) {
    diagnostic.codeDescription = { href: client.rulePageAddress.replace('{name}', finding.rule) }
  }
  if (client.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((related): DiagnosticRelatedInformation => ({
      location: { uri: open.uri, range: toRange(text, related) },
      message: related.message,
    }))
  }
  const tags = tagsOf(finding.rule)
  if (client.diagnosticTags && tags.length > 0) diagnostic.tags = tags
  return diagnostic
}

/** Words that were taken out of use are struck through; blanks that say nothing are faded. */
function tagsOf(rule: string): DiagnosticTag[] {
  if (rule.startsWith('obsolete-')) return [DiagnosticTag.Deprecated]
  if (rule === 'trailing-whitespace' || rule === 'excess-blank-lines') return [DiagnosticTag.Unnecessary]
  return []
}

export function toTextEdit(text: Text, edit: Edit): TextEdit {
  return { range: toRange(text, edit), newText: edit.text }
}

/** Edits of one document, tied to the version they were made for where the editor can check that. */
export function toWorkspaceEdit(open: OpenFile, edits: readonly Edit[], client: ClientFeatures): WorkspaceEdit {
  const changes = edits.map((edit) => toTextEdit(open.file.text, edit))
  if (!client.versionedEdits) return { changes: { [open.uri]: changes } }
  return { documentChanges: [{ textDocument: { uri: open.uri, version: open.version }, edits: changes }] }
}
