import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { recognitionUnits } from '../../core/syntax/recognize.ts'
import { Failure, reasonOf } from '../failure.ts'
import { decode } from './encoding.ts'
import type { Decoded } from './encoding.ts'

/**
 * Reads a file whole. `name` is what the caller knows it by; everything that goes wrong is a Failure that says it. Waits for the disk: there is nothing
 * else to do meanwhile, and the way through Node's thread pool takes longer than the check of a cable.
 */
export function readText(path: string, name: string): Decoded {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new Failure(`${name}: ${reasonOf(error)}`)
  }
  return decodeText(bytes, name)
}

/** Standard input to its end. */
export async function readStandardInput(name: string): Promise<Decoded> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return decodeText(Buffer.concat(chunks), name)
}

function decodeText(bytes: Buffer, name: string): Decoded {
  try {
    const decoded = decode(bytes)
    if (decoded !== null) return decoded
  } catch (error) {
    throw new Failure(`${name}: ${reasonOf(error)}`)
  }
  throw new Failure(`${name}: is not a text`)
}

/** As much of a file's beginning as the recognition of cables asks for; null when it can't be read or is no text. */
export function readBeginning(path: string): string | null {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const buffer = Buffer.alloc(recognitionUnits * 2)
    const bytes = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0))
    // A character that the limit cuts in two would make UTF-8 look like another encoding.
    return decode(bytes.subarray(0, wholeCharacters(bytes)))?.text ?? null
  } catch {
    return null
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** The length without an unfinished UTF-8 character at the end. */
function wholeCharacters(bytes: Buffer): number {
  let at = bytes.length
  while (at > 0 && bytes.length - at < 4 && (bytes[at - 1]! & 0xc0) === 0x80) at--
  const lead = at > 0 ? bytes[at - 1]! : 0
  const needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
  return needed > bytes.length - at + 1 ? at - 1 : bytes.length
}
