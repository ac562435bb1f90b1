// The playground in a real browser: everything a visitor does, and that no request leaves the page.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { existsSync } from 'node:fs'

interface Playground {
  buildPlayground(): Promise<void>
  servePlayground(): Promise<{ address: string; stop(): void }>
}

const browsers = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()]
const executablePath = browsers.find((file) => file !== undefined && existsSync(file))
const skip = executablePath ? false : 'no Chromium'
const real = '../shared/cables/doha-690.txt'

const settled = (page: Page) => page.waitForFunction(() => /^\d+ findings?$/.test(document.getElementById('status')!.textContent))

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('.cm-content')!.dispatchEvent(event)
  }, text)
}

test(
  'the playground: colours, outline, findings, fixes, hover, completion, mode, download, a large paste; nothing leaves the page',
  { skip },
  async (t) => {
    const { buildPlayground, servePlayground } = (await import(pathToFileURL(path.resolve('scripts/playground.mjs')).href)) as Playground
    await buildPlayground()
    const { address, stop } = await servePlayground()
    t.after(stop)
    const browser = await chromium.launch({
      executablePath: executablePath!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    t.after(() => browser.close())
    const page = await browser.newPage()
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(address)
    await settled(page)

    for (const name of ['t-keyword', 't-heading', 't-number']) assert.ok(await page.locator(`.cm-content .${name}`).count(), name)
    assert.match(await page.locator('#outline').innerText(), /BRIDGE AT THE OLD MILL/)

    await page.locator('.cm-content .t-number', { hasText: '041015Z' }).first().hover()
    await page.waitForSelector('.cm-hover')
    assert.match(await page.locator('.cm-hover').innerText(), /2009/)

    const published = await readFile('examples/published-copy.cable', 'utf8')
    const faulty = published.replace('REF:', '<img src=x onerror=alert(1)>\nREF:')
    await paste(page, faulty)
    await page.locator('#outline', { hasText: 'img src' }).or(page.locator('.cm-content', { hasText: 'img src' })).first().waitFor()
    const link = page.locator('#findings li', { hasText: 'Leftover link' })
    await link.waitFor()
    assert.equal(await page.locator('img').count(), 0)
    assert.match(await page.locator('#findings').innerText(), /(?:error|warning|information|hint), line \d+:/)
    await link.locator('.finding').click()
    assert.equal(await page.evaluate(() => document.activeElement!.classList.contains('cm-content')), true)
    await link.locator('button:not(.finding)').first().click()
    await link.waitFor({ state: 'detached' })
    assert.ok(!(await page.locator('.cm-content').innerText()).includes('[PREL](#)'))

    await page.click('#fix-all')
    await settled(page)

    // A line too long for a draft is none of a reader's business.
    await paste(page, `UNCLAS ZENDA 000113\n\nE.O. 13526: N/A\nTAGS: PREL\nSUBJECT: SPEECH\n\n1. Snow and ${'ice '.repeat(30)}\n`)
    await page.selectOption('#mode', 'author')
    await page.locator('#findings', { hasText: 'line-too-long' }).waitFor()
    await page.selectOption('#mode', 'archive')
    await page.locator('#findings', { hasText: 'line-too-long' }).waitFor({ state: 'detached' })
    await paste(page, 'E.O. 12958: N/A\nTAGS: PRE')
    await page.keyboard.press('Control+Space')
    await page.waitForSelector('.cm-tooltip-autocomplete')
    assert.match(await page.locator('.cm-tooltip-autocomplete').innerText(), /PREL/)
    await page.keyboard.press('Escape')

    const downloaded = page.waitForEvent('download')
    await page.click('#download')
    assert.equal(await readFile(await (await downloaded).path(), 'utf8'), 'E.O. 12958: N/A\nTAGS: PRE')

    if (existsSync(real)) {
      await paste(page, await readFile(real, 'utf8'))
      await page
        .locator('#outline', { hasText: '09DOHA690' })
        .or(page.locator('#outline', { hasText: 'DOHA' }))
        .first()
        .waitFor()
      await settled(page)
      assert.ok(await page.locator('.finding').count())
    } else t.diagnostic(`${real} is not there`)

    await paste(page, faulty.repeat(Math.ceil(5_000_000 / faulty.length)))
    await page.locator('#findings', { hasText: /and \d+ more/ }).waitFor({ timeout: 60_000 })

    assert.deepEqual(complaints, [])
    const outside = requests.filter((url) => !url.startsWith(address) && !/^(?:blob|data):/.test(url))
    assert.deepEqual(outside, [])
    const own = requests.filter((url) => url.startsWith(address)).map((url) => url.slice(address.length))
    assert.deepEqual(own.sort(), ['', 'page.css', 'page.js'])
  },
)
