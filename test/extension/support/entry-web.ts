// The suite in the web-worker extension host, which has no files: the report goes through the console.
import { runSuite } from './run.ts'

export function run(): Promise<void> {
  return runSuite((state) => console.log(`CABLE_TEST_REPORT ${JSON.stringify(state)}`))
}
