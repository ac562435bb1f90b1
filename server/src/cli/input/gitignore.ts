import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ignore from 'ignore'
import type { Ignore } from 'ignore'

/** The patterns of one `.gitignore`, which hold below its folder. */
export interface IgnoreFile {
  readonly folder: string
  readonly patterns: Ignore
}

/** The ignore file of a folder; null when it has none. */
export function ignoreFileOf(folder: string, name = '.gitignore'): IgnoreFile | null {
  try {
    return { folder, patterns: ignore().add(readFileSync(path.join(folder, name), 'utf8')) }
  } catch {
    return null
  }
}

/**
 * The ignore files above a folder, the outermost first, as far as its Git repository goes; [] outside of one. Those that ignore the folder
 * itself are left out: it was named, so it is wanted.
 */
export function ignoreFilesAbove(folder: string): IgnoreFile[] {
  const root = repositoryOf(folder)
  if (root === null) return []
  const files: IgnoreFile[] = []
  const exclude = ignoreFileOf(root, path.join('.git', 'info', 'exclude'))
  if (exclude !== null) files.push(exclude)
  for (const above of foldersBetween(root, folder)) {
    const file = ignoreFileOf(above)
    if (file !== null) files.push(file)
  }
  return files.filter((file) => file.folder === folder || !isIgnored([file], folder, true))
}

/** Whether an entry is ignored; the files stand with the outermost first, and the innermost that speaks of the entry decides. */
export function isIgnored(files: readonly IgnoreFile[], entry: string, isFolder: boolean): boolean {
  for (let index = files.length - 1; index >= 0; index--) {
    const { folder, patterns } = files[index]!
    const relative = path.relative(folder, entry).split(path.sep).join('/')
    const { ignored, unignored } = patterns.test(isFolder ? `${relative}/` : relative)
    if (ignored || unignored) return ignored
  }
  return false
}

function repositoryOf(folder: string): string | null {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at
    if (path.dirname(at) === at) return null
  }
}

/** The folders from the repository's root down to the one above the folder; none when they are the same. */
function foldersBetween(root: string, folder: string): string[] {
  const folders: string[] = []
  for (let at = folder; at !== root;) {
    at = path.dirname(at)
    folders.unshift(at)
  }
  return folders
}
