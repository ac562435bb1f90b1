// A test runner for inside an extension host: no framework, one result file, one line a test.
import { writeFileSync } from 'node:fs'

interface Case {
  readonly name: string
  readonly body: () => Promise<void> | void
}

/** What the caller outside the extension host reads. */
export interface Report {
  readonly host: string
  readonly passed: number
  readonly failed: number
  readonly lines: readonly string[]
}

const cases: Case[] = []

/** Registers a test; tests run one after the other in the order of registration. */
export function test(name: string, body: Case['body']): void {
  cases.push({ name, body })
}

function reason(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Runs every registered test, writes the report where CABLE_TEST_REPORT says, and throws when a test failed or there was none. */
export async function runAll(host: string): Promise<void> {
  const lines: string[] = []
  let failed = 0
  for (const { name, body } of cases) {
    try {
      await body()
      lines.push(`ok ${name}`)
    } catch (error) {
      failed++
      lines.push(`not ok ${name}\n${reason(error)}`)
    }
  }
  const report: Report = { host, passed: cases.length - failed, failed, lines }
  const file = process.env['CABLE_TEST_REPORT']
  if (file) writeFileSync(file, JSON.stringify(report))
  if (failed > 0 || cases.length === 0) throw new Error(`${failed} of ${cases.length} tests failed`)
}
