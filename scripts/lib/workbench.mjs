// Starts VS Code's server with its web workbench, and makes the addresses that open it.
import { openSync, readFileSync, rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, must, root, run, startGroup, stopGroup } from './process.mjs'
import { obtainWorkbench } from './workbench-download.mjs'

/** User settings that keep a fresh editor quiet: nothing pops up, nothing is fetched, nothing is sent. */
export const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
}

/** A file's path as the path of an address; a Windows drive gets its slash. */
function uriPath(file) {
  const forward = file.split(path.sep).join('/')
  return encodeURI(forward.startsWith('/') ? forward : `/${forward}`)
}

async function answers(port, child, log) {
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) break
    try {
      if ((await fetch(`http://127.0.0.1:${port}/version`)).ok) return
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`VS Code's server did not start\n${readFileSync(log, 'utf8').slice(-4000)}`)
}

/**
 * Starts the workbench and resolves when it answers. Returns { port, version, address(), stop() }.
 * `which` as for `obtainWorkbench`, `settings` are user settings on top of the quiet ones, `env` is what the extension host sees on top of this
 * process's, `outline` unfolds the Outline view, `install` is a packed extension (.vsix) to install first.
 */
export async function startWorkbench({ which = 'oldest', settings = {}, env = {}, outline = false, install } = {}) {
  const { vscode, node, version } = await obtainWorkbench(which)
  const data = await mkdtemp(path.join(tmpdir(), 'cable-workbench-'))
  const user = path.join(data, 'data', 'User')
  await mkdir(user, { recursive: true })
  await writeFile(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2))
  if (outline) {
    const name = 'outline-opener'
    await cp(path.join(root, 'scripts', 'lib', name), path.join(data, 'extensions', name), { recursive: true })
  }
  const entry = path.join(vscode, 'out', 'server-main.js')
  const noGallery = { EXTENSIONS_GALLERY: '{"serviceUrl":""}' }
  if (install) {
    const args = [entry, '--install-extension', install, '--server-data-dir', data, '--accept-server-license-terms']
    await must(run(node, args, { env: { ...process.env, ...noGallery } }), `Installing ${install}`)
  }
  const port = await freePort()
  const log = path.join(data, 'server.log')
  const out = openSync(log, 'w')
  const child = startGroup(
    node,
    [
      entry,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', data, '--telemetry-level', 'off', '--disable-telemetry', '--disable-experiments'],
      ...['--enable-proposed-api', '--enable-smoke-test-driver'],
    ],
    { stdio: ['ignore', out, out], env: { ...process.env, ...noGallery, ...env } },
  )
  const remove = () => {
    stopGroup(child)
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }
  process.once('exit', remove)
  await answers(port, child, log)
  // VS Code takes themes that lie under an extension under development for that extension's own and forces them on the user.
  // Its cached build lies under this project, so the project goes by another name.
  const alias = path.join(data, 'extension')
  await symlink(root, alias, 'junction')
  const authority = `127.0.0.1:${port}`
  const uri = (file) => `vscode-remote://${authority}${uriPath(file)}`
  return {
    port,
    version,
    /**
     * The address that opens a folder with the extension under development (a folder of its own).
     * `open` is a file to show, with an optional `:line:column` behind it; `tests` a suite to run in the extension host.
     */
    address(folder, { extension, open, tests } = {}) {
      const payload = [['skipWelcome', 'true']]
      if (extension) payload.push(['extensionDevelopmentPath', uri(extension === root ? alias : extension)])
      if (tests) payload.push(['extensionTestsPath', uri(tests)], ['enableProposedApi', ''])
      if (open) payload.push(['openFile', uri(open)], ['gotoLineMode', 'true'])
      return `http://${authority}/?folder=${uriPath(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`
    },
    stop() {
      process.off('exit', remove)
      remove()
    },
  }
}
