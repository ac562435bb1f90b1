// The suite in Node's extension host: the report is the file that CABLE_TEST_REPORT names.
import { writeFileSync } from 'node:fs'
import { runSuite } from './run.ts'

export function run(): Promise<void> {
  return runSuite((state) => writeFileSync(process.env['CABLE_TEST_REPORT'] ?? '', JSON.stringify(state)))
}
