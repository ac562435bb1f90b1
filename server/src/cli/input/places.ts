import { statSync } from 'node:fs'
import path from 'node:path'
import { Failure, reasonOf } from '../failure.ts'
import type { Encoding } from './encoding.ts'
import { readStandardInput, readText } from './read.ts'
import { cablesIn } from './walk.ts'

/** Where a text is to be read from. Plain data, so that another thread can read it. */
export interface Place {
  readonly name: string
  /** Null for standard input. */
  readonly path: string | null
  /** The file whose configuration counts, whether it is there or not. */
  readonly location: string
}

/** A text to work on. */
export interface Source extends Place {
  readonly text: string
  readonly encoding: Encoding
  readonly mark: boolean
}

export interface PathOptions {
  readonly paths: readonly string[]
  /** What standard input is called, also where its configuration is looked for. */
  readonly stdinFilename: string | undefined
}

/**
 * The places behind the paths of a command line, in their order: files, folders with the cables in them, `-` for standard input; without any path
 * the current folder, or standard input when it was given a name. A file that is named twice comes once; a folder that can't be read comes as a
 * Failure; `note` is told of folders without cables.
 */
export function* places(options: PathOptions, note: (message: string) => void): Generator<Place | Failure> {
  const seen = new Set<string>()
  for (const given of pathsOrDefault(options)) {
    const full = given === '-' ? '-' : path.resolve(given)
    if (seen.has(full)) continue
    seen.add(full)
    if (given === '-')
      yield { name: options.stdinFilename ?? '<stdin>', path: null, location: path.resolve(options.stdinFilename ?? 'stdin') }
    else if (!isFolder(given)) yield { name: given, path: full, location: full }
    else yield* inFolder(given, seen, note)
  }
}

function* inFolder(folder: string, seen: Set<string>, note: (message: string) => void): Generator<Place | Failure> {
  let count = 0
  for (const found of cablesIn(folder, folder.split(path.sep).join('/'))) {
    count++
    if (found instanceof Failure) yield found
    else if (!seen.has(found.path)) {
      seen.add(found.path)
      yield { ...found, location: found.path }
    }
  }
  if (count === 0) note(`${folder}: no cables in this folder`)
}

/** Whether the paths name one text at most, so that its result can stand alone. */
export function isSingle(options: PathOptions): boolean {
  const [only, ...others] = pathsOrDefault(options)
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

function pathsOrDefault({ paths, stdinFilename }: PathOptions): readonly string[] {
  return paths.length > 0 ? paths : [stdinFilename === undefined ? '.' : '-']
}

/** Reads a text; a Failure says what hinders it. */
export async function readSource(place: Place): Promise<Source> {
  try {
    return { ...place, ...(place.path === null ? await readStandardInput(place.name) : readText(place.path, place.name)) }
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${place.name}: ${reasonOf(error)}`)
  }
}
