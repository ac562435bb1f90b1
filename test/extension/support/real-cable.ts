// Tests on the real cable: the runner lays it into the workspace where it is at hand; elsewhere they are left out, and the runner says so.
import { existsSync } from 'node:fs'
import { test } from './harness.ts'
import { workspaceFile } from './editor.ts'

/** Registers a test that needs doha-690.cable and doha-690.txt in the workspace. */
export function withRealCable(name: string, body: () => Promise<void>): void {
  if (existsSync(workspaceFile('doha-690.cable').fsPath)) test(name, body)
}
