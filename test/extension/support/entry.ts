// What the extension host loads: the suite's tests have registered themselves when `run` is called.
import * as vscode from 'vscode'
import { runAll } from './harness.ts'

/** Runs the suite. The caller learns from the report and from the exit code that a rejected promise becomes. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.all.find((e) => e.id === 'diplomatic-cable.diplomatic-cable')
  if (!extension) throw new Error('the extension is not loaded')
  await runAll()
}
