import { readdirSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import path from 'node:path'
import { looksLikeCable } from '../../core/syntax/recognize.ts'
import { Failure, reasonOf } from '../failure.ts'
import { ignoreFileOf, ignoreFilesAbove, isIgnored } from './gitignore.ts'
import type { IgnoreFile } from './gitignore.ts'
import { readBeginning } from './read.ts'

/** A file that a command was asked to read. */
export interface FoundFile {
  /** As the caller named it, or the folder's name with the way to the file behind it, slashes on every system. */
  readonly name: string
  readonly path: string
}

/**
 * The cables in a folder and below it, in the order of their names: every `*.cable`, and every `*.txt` that begins like one. What Git ignores is
 * left out, and so are links to folders. A folder that can't be read comes as a Failure between the files.
 */
export function* cablesIn(folder: string, name: string): Generator<FoundFile | Failure> {
  const root = path.resolve(folder)
  yield* walk(root, name, ignoreFilesAbove(root))
}

function* walk(folder: string, name: string, above: readonly IgnoreFile[]): Generator<FoundFile | Failure> {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    yield new Failure(`${name}: ${reasonOf(error)}`)
    return
  }
  const own = entries.some((entry) => entry.name === '.gitignore') ? ignoreFileOf(folder) : null
  const files = own === null ? above : [...above, own]
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name)
    const shown = name === '.' ? entry.name : `${name.endsWith('/') ? name : `${name}/`}${entry.name}`
    if (entry.isDirectory()) {
      if (entry.name !== '.git' && !isIgnored(files, full, true)) yield* walk(full, shown, files)
    } else if (isCable(entry, full, files)) yield { name: shown, path: full }
  }
}

function isCable(entry: Dirent, full: string, files: readonly IgnoreFile[]): boolean {
  const extension = path.extname(entry.name).toLowerCase()
  if (extension !== '.cable' && extension !== '.txt') return false
  if (isIgnored(files, full, false)) return false
  if (!entry.isFile() && !(entry.isSymbolicLink() && isFile(full))) return false
  if (extension === '.cable') return true
  const beginning = readBeginning(full)
  return beginning !== null && looksLikeCable(beginning)
}

function isFile(full: string): boolean {
  try {
    return statSync(full).isFile()
  } catch {
    return false
  }
}
