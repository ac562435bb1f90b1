import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** A file as other programs on this machine find it: relative to the current folder where it lies below it, with slashes on every system. */
export function relativePath(name: string): string {
  const relative = path.isAbsolute(name) ? path.relative('.', name) : name
  return (relative.startsWith('..') || path.isAbsolute(relative) ? name : path.normalize(relative)).split(path.sep).join('/')
}

/** The same as an address: relative, or `file:` for a file elsewhere. */
export function fileAddress(name: string): string {
  const shown = relativePath(name)
  return path.isAbsolute(shown) ? pathToFileURL(shown).href : shown.split('/').map(encodeURIComponent).join('/')
}
