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
    const ground = await page.locator('.editor-instance .monaco-editor-background').first().evaluate((editor) => getComputedStyle(editor).backgroundColor)
    seen.add(ground)
    const faint = (await colours(page))
      .flat()
      .filter(({ text, color }) => text.trim() !== '' && contrast(color, ground) < 4.5)
      .map(({ text, color }) => `${theme}: ${text} ${color} on ${ground}`)
    assert.deepEqual(faint, [])
    const parts = new Set((await colours(page)).flat().map(({ color }) => color))
    assert.ok(parts.size >= 4, `${theme}: the parts of a cable have ${parts.size} colours`)
    const lens = await page.locator('.editor-instance .codelens-decoration').first().evaluate((line) => getComputedStyle(line).color)
    assert.ok(contrast(lens, ground) >= 4.5, `${theme}: lens ${lens}`)
  }
  assert.equal(seen.size, 2)
}
