// A server that is killed comes back; one that ends again and again stays down, and says what can be done. Runs beside the extension host, on the workbench
// only, where the server is a process.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'

/** The youngest process of the extension's server that this run has brought about, 0 when there is none: pages that were closed keep theirs for a while. */
function serverProcess() {
  const rows = execFileSync('ps', ['-Ao', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => /^ *(\d+) +(\d+) (.*)$/.exec(row))
    .filter((row) => row !== null)
    .map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args }))
  const parents = new Map(rows.map(({ pid, parent }) => [pid, parent]))
  const isOurs = (pid) => pid !== undefined && (pid === process.pid || isOurs(parents.get(pid)))
  const own = rows.filter(({ pid, args }) => /[\\/]server[\\/]server\.js\s.*--node-ipc/.test(args) && isOurs(pid))
  return Math.max(0, ...own.map(({ pid }) => pid))
}

async function nextServer(page, old = 0) {
  for (let i = 0; i < 200; i++) {
    const pid = serverProcess()
    if (pid > old) return pid
    await page.waitForTimeout(100)
  }
  throw new Error(`no server runs after ${old}`)
}

/** Findings of the cable, as the editor underlines them: proof that a server answers. */
const findings = (page) => page.locator('.editor-instance .cdr[class*="squiggly-"]').first()

const toast = (page, text) => page.locator('.notifications-toasts .notification-list-item', { hasText: text })

export async function checkCrashes(page) {
  await findings(page).waitFor({ timeout: 30_000 })
  let pid = await nextServer(page)
  process.kill(pid, 'SIGKILL')
  await toast(page, 'ended unexpectedly and was started again').waitFor({ timeout: 30_000 })
  for (let crash = 2; crash <= 5; crash++) {
    pid = await nextServer(page, pid)
    // Findings come back each time, and the server is past its start.
    await findings(page).waitFor({ timeout: 30_000 })
    await page.waitForTimeout(500)
    assert.ok((await toast(page, 'ended unexpectedly and was started again').count()) <= 1, 'the person is told more than once')
    process.kill(pid, 'SIGKILL')
  }
  const last = toast(page, '5 times in three minutes')
  await last.waitFor({ timeout: 30_000 })
  assert.ok(serverProcess() <= pid, 'a server runs')
  await last.locator('.monaco-button', { hasText: 'Report' }).click()
  await page.locator('.editor-instance .view-line', { hasText: 'The language server ended unexpectedly 5 times' }).waitFor({ timeout: 15_000 })
}
