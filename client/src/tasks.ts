import { ShellExecution, Task, TaskGroup, TaskScope, tasks, workspace } from 'vscode'
import type { ExtensionContext, TaskDefinition, WorkspaceFolder } from 'vscode'

const type = 'cable'

interface CheckDefinition extends TaskDefinition {
  /** Files and folders, relative to the workspace folder; all of it by default. */
  readonly paths?: readonly string[]
  /** More options of `cable check`. */
  readonly args?: readonly string[]
}

/** Tasks of type `cable`: `cable check` over a folder, its findings in the list of problems. The command itself comes with npm, not with the extension. */
export function registerTasks(context: ExtensionContext): void {
  context.subscriptions.push(
    tasks.registerTaskProvider(type, {
      provideTasks: () => (workspace.workspaceFolders ?? []).map((folder) => checkTask({ type }, folder)),
      resolveTask: ({ definition, scope }) => checkTask(definition as CheckDefinition, scope ?? TaskScope.Workspace),
    }),
  )
}

function checkTask(definition: CheckDefinition, scope: WorkspaceFolder | TaskScope.Global | TaskScope.Workspace): Task {
  const { paths = ['.'], args = [] } = definition
  const execution = new ShellExecution('cable', ['check', '--format', 'github', ...args, ...paths])
  const task = new Task(definition, scope, 'check', 'cable', execution, '$cable')
  task.group = TaskGroup.Test
  return task
}
