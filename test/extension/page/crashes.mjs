// A server that is killed comes back; one that ends again and again stays down, and says what can be done. Runs beside the extension host, on the workbench
// only, where the server is a process.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { command } from '../../../scripts/lib/page.mjs'

/** The processes of the extension's server that this run has brought about, the youngest first: pages that were closed keep theirs for a while. */
function servers() {
  const rows = execFileSync('ps', ['-Ao', 'pid=,ppid=,etimes=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => /^ *(\d+) +(\d+) +(\d+) (.*)$/.exec(row))
    .filter((row) => row !== null)
    .map(([, pid, parent, age, args]) => ({ pid: Number(pid), parent: Number(parent), age: Number(age), args }))
  const parents = new Map(rows.map(({ pid, parent }) => [pid, parent]))
  const isOurs = (pid) => pid !== undefined && (pid === process.pid || isOurs(parents.get(pid)))
  const own = rows.filter(({ pid, args }) => /[\\/]server[\\/]server\.js\s.*--node-ipc/.test(args) && isOurs(pid))
  return own.sort((a, b) => a.age - b.age).map(({ pid }) => pid)
}

/** A server that has not been seen yet. */
async function nextServer(page, seen) {
  for (let i = 0; i < 200; i++) {
    const pid = servers().find((each) => !seen.has(each))
    if (pid !== undefined) {
      seen.add(pid)
      return pid
    }
    await page.waitForTimeout(100)
  }
  throw new Error('no server came back')
}

/** Findings of the cable, as the editor underlines them: proof that a server answers. */
const findings = (page) => page.locator('.editor-instance .cdr[class*="squiggly-"]').first()

/** In the list of notifications, which every version has; a page that nobody looks at may show them nowhere else. */
const told = (page, text) => page.locator('.notifications-center .notification-list-item', { hasText: text })

export async function checkCrashes(page) {
  await findings(page).waitFor({ timeout: 30_000 })
  const seen = new Set(servers())
  let [pid] = seen
  process.kill(pid, 'SIGKILL')
  pid = await nextServer(page, seen)
  await command(page, 'Notifications: Show Notifications', '.notifications-center.visible .notification-list-item')
  await told(page, 'ended unexpectedly and was started again').waitFor()
  for (let crash = 2; crash <= 5; crash++) {
    if (crash > 2) pid = await nextServer(page, seen)
    // Findings come back each time, and the server is past its start.
    await findings(page).waitFor({ timeout: 30_000 })
    await page.waitForTimeout(500)
    assert.equal(await told(page, 'ended unexpectedly and was started again').count(), 1, 'the person is told once')
    process.kill(pid, 'SIGKILL')
  }
  const last = told(page, '5 times in three minutes')
  await last.waitFor({ timeout: 30_000 })
  assert.ok(servers().every((each) => seen.has(each)), 'a server runs')
  await last.locator('.monaco-button', { hasText: 'Report' }).click()
  await page.locator('.editor-instance .view-line', { hasText: 'The language server ended unexpectedly 5 times' }).waitFor({ timeout: 15_000 })
}
