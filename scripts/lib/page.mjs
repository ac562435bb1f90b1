// The workbench in a headless page: opened, waited for, looked at, worked with the keyboard as a person does.
import { launchBrowser } from './browser.mjs'

const modifier = process.platform === 'darwin' ? 'Meta' : 'Control'

/** Opens an address of the workbench in a fresh browser. Returns { page, close() }; `expose` are functions that the page may call. */
export async function openPage(address, { width = 1400, height = 900, scale = 1, expose = {} } = {}) {
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale })
  const page = await context.newPage()
  for (const [name, body] of Object.entries(expose)) await page.exposeFunction(name, body)
  await page.goto(address)
  return { page, close: () => browser.close() }
}

/** Resolves when the editor shows the text of a file and the status bar its language. */
export async function editorReady(page, language) {
  await page.waitForSelector('.monaco-editor .view-line', { timeout: 30_000 })
  await page.waitForFunction((wanted) => document.querySelector('#status\\.editor\\.mode')?.textContent?.trim() === wanted, language, {
    timeout: 30_000,
  })
}

/** Runs a command of the palette by its title. */
export async function command(page, title) {
  await page.keyboard.press('F1')
  await page.waitForSelector('.quick-input-widget input')
  await page.keyboard.type(title)
  await page.waitForFunction((wanted) => document.querySelector('.quick-input-list .focused')?.textContent?.includes(wanted), title, {
    timeout: 15_000,
  })
  await page.keyboard.press('Enter')
  await page.waitForSelector('.quick-input-widget', { state: 'hidden' })
}

/** Puts the cursor at a line and column, both from 1, and the line into view. */
export async function goTo(page, line, column = 1) {
  await page.keyboard.press(`${modifier === 'Meta' ? 'Control' : modifier}+g`)
  await page.waitForSelector('.quick-input-widget input')
  await page.keyboard.type(`${line}:${column}`)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.quick-input-widget', { state: 'hidden' })
}

/** The visible lines of the editor, from top to bottom: each a list of { text, color, bold }, one a coloured piece. */
export function colours(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.editor-instance .view-lines .view-line')]
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((line) =>
        [...line.querySelectorAll('span > span')].map((piece) => ({
          text: piece.textContent.replaceAll('\u00a0', ' '),
          color: getComputedStyle(piece).color,
          bold: Number(getComputedStyle(piece).fontWeight) >= 600,
        })),
      ),
  )
}
