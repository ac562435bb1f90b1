// `npm start [-- PATH]`: opens the examples, or a file or folder of yours, in VS Code with this extension loaded.
//   --browser        VS Code's web workbench even where a desktop VS Code is installed
//   --vscode newest  the newest VS Code instead of the oldest supported one, where one is fetched
// Only node: imports above the installation, so that a bare clone can start.
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build, ensureInstalled } from './lib/install.mjs'
import { root, run, startGroup, which } from './lib/process.mjs'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'boolean', default: false }, vscode: { type: 'string', default: 'oldest' } },
})

/** What to open: { folder, file }. A folder shows its first cable. */
function target(argument) {
  const place = argument === undefined ? path.join(root, 'examples') : path.resolve(process.env.INIT_CWD ?? '.', argument)
  if (!existsSync(place)) throw new Error(`There is no ${place}`)
  if (statSync(place).isFile()) return { folder: path.dirname(place), file: place }
  if (argument === undefined) return { folder: place, file: path.join(place, 'published-copy.cable') }
  const cable = readdirSync(place).find((name) => name.endsWith('.cable'))
  return { folder: place, file: cable && path.join(place, cable) }
}

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.WSL_DISTRO_NAME)

/** An installed VS Code that can load an extension under development; the one inside a remote terminal cannot. */
function installedCode() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined
  const mac = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'
  return which('code') ?? which('code-insiders') ?? which('codium') ?? (existsSync(mac) ? mac : undefined)
}

/** Opens a desktop VS Code; resolves to false when there is none or it does not start. */
async function openDesktop({ folder, file }) {
  if (!hasScreen) return false
  const { download } = await import('./lib/desktop.mjs')
  const code = installedCode() ?? (await download(options.vscode))
  if (!code) return false
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder, ...(file ? [file] : [])]
  if (process.platform === 'win32') {
    const quoted = [code, ...args].map((part) => `"${part}"`).join(' ')
    return (await run(quoted, [], { shell: true })).code === 0
  }
  // The `code` command returns at once; a VS Code executable stays until its window is closed.
  return (await run(code, args)).code === 0
}

/** Opens an address in the system's browser where there is a screen. */
function openBrowser(address) {
  if (!hasScreen) return
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] }[process.platform] ?? ['xdg-open']
  startGroup(command, [...args, address], { stdio: 'ignore' })
}

async function openWorkbench({ folder, file }) {
  const { startWorkbench } = await import('./lib/workbench.mjs')
  const workbench = await startWorkbench({ which: options.vscode, outline: true })
  const address = workbench.address(folder, { extension: root, open: file })
  console.log(
    `\nVS Code ${workbench.version} with the extension runs at\n\n  ${address}\n\nOpen this address in a browser. Ctrl-C ends it.`,
  )
  openBrowser(address)
  await new Promise(() => {})
}

try {
  const place = target(positionals[0])
  if (await ensureInstalled()) console.log('Packages installed.')
  await build()
  console.log('Built.')
  if (options.browser || !(await openDesktop(place))) await openWorkbench(place)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
