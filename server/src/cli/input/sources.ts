import { statSync } from 'node:fs'
import path from 'node:path'
import { Failure, reasonOf } from '../failure.ts'
import type { Decoded, Encoding } from './encoding.ts'
import { readStandardInput, readText } from './read.ts'
import { cablesIn } from './walk.ts'

/** A text to work on. */
export interface Source {
  readonly name: string
  /** Null for standard input. */
  readonly path: string | null
  /** The file whose configuration counts, whether it is there or not. */
  readonly location: string
  readonly text: string
  readonly encoding: Encoding
  readonly mark: boolean
}

export interface SourceOptions {
  /** What standard input is called, also where its configuration is looked for. */
  readonly stdinFilename?: string | undefined
  /** Told what a person may want to know, such as a folder without cables. */
  readonly note: (message: string) => void
}

/**
 * The texts behind the paths of a command line, in their order, one at a time: files, folders with the cables in them, `-` for standard input;
 * without any path the current folder, or standard input when it was given a name. A file that is named twice comes once. What can't be read
 * comes as a Failure in its place.
 */
export async function* sources(paths: readonly string[], options: SourceOptions): AsyncGenerator<Source | Failure> {
  const seen = new Set<string>()
  for (const given of pathsOrDefault(paths, options)) {
    const key = given === '-' ? '-' : path.resolve(given)
    if (seen.has(key)) continue
    seen.add(key)
    if (given === '-') yield await fromStandardInput(options)
    else if (isFolder(given)) yield* fromFolder(given, seen, options)
    else yield fromFile(given, key, options)
  }
}

/** Whether the paths name one text at most, so that its result can stand alone. */
export function isSingle(paths: readonly string[], options: Pick<SourceOptions, 'stdinFilename'>): boolean {
  const [only, ...others] = pathsOrDefault(paths, options)
  return others.length === 0 && only !== undefined && (only === '-' || !isFolder(only))
}

/** Whether a path is that of a folder; one that is not there is none. */
export function isFolder(given: string): boolean {
  try {
    return statSync(given).isDirectory()
  } catch {
    // What hinders it is told when it is read.
    return false
  }
}

function pathsOrDefault(paths: readonly string[], { stdinFilename }: Pick<SourceOptions, 'stdinFilename'>): readonly string[] {
  return paths.length > 0 ? paths : [stdinFilename === undefined ? '.' : '-']
}

function* fromFolder(folder: string, seen: Set<string>, options: SourceOptions): Generator<Source | Failure> {
  let count = 0
  for (const found of cablesIn(folder, folder.split(path.sep).join('/'))) {
    count++
    if (found instanceof Failure) yield found
    else if (!seen.has(found.path)) {
      seen.add(found.path)
      yield fromFile(found.name, found.path, options)
    }
  }
  if (count === 0) options.note(`${folder}: no cables in this folder`)
}

function fromFile(name: string, full: string, options: SourceOptions): Source | Failure {
  try {
    return toSource(name, full, full, readText(full, name), options)
  } catch (error) {
    return error instanceof Failure ? error : new Failure(`${name}: ${reasonOf(error)}`)
  }
}

async function fromStandardInput(options: SourceOptions): Promise<Source | Failure> {
  const name = options.stdinFilename ?? '<stdin>'
  try {
    return toSource(name, null, path.resolve(options.stdinFilename ?? 'stdin'), await readStandardInput(name), options)
  } catch (error) {
    return error instanceof Failure ? error : new Failure(`${name}: ${reasonOf(error)}`)
  }
}

function toSource(name: string, file: string | null, location: string, decoded: Decoded, { note }: SourceOptions): Source {
  if (decoded.encoding === 'windows-1252') note(`${name}: is not UTF-8, read as Windows-1252`)
  return { name, path: file, location, ...decoded }
}
