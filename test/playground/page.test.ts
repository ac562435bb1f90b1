// The playground in a real browser: everything a visitor does, and that no request leaves the page.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { existsSync } from 'node:fs'

interface Playground {
  buildPlayground(): Promise<void>
  servePlayground(): Promise<{ address: string; stop(): void }>
}

const browsers = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()]
const executablePath = browsers.find((file) => file !== undefined && existsSync(file))
const skip = executablePath ? false : 'no Chromium'
const real = '../shared/cables/doha-690.txt'

/** The lists are those of the text, and the visitor has been told so. */
const settled = (page: Page) =>
  page.waitForFunction(
    () =>
      document.getElementById('activity')!.textContent === '' &&
      /^\d+ (?:finding|remarque)s?$/.test(document.getElementById('status')!.textContent),
  )

let address = ''
let stop: () => void = () => undefined
let browser: Browser

before(async () => {
  if (skip) return
  const { buildPlayground, servePlayground } = (await import(pathToFileURL(path.resolve('scripts/playground.mjs')).href)) as Playground
  await buildPlayground()
  ;({ address, stop } = await servePlayground())
  browser = await chromium.launch({
    executablePath: executablePath!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
})
after(async () => {
  await browser?.close()
  stop()
})

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
    await page
      .locator('#outline', { hasText: 'img src' })
      .or(page.locator('.cm-content', { hasText: 'img src' }))
      .first()
      .waitFor()
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

test('every control of the page has a name, every part a title; all is reached by keyboard', { skip }, async () => {
  const page = await browser.newPage()
  await page.goto(address)
  await settled(page)
  const tree = await page.locator('body').ariaSnapshot()
  for (const part of [
    /^- banner:$/m,
    /heading "Diplomatic Cable" \[level=1\]/,
    /combobox "Mode"/,
    /button "Open…"/,
    /button "Fix all safe"/,
    /button "Download"/,
    /^- main:$/m,
    /textbox "Cable"/,
    /complementary "About the cable"/,
    /region "Outline"/,
    /heading "Outline" \[level=2\]/,
    /region "Findings"/,
    /heading "Findings" \[level=2\]/,
    /^- contentinfo:$/m,
    /status: \d+ findings/,
    /link "Licences"/,
  ]) {
    assert.match(tree, part)
  }
  assert.deepEqual(tree.match(/^ *- (?:button|link|textbox|combobox|option|region|complementary)(?: \[[^\]]*\])*:?$/gm), null)
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  // A reader hears "warning", not the name of a triangle.
  assert.match(tree, /button "(?:error|warning|information|hint), line \d+: /)

  const reached = new Set<string>()
  await page.locator('body').click({ position: { x: 1, y: 1 } })
  for (let presses = 0; presses < 400 && !reached.has('Licences'); presses++) {
    await page.keyboard.press('Tab')
    reached.add(
      await page.evaluate(() => document.activeElement!.id || document.activeElement!.ariaLabel || document.activeElement!.textContent),
    )
  }
  for (const name of ['mode', 'open', 'fix-all', 'download', 'Cable', 'Licences'])
    assert.ok(reached.has(name), `${name} is not reached: ${[...reached].join()}`)
  await page.close()
})

test('a fix by keyboard leaves the keyboard in the list; the count is told once it is known', { skip }, async () => {
  const page = await browser.newPage()
  await page.goto(address)
  await settled(page)
  const told = await page.evaluateHandle(() => {
    const texts: string[] = []
    const status = document.getElementById('status')!
    new MutationObserver(() => texts.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true })
    return texts
  })
  const before = await page.locator('#findings li').count()
  const fix = page.locator('#findings li button:not(.finding)').first()
  await fix.focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction((count) => document.querySelectorAll('#findings li').length < count, before)
  await settled(page)
  assert.ok(
    await page.evaluate(() => document.activeElement!.closest('[aria-labelledby="findings-title"]') !== null),
    'the keyboard is lost',
  )
  const after = await page.locator('#findings > li').count()
  assert.deepEqual(await told.jsonValue(), [after === 1 ? '1 finding' : `${after} findings`])
  await page.close()
})

test('the keyboard asks what a code means, and is told', { skip }, async () => {
  const page = await browser.newPage()
  await page.goto(address)
  await settled(page)
  await page
    .locator('.cm-line', { hasText: '041015Z' })
    .first()
    .click({ position: { x: 60, y: 8 } })
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+i')
  await page.locator('.cm-hover').waitFor()
  assert.match(await page.locator('#spoken').innerText(), /2009/)
  await page.keyboard.press('Escape')
  await page.locator('.cm-hover').waitFor({ state: 'detached' })
  await page.close()
})

test('the page is light or dark as the system is, at load and later', { skip }, async () => {
  const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const isDark = (page: Page) =>
    page.locator('.cm-editor').evaluate((editor) => getComputedStyle(editor.querySelector('.cm-tooltip, .cm-gutters')!).backgroundColor)
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme })
    await page.goto(address)
    await settled(page)
    const [first, gutter] = [await ground(page), await isDark(page)]
    assert.equal(first, colorScheme === 'dark' ? 'rgb(21, 24, 29)' : 'rgb(255, 255, 255)')
    const classes = await page.locator('.cm-editor').getAttribute('class')
    await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'light' : 'dark' })
    await page.waitForFunction((old) => document.querySelector('.cm-editor')!.className !== old, classes)
    assert.notEqual(await ground(page), first)
    assert.notEqual(await isDark(page), gutter)
    await page.close()
  }
})

test("with the system's own colours what is selected can still be told", { skip }, async () => {
  const page = await browser.newPage({ forcedColors: 'active' })
  await page.goto(address)
  await settled(page)
  await page.locator('.cm-content').focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.locator('.cm-selectionBackground').first().waitFor()
  const colours = await page.evaluate(() =>
    [document.querySelector('.cm-selectionBackground')!, document.body].map((one) => getComputedStyle(one).backgroundColor),
  )
  assert.notEqual(colours[0], colours[1])
  await page.close()
})

test('in a French browser page, findings and fixes are French', { skip }, async () => {
  const page = await browser.newPage({ locale: 'fr-FR' })
  await page.goto(address)
  await settled(page)
  assert.equal(await page.locator('html').getAttribute('lang'), 'fr')
  assert.equal(await page.locator('.cm-content').getAttribute('lang'), 'en')
  const shown = await page.locator('body').innerText()
  for (const part of [/Corriger tout ce qui est sûr/, /Structure/, /information, ligne \d+ : Reste de lien/, /\d+ remarques/])
    assert.match(shown, part)
  assert.equal(await page.locator('.cm-content').getAttribute('aria-label'), 'Télégramme')
  await page.close()
})

test('a server that loses itself in a text is ended and started again, and reads the next text', { skip }, async () => {
  // No text is known to do that, so the worker of this page is given one. The page's policy would not let a script be put before its worker's.
  const context = await browser.newContext({ bypassCSP: true })
  await context.addInitScript(() => {
    const trap = `addEventListener('message', ({ data }) => { while (JSON.stringify(data).includes('LOSE YOURSELF')); })\n`
    const Real = Worker
    globalThis.Worker = class extends Real {
      constructor(script: string | URL) {
        super(URL.createObjectURL(new Blob([`${trap}importScripts(${JSON.stringify(String(script))})`])))
      }
    }
  })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(address)
  await settled(page)
  await paste(page, 'UNCLAS ZENDA 000113\n\nSUBJECT: LOSE YOURSELF\n')
  await page.clock.runFor(1000)
  assert.equal(await page.locator('#activity').innerText(), 'Reading…')
  await page.clock.runFor(31_000)
  await page.locator('#status', { hasText: 'was started again' }).waitFor()
  assert.equal(await page.locator('#findings li').count(), 0)
  await paste(page, 'UNCLAS ZENDA 000113\n\nTAGS: PREL\nSUBJECT: FOUND AGAIN\n\n1. Tea.\n')
  await page.clock.runFor(1000)
  await page.locator('#outline', { hasText: 'FOUND AGAIN' }).waitFor()
  await settled(page)
  await context.close()
})
