// A Chromium for the scripts: the one that is named, the system's, playwright's own, or Debian's package.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import path from 'node:path'
import { root, run, which } from './process.mjs'

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function systemBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome']
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
  const places = {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: programs.flatMap((folder) => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  }
  return (process.platform === 'linux' && names.map(which).find(Boolean)) || (places[process.platform] ?? []).find(existsSync)
}

const playwrightBrowser = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)

async function fromPlaywright() {
  const cli = path.join(root, 'node_modules', 'playwright-core', 'cli.js')
  await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 300_000 })
  return playwrightBrowser()
}

async function fromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !which('apt-get')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env })
  return systemBrowser()
}

/** The path of a Chromium or Chrome; fetches one when the machine has none. Throws with advice when that fails. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROME_PATH names no file: ${named}`)
  }
  const present = systemBrowser() ?? playwrightBrowser()
  if (present) return present
  console.log('No Chromium or Chrome on this machine: fetching one …')
  const fetched = (await fromPlaywright()) ?? (await fromDebian())
  if (fetched) return fetched
  throw new Error('No browser. Install Chromium or Google Chrome, or set CHROME_PATH to its executable.')
}

/** A headless browser with an empty profile, driven by playwright. */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await findBrowser(), headless: true, args: flags })
}
