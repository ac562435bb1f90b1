import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure, reasonOf } from '../failure.ts'
import type { Encoding } from './encoding.ts'
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
    if (given === '-') yield await attempt(() => fromStandardInput(options))
    else if (await isFolder(given)) yield* fromFolder(given, seen, options)
    else yield await attempt(() => fromFile(given, key, options))
  }
}

/** Whether the paths name one text at most, so that its result can stand alone. */
export async function isSingle(paths: readonly string[], options: Pick<SourceOptions, 'stdinFilename'>): Promise<boolean> {
  const [only, ...others] = pathsOrDefault(paths, options)
  return others.length === 0 && only !== undefined && (only === '-' || !(await isFolder(only)))
}

function pathsOrDefault(paths: readonly string[], { stdinFilename }: Pick<SourceOptions, 'stdinFilename'>): readonly string[] {
  return paths.length > 0 ? paths : [stdinFilename === undefined ? '.' : '-']
}

async function* fromFolder(folder: string, seen: Set<string>, options: SourceOptions): AsyncGenerator<Source | Failure> {
  let count = 0
  for await (const found of cablesIn(folder, folder.split(path.sep).join('/'))) {
    count++
    if (found instanceof Failure) yield found
    else if (!seen.has(found.path)) {
      seen.add(found.path)
      yield await attempt(() => fromFile(found.name, found.path, options))
    }
  }
  if (count === 0) options.note(`${folder}: no cables in this folder`)
}

async function fromFile(name: string, full: string, options: SourceOptions): Promise<Source> {
  const decoded = await readText(full, name)
  if (decoded.encoding === 'windows-1252') options.note(`${name}: is not UTF-8, read as Windows-1252`)
  return { name, path: full, location: full, ...decoded }
}

async function fromStandardInput(options: SourceOptions): Promise<Source> {
  const name = options.stdinFilename ?? '<stdin>'
  const decoded = await readStandardInput(name)
  if (decoded.encoding === 'windows-1252') options.note(`${name}: is not UTF-8, read as Windows-1252`)
  return { name, path: null, location: path.resolve(options.stdinFilename ?? 'stdin'), ...decoded }
}

async function attempt(work: () => Promise<Source>): Promise<Source | Failure> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) return error
    return new Failure(reasonOf(error))
  }
}

async function isFolder(given: string): Promise<boolean> {
  try {
    return (await stat(given)).isDirectory()
  } catch {
    // What is not there is reported when it is read.
    return false
  }
}
