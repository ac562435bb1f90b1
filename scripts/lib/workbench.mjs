// Starts VS Code's server with its web workbench, and makes the addresses that open it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, startGroup, stopGroup } from './process.mjs'
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
 * Starts the workbench and resolves when it answers. Returns { port, version, address(), uri(), stop() }.
 * `which` as for `obtainWorkbench`, `settings` are user settings on top of the quiet ones, `env` is what the extension host sees on top of this process's.
 */
export async function startWorkbench({ which = 'oldest', settings = {}, env = {} } = {}) {
  const { vscode, node, version } = await obtainWorkbench(which)
  const data = await mkdtemp(path.join(tmpdir(), 'cable-workbench-'))
  const user = path.join(data, 'data', 'User')
  await mkdir(user, { recursive: true })
  await writeFile(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2))
  const port = await freePort()
  const log = path.join(data, 'server.log')
  const out = openSync(log, 'w')
  const child = startGroup(
    node,
    [
      path.join(vscode, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', data, '--telemetry-level', 'off', '--disable-telemetry', '--disable-experiments'],
      ...['--enable-proposed-api', '--enable-smoke-test-driver'],
    ],
    { stdio: ['ignore', out, out], env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...env } },
  )
  await answers(port, child, log)
  const uri = (file) => `vscode-remote://127.0.0.1:${port}${encodeURI(file.split(path.sep).join('/').replace(/^(?=[^/])/, '/'))}`
  return {
    port,
    version,
    uri,
    /** The address that opens a folder with the extension under development; `open` are files to show, `tests` a suite to run. */
    address(folder, { extension, open = [], tests } = {}) {
      const payload = [['skipWelcome', 'true']]
      if (extension) payload.push(['extensionDevelopmentPath', uri(extension)])
      if (tests) payload.push(['extensionTestsPath', uri(tests)], ['enableProposedApi', ''])
      for (const file of open) payload.push(['openFile', uri(file)])
      const place = encodeURI(folder.split(path.sep).join('/').replace(/^(?=[^/])/, '/'))
      return `http://127.0.0.1:${port}/?folder=${place}&payload=${encodeURIComponent(JSON.stringify(payload))}`
    },
    async stop() {
      stopGroup(child)
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined)
    },
  }
}
