import { t } from '../../core/l10n.ts'
import { CodeActionKind } from 'vscode-languageserver'
import type { CodeAction } from 'vscode-languageserver'
import { convertMarks, drawRules, otherSeparator, reletterReferences, renumberParagraphs } from '../../core/service.ts'
import type { Cable, Edit, Span } from '../../core/service.ts'
import type { ClientFeatures } from '../client-features.ts'
import { toWorkspaceEdit } from '../convert.ts'
import type { OpenFile } from '../documents.ts'
import { readingOf } from './execute-command.ts'

export const refactorKind = `${CodeActionKind.RefactorRewrite}.cable`

/** Rewritings that the place of the cursor suggests and that would change something. */
export function refactorings(open: OpenFile, range: Span, client: ClientFeatures): CodeAction[] {
  const { file } = open
  const cable = file.cables.findLast((each) => each.from <= range.from) ?? file.cables[0]
  if (cable === undefined) return []
  const actions: CodeAction[] = []
  const add = (title: string, edits: readonly Edit[]): void => {
    if (edits.length > 0) actions.push({ title, kind: refactorKind, edit: toWorkspaceEdit(open, edits, client) })
  }
  if (cable.paragraphs.some((paragraph) => touches(paragraph, range))) add(t`Renumber paragraphs`, renumberParagraphs(file, readingOf(open)))
  if (isAtReference(cable, range)) add(t`Letter references in order, in the text too`, reletterReferences(file, readingOf(open)))
  if (isAtMark(cable, range)) {
    const separator = otherSeparator(file)
    if (separator !== null) add(t`Write portion marks with "${separator}"`, convertMarks(file, separator))
  }
  const heading = cable.headings.find((each) => touches(each, range))
  if (heading !== undefined) add(t`Draw the rule as long as the title`, drawRules(file, heading.from))
  return actions
}

function touches(place: Span, range: Span): boolean {
  return place.from <= range.to && range.from <= place.to
}

function isAtReference(cable: Cable, range: Span): boolean {
  return cable.references.some((field) => touches(field, range))
}

function isAtMark(cable: Cable, range: Span): boolean {
  return [cable.subject, ...cable.paragraphs, ...cable.headings].some((part) => part?.mark != null && touches(part.mark, range))
}
