import { Failure, faultOf } from './failure.ts'
import { places, readSource } from './input/places.ts'
import type { PathOptions, Place, Source } from './input/places.ts'
import { createWriter, note } from './output/writer.ts'
import { createProgress } from './progress.ts'
import type { SettingsLookup } from './settings/lookup.ts'
import type { Settings } from './settings/settings.ts'

/** What the work on one text brought: plain data but for the output, which may be made while it is written. */
export interface Answer {
  readonly output: Iterable<string | Uint8Array>
  /** What a person may want to know. */
  readonly notes: readonly string[]
  /** What could not be used; they make the exit code 2. */
  readonly problems: readonly string[]
}

export interface PlaceRun<A extends Answer> extends PathOptions {
  /** Notes are not told. */
  readonly quiet: boolean
  /** Stands between two outputs. */
  readonly separator: string
  /** How many answers may be under way at the same time. */
  readonly width: number
  readonly answer: (place: Place) => Promise<A | Answer>
  /** Given every answer that came to its end, in order. */
  readonly take: (answer: A | Answer) => void
}

/**
 * Asks for an answer for every place behind the paths and prints the answers in their order, each as soon as it and those before it are there. Resolves
 * to the number of problems, each of which was told on standard error.
 */
export async function eachPlace<A extends Answer>(run: PlaceRun<A>): Promise<number> {
  const writer = createWriter(process.stdout)
  const progress = createProgress(process.stderr)
  const waiting: Promise<A | Answer>[] = []
  const told = new Set<string>()
  let failures = 0
  let separator = ''

  function tell(message: string): void {
    progress.clear()
    note(message)
  }

  function fail(message: string): void {
    failures++
    // A configuration that can't be used is the same trouble for every file below it.
    if (!told.has(message)) tell(message)
    told.add(message)
  }

  async function print({ output, notes, problems }: Answer): Promise<void> {
    if (!run.quiet) notes.forEach(tell)
    problems.forEach(fail)
    if (process.stdout.isTTY) progress.clear()
    let before = separator
    for (const piece of output) {
      if (before !== '') await writer.write(before)
      before = ''
      separator = run.separator
      await writer.write(piece)
    }
    await writer.flush()
  }

  async function takeNext(): Promise<void> {
    const answer = await waiting.shift()!
    run.take(answer)
    // What fails while it is written, a text too long to be put together, is the trouble of this file alone.
    await print(answer).catch((error: unknown) => fail(faultOf(error)))
    progress.step()
  }

  const report = (message: string): void => void waiting.push(Promise.resolve({ output: [], notes: [message], problems: [] }))
  for (const place of places(run, report)) {
    waiting.push(place instanceof Failure ? Promise.resolve(problem(place.message)) : run.answer(place))
    while (waiting.length >= run.width) await takeNext()
  }
  while (waiting.length > 0) await takeNext()
  progress.clear()
  return failures
}

function problem(message: string): Answer {
  return { output: [], notes: [], problems: [message] }
}

/** Work on a text as an answer: reads it and its settings; whatever goes wrong becomes a problem of this text alone. */
export function answering<A extends Answer>(
  lookup: SettingsLookup,
  work: (source: Source, settings: Settings) => A,
): (place: Place) => Promise<A | Answer> {
  return async (place) => {
    try {
      const source = await readSource(place)
      const answer = work(source, await lookup.settingsOf(place.location))
      return source.encoding === 'windows-1252'
        ? { ...answer, notes: [`${place.name}: is not UTF-8, read as Windows-1252`, ...answer.notes] }
        : answer
    } catch (error) {
      return problem(error instanceof Failure ? error.message : `${place.name}: ${faultOf(error)}`)
    }
  }
}

export interface TextRun extends PathOptions {
  readonly lookup: SettingsLookup
  readonly separator?: string
}

/** Prints what `work` makes of every text behind the paths, one after the other; the number of problems. */
export function eachText(
  { lookup, separator = '', ...options }: TextRun,
  work: (source: Source, settings: Settings) => Iterable<string>,
): Promise<number> {
  const answer = answering(lookup, (source, settings): Answer => ({ output: work(source, settings), notes: [], problems: [] }))
  return eachPlace({ ...options, quiet: false, separator, width: 1, answer, take: () => {} })
}
