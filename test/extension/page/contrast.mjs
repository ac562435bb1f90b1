// A cable in the themes of high contrast. Runs beside the extension host, on the workbench only.
import assert from 'node:assert/strict'
import { colours, command } from '../../../scripts/lib/page.mjs'

/** The contrast of two colours as WCAG 2 counts it; both as `rgb(1, 2, 3)`. */
function contrast(one, other) {
  const luminance = (colour) => {
    const parts = colour.match(/\d+(?:\.\d+)?/g).slice(0, 3).map((part) => Number(part) / 255)
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What is read twice the same: a line that is drawn anew meanwhile has no colour when it is read. */
async function settled(read) {
  for (let before = '', turn = 0; turn < 50; turn++) {
    const now = await read()
    const text = JSON.stringify(now)
    if (text === before && !/^""$|"color":""/.test(text)) return now
    before = text
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The editor does not come to rest.')
}

/** Every word, hint and lens of a cable can be read, in both themes. */
export async function checkContrast(page) {
  await page.locator('.editor-instance .cdr[class*="squiggly-"]').first().waitFor({ timeout: 30_000 })
  const seen = new Set()
  for (const theme of ['hc-black', 'hc-light']) {
    await command(page, 'Preferences: Color Theme', '.quick-input-widget .monaco-list-row:has-text("High Contrast")')
    await page.keyboard.type(theme === 'hc-light' ? 'Light High Contrast' : 'Dark High Contrast')
    await page.keyboard.press('Enter')
    await page.locator(`.monaco-workbench.${theme}`).first().waitFor({ timeout: 10_000 })
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
    const colourOf = (place, property) => settled(() => page.locator(place).first().evaluate((element, name) => getComputedStyle(element)[name], property))
    const ground = await colourOf('.editor-instance .monaco-editor-background', 'backgroundColor')
    seen.add(ground)
    const words = (await settled(() => colours(page))).flat()
    const faint = words
      .filter(({ text, color }) => text.trim() !== '' && contrast(color, ground) < 4.5)
      .map(({ text, color }) => `${theme}: ${text} ${color} on ${ground}`)
    assert.deepEqual(faint, [])
    const parts = new Set(words.map(({ color }) => color))
    assert.ok(parts.size >= 4, `${theme}: the parts of a cable have ${parts.size} colours`)
    const lens = await colourOf('.editor-instance .codelens-decoration', 'color')
    assert.ok(contrast(lens, ground) >= 4.5, `${theme}: lens ${lens}`)
  }
  assert.equal(seen.size, 2)
}
