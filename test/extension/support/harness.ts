// A test runner for inside an extension host: no framework, one report file, one entry a test.
import { writeFileSync } from 'node:fs'

interface Case {
  readonly name: string
  readonly body: () => Promise<void> | void
}

const cases: Case[] = []

/** Registers a test; tests run one after the other in the order of registration. */
export function test(name: string, body: Case['body']): void {
  cases.push({ name, body })
}

function reason(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/**
 * Runs every registered test and throws when one failed or there was none.
 * The file that CABLE_TEST_REPORT names holds the state after each test ({ total, passed, failed, lines }), so that a host that hangs leaves a trace.
 */
export async function runAll(): Promise<void> {
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
    const file = process.env['CABLE_TEST_REPORT']
    if (file) writeFileSync(file, JSON.stringify({ total: cases.length, passed: lines.length - failed, failed, lines }))
  }
  if (failed > 0 || cases.length === 0) throw new Error(`${failed} of ${cases.length} tests failed`)
}
