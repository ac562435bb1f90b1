// What both extension hosts do with the suite; its tests have registered themselves before.
import * as vscode from 'vscode'
import { workspaceFile } from './editor.ts'
import { runAll, type Report } from './harness.ts'

async function has(file: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(workspaceFile(file))
    return true
  } catch {
    return false
  }
}

/** Runs the suite; the rejected promise becomes the host's exit code. */
export async function runSuite(report: (state: Report) => void): Promise<void> {
  if (!vscode.extensions.getExtension('diplomatic-cable.diplomatic-cable')) throw new Error('the extension is not loaded')
  if (!(await vscode.languages.getLanguages()).includes('cable')) throw new Error('the extension contributes no language "cable"')
  await runAll(has, report)
}
