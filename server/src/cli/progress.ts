/** A line on standard error that says how far a long run has come; only on a terminal. */
export interface Progress {
  /** One more file is done. */
  step(): void
  /** Takes the line away, before anything else is written to the terminal. */
  clear(): void
}

/** Runs of fewer files show nothing. */
const patience = 100
/** Milliseconds between two changes of the line. */
const pause = 100

export function createProgress(stream: NodeJS.WriteStream): Progress {
  let files = 0
  let shown = false
  let last = 0
  return {
    step() {
      files++
      if (stream.isTTY !== true || files < patience || Date.now() - last < pause) return
      last = Date.now()
      shown = true
      stream.write(`\r${files.toLocaleString('en')} files`)
    },
    clear() {
      if (shown) stream.write('\r\u001b[K')
      shown = false
    },
  }
}
