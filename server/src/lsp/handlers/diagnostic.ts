import { DocumentDiagnosticReportKind } from 'vscode-languageserver'
import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver'
import type { ClientFeatures } from '../client-features.ts'
import { toDiagnostic } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

export function diagnostics(open: OpenFile, client: ClientFeatures): Diagnostic[] {
  return open.findings.map((finding) => toDiagnostic(open, finding, client))
}

/** `textDocument/diagnostic`; an editor that already has this very answer is told so. */
export function diagnosticReport(open: OpenFile, params: DocumentDiagnosticParams, client: ClientFeatures): DocumentDiagnosticReport {
  if (params.previousResultId === open.serial) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: open.serial }
  return { kind: DocumentDiagnosticReportKind.Full, resultId: open.serial, items: diagnostics(open, client) }
}

/** For a document that is not open: no findings, and nothing to compare with later. */
export const noReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] }
