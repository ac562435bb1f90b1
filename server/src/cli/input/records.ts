import { Failure, faultOf } from '../failure.ts'
import type { OptionSpec } from '../options.ts'
import { createWriter, note } from '../output/writer.ts'

export const recordOptions = {
  'stdin-ndjson': { type: 'boolean', help: 'Read one {"file": NAME, "text": TEXT} a line from standard input, print one result a line' },
} as const satisfies Record<string, OptionSpec>

/** Refuses what makes no sense beside `--stdin-ndjson`: paths, another format, and the options named. */
export function checkRecordArguments(
  values: Readonly<Record<string, unknown>>,
  positionals: readonly string[],
  refused: readonly string[],
): void {
  if (positionals.length > 0) throw new Failure('--stdin-ndjson reads standard input only; leave the paths out')
  const { format } = values
  if (format !== undefined && format !== 'ndjson') throw new Failure(`--stdin-ndjson prints ndjson, not ${String(format)}`)
  const wrong = ['stdin-filename', ...refused].find((name) => values[name] !== undefined && values[name] !== false)
  if (wrong !== undefined) throw new Failure(`--stdin-ndjson and --${wrong} can't be used together`)
}

/** One line of `--stdin-ndjson`. */
export interface TextRecord {
  readonly file: string
  readonly text: string
}

/**
 * Answers each line of standard input, `{"file": NAME, "text": TEXT}`, with one line on standard output, in order and before the next line is read, so that
 * nothing is kept. `answer` gives the pieces of that line, its end included. A line that is no such object is answered `{"file", "error"}`.
 * Resolves to the number of those.
 */
export async function answerRecords(answer: (record: TextRecord) => Iterable<string>): Promise<number> {
  const writer = createWriter(process.stdout)
  let failures = 0
  let number = 0
  for await (const line of linesOf(process.stdin)) {
    number++
    let file: string | null = null
    try {
      const record = readRecord(line)
      file = record.file
      for (const piece of answer(record)) await writer.write(piece)
    } catch (error) {
      failures++
      const message = faultOf(error)
      note(`line ${number}: ${message}`)
      await writer.write(`${JSON.stringify({ file, error: message })}\n`)
    }
    await writer.flush()
  }
  return failures
}

function readRecord(line: Buffer): TextRecord {
  let value: Partial<TextRecord> | null
  try {
    value = JSON.parse(line.toString('utf8')) as Partial<TextRecord> | null
  } catch (error) {
    throw new Failure(`is not JSON: ${(error as Error).message}`)
  }
  if (typeof value?.file !== 'string' || typeof value.text !== 'string')
    throw new Failure('has to be {"file": NAME, "text": TEXT}, both of them texts')
  return { file: value.file, text: value.text.startsWith('\ufeff') ? value.text.slice(1) : value.text }
}

/** The lines of a stream of bytes without their LF; what stands behind the last LF is a line when it is not empty. */
async function* linesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Buffer)
    let from = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      begun.push(bytes.subarray(from, end))
      yield Buffer.concat(begun)
      begun = []
      from = end + 1
    }
    if (from < bytes.length) begun.push(bytes.subarray(from))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}
