// A test runner for inside an extension host, Node's or the web worker's: no framework, and the caller decides where the report goes.

interface Case {
  readonly name: string
  readonly body: () => Promise<void> | void
  /** A workspace file without which the test is left out. */
  readonly needs?: string
}

/** The state after each test, so that a host that hangs leaves a trace. */
export interface Report {
  readonly total: number
  readonly passed: number
  readonly failed: number
  /** One entry a test: `ok NAME` or `not ok NAME` and the reason. */
  readonly lines: readonly string[]
}

const cases: Case[] = []

/** Registers a test; tests run one after the other in the order of registration. */
export function test(name: string, body: Case['body']): void {
  cases.push({ name, body })
}

/** Registers a test on the real cable. The runner lays it into the workspace where it is at hand; elsewhere these tests are left out, and the runner says so. */
export function withRealCable(name: string, body: Case['body']): void {
  cases.push({ name, body, needs: 'doha-690.cable' })
}

function reason(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Runs the registered tests and throws when one failed or there was none. `has` tells whether the workspace holds a file. */
export async function runAll(has: (file: string) => Promise<boolean>, report: (state: Report) => void): Promise<void> {
  const chosen: Case[] = []
  for (const one of cases) if (one.needs === undefined || (await has(one.needs))) chosen.push(one)
  const lines: string[] = []
  let failed = 0
  for (const { name, body } of chosen) {
    try {
      await body()
      lines.push(`ok ${name}`)
    } catch (error) {
      failed++
      lines.push(`not ok ${name}\n${reason(error)}`)
    }
    report({ total: chosen.length, passed: lines.length - failed, failed, lines })
  }
  if (failed > 0 || chosen.length === 0) throw new Error(`${failed} of ${chosen.length} tests failed`)
}
