// A desktop VS Code for the tests: the one that is named, else a download, else none. Every way that fails must fail fast.
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cache, root, run, which } from './process.mjs'
import { quietSettings } from './workbench.mjs'

const releases = 'https://update.code.visualstudio.com/api/releases/stable'

/** The version that package.json promises to support at least. */
async function minimum() {
  const { engines } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  return engines.vscode.replace(/^\^/, '')
}

async function canDownload() {
  try {
    return (await fetch(releases, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

/** Electron wants a display; where there is none, `xvfb-run` lends one. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Downloads a VS Code into the cache, or returns undefined at once where that is impossible. `wanted` is 'oldest', 'newest' or a version. */
export async function download(wanted) {
  if (!(await canDownload())) return undefined
  const version = wanted === 'newest' ? 'stable' : wanted === 'oldest' ? await minimum() : wanted
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: path.join(cache, 'vscode-desktop') })
  } catch (error) {
    console.log(`VS Code ${version} could not be downloaded: ${error.message}`)
    return undefined
  }
}

/** The version that an executable reports, or undefined when it does not start (a system library may be missing). */
async function versionOf(executable) {
  const [command, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable)
  const { code, output } = await run(command, [...args, '--version'], { timeout: 60_000, shell: process.platform === 'win32' })
  return code === 0 ? /^\d+\.\d+\.\d\S*/m.exec(output)?.[0] : undefined
}

/** Returns { executable, version } of a desktop VS Code that starts here, or undefined. */
export async function findDesktop(wanted) {
  const named = process.env.VSCODE_EXECUTABLE
  if (!named && !hasDisplay() && !which('xvfb-run')) return undefined
  const executable = named ?? (await download(wanted))
  const version = executable && (await versionOf(executable))
  if (named && !version) throw new Error(`VSCODE_EXECUTABLE does not start: ${named}`)
  return version ? { executable, version } : undefined
}

/** Runs a suite in a desktop VS Code with an empty profile. Returns { code, log }. */
export async function runOnDesktop({ executable }, { extension, tests, workspace, env }) {
  const profile = await mkdtemp(path.join(tmpdir(), 'cable-desktop-'))
  try {
    await mkdir(path.join(profile, 'User'))
    await writeFile(path.join(profile, 'User', 'settings.json'), JSON.stringify(quietSettings))
    const code = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      extensionTestsEnv: env,
      launchArgs: [
        workspace,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--skip-welcome',
        `--user-data-dir=${profile}`,
        `--extensions-dir=${path.join(profile, 'extensions')}`,
      ],
    })
    return { code, log: [] }
  } catch (error) {
    return { code: error.code ?? 1, log: [String(error)] }
  } finally {
    await rm(profile, { recursive: true, force: true }).catch(() => undefined)
  }
}
