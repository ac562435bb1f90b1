// The workbench in a headless page: opened, waited for, looked at, worked with the keyboard as a person does.
import { launchBrowser } from './browser.mjs'

/**
 * Opens an address of the workbench in a fresh browser. Returns { page, close() }; `expose` are functions that the page may call. With `language` the editor
 * has that display language for its extensions; its own words stay English, for want of a language pack.
 */
export async function openPage(address, { width = 1400, height = 900, scale = 1, expose = {}, language } = {}) {
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, ...(language && { locale: language }) })
  if (language) await context.addInitScript(pretendLanguagePack, language)
  const page = await context.newPage()
  for (const [name, body] of Object.entries(expose)) await page.exposeFunction(name, body)
  await page.goto(address)
  return { page, close: () => browser.close() }
}

/** Runs in the page: what the script of a language pack sets. The English script, which comes later, must not take it back. */
function pretendLanguagePack(language) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => undefined })
}

/** Resolves when the editor shows the text of a file, with several colours in it: the language is known and its grammar has been applied. */
export async function editorReady(page) {
  await page.waitForSelector('.editor-instance .view-line', { timeout: 60_000 })
  await page.waitForFunction(
    () => new Set([...document.querySelectorAll('.editor-instance .view-line span > span')].map((s) => s.className)).size > 3,
    undefined,
    { timeout: 30_000 },
  )
}

/** Runs a command of the palette by its title until an element shows; a palette may lose the keyboard to a view that opens at the same moment. */
export async function command(page, title, selector) {
  for (let attempt = 0; attempt < 5; attempt++) {
    await page.keyboard.press('F1')
    await page.locator('.quick-input-widget input').first().fill(`>${title}`)
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click()
    const shown = page.waitForSelector(selector, { timeout: 3000 })
    if (await shown.catch(() => undefined)) return
  }
  throw new Error(`"${title}" shows no ${selector}`)
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

/** The middle of the first visible occurrence of a text in the editor, in pixels; undefined when it is not on the screen. */
function whereIs(page, text) {
  return page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.editor-instance .view-lines .view-line')) {
      const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted)
      if (start < 0) continue
      const range = document.createRange()
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      let passed = 0
      let begun = false
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.data.length
        if (!begun && start < passed + length) {
          range.setStart(node, start - passed)
          begun = true
        }
        if (begun && start + wanted.length <= passed + length) {
          range.setEnd(node, start + wanted.length - passed)
          break
        }
        passed += length
      }
      const box = range.getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    return undefined
  }, text)
}

/** Rests the mouse on a text of the editor until a hover card with content shows. Returns the card's text. */
export async function hoverOn(page, text) {
  const place = await whereIs(page, text)
  if (!place) throw new Error(`"${text}" is not on the screen`)
  const card = page.locator('.monaco-hover:not(.hidden) .hover-contents').first()
  // An editor whose language server is not there yet has nothing to say, and does not ask again by itself.
  for (let attempt = 1; attempt <= 5 && !(await card.isVisible()); attempt++) {
    await page.mouse.move(1, 1)
    await page.mouse.move(place.x - 3, place.y)
    await page.mouse.move(place.x, place.y, { steps: 3 })
    await card.waitFor({ timeout: 5000 }).catch((error) => {
      if (attempt === 5) throw error
    })
  }
  await page.waitForFunction(() => !document.querySelector('.monaco-hover:not(.hidden)')?.textContent?.startsWith('Loading'))
  return page.locator('.monaco-hover:not(.hidden)').first().innerText()
}
