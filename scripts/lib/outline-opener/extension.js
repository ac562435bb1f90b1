// A workbench that starts with an empty profile has its Outline folded away: unfold it once, and give the editor the cursor back.
import { commands } from 'vscode'

export async function activate() {
  await commands.executeCommand('outline.focus')
  await commands.executeCommand('timeline.removeView')
  await commands.executeCommand('workbench.action.focusActiveEditorGroup')
}
