import type { OptionSpecs } from './options.ts'

/** A command as `main.ts` runs it and help describes it. */
export interface Command {
  /** The arguments behind the name, a line for each way to call it: `[PATH…]`. */
  readonly usage: readonly string[]
  /** What the arguments mean and what the command prints, one paragraph a string. */
  readonly about: readonly string[]
  readonly options: OptionSpecs
  /** Runs the command on the arguments behind its name; resolves to the exit code. */
  run(args: readonly string[]): Promise<number>
}
