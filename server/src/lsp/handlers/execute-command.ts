import type { ExecuteCommandParams, Position, WorkspaceEdit } from 'vscode-languageserver'
import type { ParseOptions } from '../../core/service.ts'
import {
  citationStyles,
  cite,
  cleanUp,
  convertMarks,
  drawRules,
  joinSections,
  newCable,
  otherSeparator,
  reletterReferences,
  renumberParagraphs,
  splitSections,
  statisticsText,
} from '../../core/service.ts'
import type { Cable, CableFile, Edit } from '../../core/service.ts'
import { asRecord } from '../client-features.ts'
import type { ClientFeatures } from '../client-features.ts'
import { toOffset, toWorkspaceEdit } from '../convert.ts'
import type { Documents, OpenFile } from '../documents.ts'

/** What a command brings: an edit for the editor to apply, a text for it to show; null when there is nothing to do or to tell. */
export type CommandAnswer = WorkspaceEdit | string | null

/** Rewrites a document: `[uri, …]`. */
type Rewrite = (file: CableFile, args: readonly unknown[], reading: ParseOptions) => readonly Edit[]

const rewrites: Readonly<Record<string, Rewrite>> = {
  'cable.server.cleanUp': (file) => cleanUp(file),
  'cable.server.renumberParagraphs': (file, _args, reading) => renumberParagraphs(file, reading),
  'cable.server.reletterReferences': (file, _args, reading) => reletterReferences(file, reading),
  'cable.server.convertPortionMarks': (file, [separator]) =>
    convertMarks(file, separator === '/' || separator === '//' ? separator : (otherSeparator(file) ?? '//')),
  'cable.server.drawRules': (file) => drawRules(file),
  'cable.server.splitSections': (file, _args, reading) => splitSections(file, reading),
  'cable.server.joinSections': (file, _args, reading) => joinSections(file, reading),
}

/** Tells something of the cable at a position: `[uri, position?, …]`. */
type Tell = (cable: Cable, args: readonly unknown[]) => string | null

const tellings: Readonly<Record<string, Tell>> = {
  'cable.server.citation': (cable, [style]) => cite(cable, citationStyles.find(({ name }) => name === style)?.name ?? 'number'),
  'cable.server.statistics': (cable) => statisticsText(cable),
}

const newCableName = 'cable.server.newCable'

export const commandNames: readonly string[] = [newCableName, ...Object.keys(rewrites), ...Object.keys(tellings)]

/** `workspace/executeCommand`: any editor can call these; arguments that make no sense bring null. */
export async function executeCommand(params: ExecuteCommandParams, documents: Documents, client: ClientFeatures): Promise<CommandAnswer> {
  const { command } = params
  const [first, ...rest] = params.arguments ?? []
  if (command === newCableName) return typeof first === 'string' ? newCable(first, Date.now(), rest[0] === true && client.snippets) : null
  if (typeof first !== 'string') return null
  const open = await documents.read(first)
  if (open === null) return null
  if (Object.hasOwn(rewrites, command)) {
    const edits = rewrites[command]!(open.file, rest, readingOf(open))
    return edits.length === 0 ? null : toWorkspaceEdit(open, edits, client)
  }
  return Object.hasOwn(tellings, command) ? tellings[command]!(cableAt(open, rest[0]), rest.slice(1)) : null
}

/** How the document was read. */
export function readingOf({ settings }: OpenFile): ParseOptions {
  return settings.dialect === 'auto' ? {} : { dialect: settings.dialect }
}

/** The cable at a position; the first one for anything else. */
function cableAt(open: OpenFile, position: unknown): Cable {
  const { line, character } = asRecord(position)
  const { file } = open
  const at = typeof line === 'number' && typeof character === 'number' ? toOffset(file.text, { line, character } satisfies Position) : 0
  return file.cables.findLast((cable) => cable.from <= at) ?? file.cables[0]!
}
