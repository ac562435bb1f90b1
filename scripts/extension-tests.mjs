// Runs test/extension inside a real extension host: a desktop VS Code where one can be had, else VS Code's web workbench in Chromium.
//   node scripts/extension-tests.mjs [--host desktop|workbench|web] [--vscode oldest|newest|VERSION]
//   node scripts/extension-tests.mjs --vsix FILE   the packed extension instead of the sources, in the workbench
//   node scripts/extension-tests.mjs --bundle   only prepares the suite and a workspace for it, for a debugger
// `web` is the web-worker host with the `browser` entry, as on vscode.dev. VSCODE_EXECUTABLE names a desktop VS Code to use.
// Expects a build in dist/. Ends with "# pass N" and "# fail N"; exit code 1 on a failure.
import * as esbuild from 'esbuild'
import { existsSync, rmSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { pages } from '../test/extension/page/colours.mjs'
import { findDesktop, hasDisplay, runOnDesktop } from './lib/desktop.mjs'
import { editorReady, openPage } from './lib/page.mjs'
import { cache, root, run } from './lib/process.mjs'
import { makeWorkspace, realCable } from './lib/samples.mjs'
import { startWebHost } from './lib/web-host.mjs'
import { startWorkbench } from './lib/workbench.mjs'

const limit = 300_000
const folder = path.join(root, 'test', 'extension')
const inLog = /^\w+ CABLE_TEST_REPORT (.*)$/

const { values: options } = parseArgs({
  options: {
    host: { type: 'string' },
    vscode: { type: 'string', default: 'oldest' },
    vsix: { type: 'string' },
    bundle: { type: 'boolean', default: false },
  },
})
const out = path.join(cache, 'extension-tests', options.vsix ? 'vsix' : options.host === 'web' ? 'web' : 'node')
const suite = path.join(out, 'index.js')
const report = path.join(out, 'report.json')

/** Bundles every suite/*.test.ts behind one `run()`, as VS Code wants a suite. */
async function bundleSuite(entry, options) {
  const tests = (await readdir(path.join(folder, 'suite'))).filter((name) => name.endsWith('.test.ts')).sort()
  const imports = tests.map((name) => `import './suite/${name}'`).join('\n')
  const contents = `${imports}\nexport { run } from './support/${entry}.ts'`
  await esbuild.build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    outfile: suite,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
    ...options,
  })
}

const bundleForNode = () => bundleSuite('entry-node', { platform: 'node', target: 'node20' })
const bundleForWeb = () =>
  bundleSuite('entry-web', {
    platform: 'browser',
    target: 'es2022',
    alias: { 'node:assert/strict': path.join(folder, 'support', 'assert-web.ts') },
  })

/** Opens an address that runs the suite. Returns { code, log }: the suite's exit code, undefined when it did not end, and what the host wrote. */
async function runInPage(address) {
  const log = []
  let end
  const ended = new Promise((resolve) => (end = resolve))
  const timer = setTimeout(end, limit)
  const expose = {
    codeAutomationLog: (kind, args) => log.push(`${kind} ${args.map(String).join(' ').split('\n', 1)[0]}`),
    codeAutomationExit: end,
  }
  const { page, close } = await openPage(address, { expose })
  const code = await ended
  clearTimeout(timer)
  if (code !== 0) await page.screenshot({ path: path.join(out, 'failure.png') }).catch(() => undefined)
  await close()
  return { code, log }
}

/** A check that looks at the page itself; one line as of the suite. */
async function checkPage({ name, file, language, check }, addressOf) {
  const { page, close } = await openPage(addressOf(file), { height: 2000, language })
  try {
    await editorReady(page)
    await check(page)
    return `ok ${name}`
  } catch (error) {
    await page.screenshot({ path: path.join(out, `${file}.png`) }).catch(() => undefined)
    return `not ok ${name}\n${error.stack}`
  } finally {
    await close()
  }
}

/** An extension of nothing, to carry the suite where the extension itself is installed. */
async function makeCarrier() {
  const carrier = path.join(out, 'carrier')
  await mkdir(carrier, { recursive: true })
  await writeFile(
    path.join(carrier, 'package.json'),
    JSON.stringify({ name: 'carrier', publisher: 'cable-tests', version: '0.0.0', engines: { vscode: '*' } }),
  )
  return carrier
}

async function onWorkbench(which, workspace, vsix) {
  await bundleForNode()
  const workbench = await startWorkbench({ which, env: { CABLE_TEST_REPORT: report }, install: vsix && path.resolve(vsix) })
  console.log(`VS Code ${workbench.version} workbench in Chromium${vsix ? `, ${path.basename(vsix)} installed` : ''}; not a desktop test`)
  const extension = vsix ? await makeCarrier() : root
  const result = await runInPage(workbench.address(workspace, { extension, tests: suite }))
  const addressOf = (file) => workbench.address(workspace, { extension, open: path.join(workspace, file) })
  const extra = []
  for (const one of pages) extra.push(await checkPage(one, addressOf))
  workbench.stop()
  return { ...result, state: existsSync(report) && JSON.parse(await readFile(report, 'utf8')), extra }
}

async function onWeb(which, workspace) {
  await bundleForWeb()
  const workbench = await startWorkbench({ which })
  const host = await startWebHost(workbench, { tests: path.relative(root, suite).split(path.sep).join('/') })
  console.log(`VS Code ${workbench.version} web-worker extension host in Chromium`)
  const result = await runInPage(host.address(workspace))
  host.stop()
  workbench.stop()
  const last = result.log.findLast((line) => inLog.test(line))
  return {
    code: result.code,
    log: result.log.filter((line) => !inLog.test(line)),
    state: last && JSON.parse(inLog.exec(last)[1]),
    extra: [],
  }
}

async function onDesktop(desktop, workspace) {
  await bundleForNode()
  console.log(`desktop VS Code ${desktop.version}`)
  const result = await runOnDesktop(desktop, { extension: root, tests: suite, workspace, env: { CABLE_TEST_REPORT: report } })
  return { ...result, state: existsSync(report) && JSON.parse(await readFile(report, 'utf8')), extra: [] }
}

/** Starts this script once more on a borrowed display, with the VS Code that was found. Returns its exit code. */
async function onBorrowedDisplay({ executable }) {
  const env = { ...process.env, VSCODE_EXECUTABLE: executable }
  return (await run('xvfb-run', ['-a', process.execPath, ...process.argv.slice(1)], { env, live: true })).code
}

/** Every test as a line `ok …` or `not ok …`; an end that does not fit the suite's own report is one more failure. */
function verdicts({ code, log, state, extra }) {
  const { total, passed, failed, lines } = state || { total: 0, passed: 0, failed: 0, lines: [] }
  const complete = total > 0 && passed + failed === total && (code === 0) === (failed === 0)
  if (complete) return [...lines, ...extra]
  const end = code === undefined ? `did not end within ${limit / 1000} s` : `ended with code ${code}`
  return [...lines, ...extra, `not ok the suite ${end} after ${passed + failed} of ${total} tests\n${log.slice(-20).join('\n')}`]
}

const inBrowser = options.host === 'workbench' || options.host === 'web' || options.vsix !== undefined
const desktop = inBrowser || options.bundle ? undefined : await findDesktop(options.vscode)
if (!desktop && options.host === 'desktop') throw new Error('No desktop VS Code can be had or started here.')
if (desktop && !hasDisplay()) process.exit(await onBorrowedDisplay(desktop))
await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
if (options.bundle) {
  await bundleForNode()
  await makeWorkspace(path.join(out, 'workspace'))
  process.exit()
}
if (!realCable()) console.log('The real cable is not at hand (../shared or CABLE_SAMPLES): its tests are left out.')
const workspace = await makeWorkspace()
process.once('exit', () => rmSync(workspace, { recursive: true, force: true }))
const result = desktop
  ? await onDesktop(desktop, workspace)
  : await (options.host === 'web' ? onWeb : onWorkbench)(options.vscode, workspace, options.vsix)
const lines = verdicts(result)
const failed = lines.filter((line) => line.startsWith('not ok')).length
console.log([...lines, `# pass ${lines.length - failed}`, `# fail ${failed}`].join('\n'))
process.exit(failed > 0 ? 1 : 0)
