import { Failure, faultOf } from './failure.ts'
import { sources } from './input/sources.ts'
import type { Source } from './input/sources.ts'
import { createWriter, note } from './output/writer.ts'
import type { Writer } from './output/writer.ts'
import { createProgress } from './progress.ts'
import type { SettingsLookup } from './settings/lookup.ts'
import type { Settings } from './settings/settings.ts'

export interface SourceRun {
  readonly paths: readonly string[]
  readonly lookup: SettingsLookup
  readonly stdinFilename: string | undefined
  /** Without notes. */
  readonly quiet: boolean
}

/** What a command does with one text. */
export interface Work {
  readonly source: Source
  readonly settings: Settings
  readonly writer: Writer
  /** Tells of something that could not be used and counts it. */
  readonly fail: (message: string) => void
}

/**
 * Does the work for every text behind the paths, one after the other, and sends what it wrote before the next one is read. What can't be read or used is
 * told on standard error; resolves to the number of those.
 */
export async function eachSource(run: SourceRun, work: (job: Work) => Promise<void>): Promise<number> {
  const writer = createWriter(process.stdout)
  const progress = createProgress(process.stderr)
  const told = new Set<string>()
  let failures = 0

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

  async function attempt(source: Source): Promise<void> {
    try {
      const settings = await run.lookup.settingsOf(source.location)
      if (process.stdout.isTTY) progress.clear()
      await work({ source, settings, writer, fail })
    } catch (error) {
      fail(error instanceof Failure ? error.message : `${source.name}: ${faultOf(error)}`)
    }
    await writer.flush()
    progress.step()
  }

  const options = { stdinFilename: run.stdinFilename, note: (message: string) => void (run.quiet || tell(message)) }
  for await (const source of sources(run.paths, options)) {
    if (source instanceof Failure) fail(source.message)
    else await attempt(source)
  }
  progress.clear()
  return failures
}
