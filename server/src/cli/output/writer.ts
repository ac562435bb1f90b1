import { once } from 'node:events'

/** Text on its way to standard output. */
export interface Writer {
  /** Collects small pieces; resolves when a slow reader has caught up. */
  write(text: string | Uint8Array): Promise<void>
  /** Sends what was collected, so that a reader has it before the next file is begun. */
  flush(): Promise<void>
}

const pieceLength = 65_536

export function createWriter(stream: NodeJS.WritableStream): Writer {
  let collected = ''

  async function send(chunk: string | Uint8Array): Promise<void> {
    if (chunk.length > 0 && !stream.write(chunk)) await once(stream, 'drain')
  }

  async function flush(): Promise<void> {
    const chunk = collected
    collected = ''
    await send(chunk)
  }

  async function write(text: string | Uint8Array): Promise<void> {
    if (typeof text === 'string') {
      collected += text
      if (collected.length >= pieceLength) await flush()
    } else {
      await flush()
      await send(text)
    }
  }

  return { write, flush }
}

/** Sends every piece in order, then what was collected. */
export async function writeAll(writer: Writer, pieces: Iterable<string | Uint8Array>): Promise<void> {
  for (const piece of pieces) await writer.write(piece)
  await writer.flush()
}

/**
 * A reader that closes the pipe (`| head`) wants no more: the process ends without a word. Other errors of standard output end the run
 * with code 2.
 */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EOF') {
      process.exitCode = 2
      process.stderr.write(`cable: standard output: ${error.message}\n`)
    }
    process.exit()
  })
  process.stderr.on('error', () => {})
}

/** A line on standard error, where people read and programs don't. */
export function note(message: string): void {
  process.stderr.write(`cable: ${message}\n`)
}
