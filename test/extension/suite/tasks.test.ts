// The task type `cable` and its problem matcher.
// proves: contributes.taskDefinitions
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { test } from '../support/harness.ts'

test('each folder of the workspace has a task that checks it', async () => {
  // A browser has no shell to run the command in.
  if (typeof process === 'undefined' || process.versions?.node === undefined) return
  const tasks = await vscode.tasks.fetchTasks({ type: 'cable' })
  assert.deepEqual(
    tasks.map(({ name, scope }) => [name, typeof scope === 'object' ? scope.uri.toString() : scope]),
    vscode.workspace.workspaceFolders?.map(({ uri }) => ['check', uri.toString()]),
  )
  const [task] = tasks
  assert.deepEqual(task?.problemMatchers, ['$cable'])
  const execution = task?.execution
  assert.ok(execution instanceof vscode.ShellExecution)
  assert.deepEqual([execution.command, ...(execution.args ?? [])], ['cable', 'check', '--format', 'github', '.'])
})
