// Runs test/extension inside a real extension host: a desktop VS Code where one can be had, else VS Code's web workbench in Chromium.
//   node scripts/extension-tests.mjs [--host desktop|workbench] [--vscode oldest|newest|VERSION]
//   node scripts/extension-tests.mjs --bundle   only prepares the suite and a workspace for it, for a debugger
// VSCODE_EXECUTABLE names a desktop VS Code to use. Expects a build in dist/. Ends with "# pass N" and "# fail N"; exit code 1 on a failure.
import * as esbuild from 'esbuild'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkColours } from '../test/extension/page/colours.mjs'
import { findDesktop, hasDisplay, runOnDesktop } from './lib/desktop.mjs'
import { editorReady, openPage } from './lib/page.mjs'
import { cache, root, run } from './lib/process.mjs'
import { makeWorkspace, realCable } from './lib/samples.mjs'
import { startWorkbench } from './lib/workbench.mjs'

const limit = 300_000
const out = path.join(cache, 'extension-tests')
const suite = path.join(out, 'index.js')
const report = path.join(out, 'report.json')

/** Bundles every suite/*.test.ts behind one `run()`, as VS Code wants a suite. */
async function bundleSuite() {
  const folder = path.join(root, 'test', 'extension')
  const tests = (await readdir(path.join(folder, 'suite'))).filter((name) => name.endsWith('.test.ts')).sort()
  const imports = tests.map((name) => `import './suite/${name}'`).join('\n')
  await esbuild.build({
    stdin: { contents: `${imports}\nexport { run } from './support/entry.ts'`, resolveDir: folder, loader: 'ts' },
    outfile: suite,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  })
}

/** Runs the suite in the web workbench. Returns { code, log }: the suite's exit code and what the extension host wrote. */
async function runSuiteOnWorkbench(workbench, workspace) {
  const log = []
  let opened
  const code = new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), limit)
    const expose = {
      codeAutomationLog: (kind, args) => log.push(`${kind} ${args.map(String).join(' ').split('\n', 1)[0]}`),
      codeAutomationExit: (value) => (clearTimeout(timer), resolve(value)),
    }
    opened = openPage(workbench.address(workspace, { extension: root, tests: suite }), { expose })
    opened.catch((error) => (log.push(String(error)), clearTimeout(timer), resolve(undefined)))
  })
  const value = await code
  const shot = await opened.catch(() => undefined)
  if (value !== 0) await shot?.page.screenshot({ path: path.join(out, 'failure.png') }).catch(() => undefined)
  await shot?.close()
  return { code: value, log }
}

/** The checks that look at the page itself. */
async function checkPage(workbench, workspace) {
  const open = path.join(workspace, 'published-copy.cable')
  const { page, close } = await openPage(workbench.address(workspace, { extension: root, open }), { height: 2000 })
  try {
    await editorReady(page, 'Cable')
    // Tokens are coloured a moment after the text appears.
    await page.waitForFunction(() => new Set([...document.querySelectorAll('.view-line span > span')].map((s) => s.className)).size > 3)
    await checkColours(page)
    return { line: 'ok the parts of a cable have colours of their own', failed: false }
  } catch (error) {
    await page.screenshot({ path: path.join(out, 'colours.png') }).catch(() => undefined)
    return { line: `not ok the parts of a cable have colours of their own\n${error.stack}`, failed: true }
  } finally {
    await close()
  }
}

async function onWorkbench(which, workspace) {
  const workbench = await startWorkbench({ which, env: { CABLE_TEST_REPORT: report } })
  console.log(`VS Code ${workbench.version} workbench in Chromium; not a desktop test`)
  try {
    const result = await runSuiteOnWorkbench(workbench, workspace)
    return { ...result, page: await checkPage(workbench, workspace) }
  } finally {
    workbench.stop()
  }
}

async function onDesktop(desktop, workspace) {
  console.log(`desktop VS Code ${desktop.version}`)
  return runOnDesktop(desktop, { extension: root, tests: suite, workspace, env: { CABLE_TEST_REPORT: report } })
}

/** What the suite reported; an end that does not fit the report counts as one more failure. */
async function readReport({ code, log }) {
  const { total, passed, failed, lines } = existsSync(report)
    ? JSON.parse(await readFile(report, 'utf8'))
    : { total: 0, passed: 0, failed: 0, lines: [] }
  const complete = total > 0 && passed + failed === total && (code === 0) === (failed === 0)
  if (complete) return { passed, failed, lines }
  const end = code === undefined ? `did not end within ${limit / 1000} s` : `ended with code ${code}`
  return {
    passed,
    failed: failed + 1,
    lines: [...lines, `not ok the suite ${end} after ${passed + failed} of ${total} tests\n${log.slice(-20).join('\n')}`],
  }
}

/** Starts this script once more on a borrowed display, with the VS Code that was found. Returns its exit code. */
async function onBorrowedDisplay({ executable }) {
  const env = { ...process.env, VSCODE_EXECUTABLE: executable }
  return (await run('xvfb-run', ['-a', process.execPath, ...process.argv.slice(1)], { env, live: true })).code
}

const { values: options } = parseArgs({
  options: { host: { type: 'string' }, vscode: { type: 'string', default: 'oldest' }, bundle: { type: 'boolean', default: false } },
})
if (options.bundle) {
  await bundleSuite()
  await makeWorkspace(path.join(out, 'workspace'))
  process.exit()
}
const desktop = options.host === 'workbench' ? undefined : await findDesktop(options.vscode)
if (!desktop && options.host === 'desktop') throw new Error('No desktop VS Code can be had or started here.')
if (desktop && !hasDisplay()) process.exit(await onBorrowedDisplay(desktop))
await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
await bundleSuite()
if (!realCable()) console.log('The real cable is not at hand (../shared or CABLE_SAMPLES): its tests are left out.')
const workspace = await makeWorkspace()
try {
  const result = desktop ? await onDesktop(desktop, workspace) : await onWorkbench(options.vscode, workspace)
  const { passed, failed, lines } = await readReport(result)
  const all = result.page ? [...lines, result.page.line] : lines
  const failures = failed + (result.page?.failed ? 1 : 0)
  for (const line of all) console.log(line)
  console.log(`# pass ${passed + (result.page && !result.page.failed ? 1 : 0)}\n# fail ${failures}`)
  process.exitCode = failures > 0 ? 1 : 0
} finally {
  await rm(workspace, { recursive: true, force: true })
}
process.exit()
