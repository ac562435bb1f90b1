import type { Writer } from './writer.ts'

/** A JSON array that is written element by element. */
export interface JsonArray {
  add(value: unknown): Promise<void>
  end(): Promise<void>
}

export function createJsonArray(writer: Writer): JsonArray {
  let first = true
  return {
    async add(value) {
      await writer.write(`${first ? '[' : ','}\n  ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')}`)
      first = false
    },
    async end() {
      await writer.write(first ? '[]\n' : '\n]\n')
      await writer.flush()
    },
  }
}
