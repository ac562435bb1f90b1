// VS Code's web workbench without this extension's dressing: for trying a packed extension, or looking at the editor itself.
//   node scripts/workbench.mjs fetch [--vscode oldest|newest]        only fills the cache
//   node scripts/workbench.mjs serve [FOLDER] [--vscode …] [--bare]  serves until Ctrl-C; --bare leaves the extension out
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './lib/process.mjs'
import { startWorkbench } from './lib/workbench.mjs'
import { obtainWorkbench } from './lib/workbench-download.mjs'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { vscode: { type: 'string', default: 'oldest' }, bare: { type: 'boolean', default: false } },
})
const [task = 'serve', folder = path.join(root, 'examples')] = positionals
if (task === 'fetch') {
  const { version, vscode } = await obtainWorkbench(options.vscode)
  console.log(`VS Code ${version}: ${path.relative(root, vscode)}`)
} else if (task === 'serve') {
  const workbench = await startWorkbench({ which: options.vscode })
  console.log(workbench.address(path.resolve(folder), { extension: options.bare ? undefined : root }))
  await new Promise(() => {})
} else {
  console.error('usage: node scripts/workbench.mjs fetch|serve [FOLDER] [--vscode oldest|newest] [--bare]')
  process.exitCode = 2
}
