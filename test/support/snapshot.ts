import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Compares a text with the file that holds what was reviewed; `UPDATE=1` writes it, to be read like any other change. */
export function matchSnapshot(file: string, actual: string): void {
  if (process.env['UPDATE'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true })
    if (!existsSync(file) || readFileSync(file, 'utf8') !== actual) writeFileSync(file, actual)
    return
  }
  assert.ok(existsSync(file), `${file} is missing: UPDATE=1 writes it`)
  assert.equal(actual, readFileSync(file, 'utf8'), file)
}
