// What the product draws itself can be seen by whoever sees little: contrast as WCAG 2 counts it, 4.5 for words and 3 for what is drawn.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

test('contrast is counted as WCAG says', () => {
  assert.equal(contrast('#000', '#ffffff'), 21)
  assert.equal(contrast('#777777', '#fff').toFixed(2), '4.48')
})

test('the file icons show on what editors draw them on', () => {
  // A light theme of high contrast gets the icon of dark themes: VS Code knows only two.
  const behind = { light: ['#ffffff', '#f8f8f8'], dark: ['#1f1f1f', '#181818', '#000000', '#ffffff'] }
  for (const [theme, grounds] of Object.entries(behind)) {
    const strokes = readFileSync(`media/cable-file-${theme}.svg`, 'utf8').match(/#[0-9a-f]{6}/g)!
    assert.ok(strokes.length >= 3)
    for (const stroke of strokes) for (const ground of grounds) assert.ok(contrast(stroke, ground) >= 3, `${theme}: ${stroke} on ${ground}`)
  }
})

test('words and edges of the playground stand out, light and dark', () => {
  const style = readFileSync('client/playground/page.css', 'utf8')
  const themes = [...style.matchAll(/:root \{([^}]*--back[^}]*)\}/g)].map(
    ([, body]) => new Map([...body!.matchAll(/--([a-z]+): (#[0-9a-f]+)/g)].map(([, name, colour]) => [name!, colour!])),
  )
  assert.ok(themes.length >= 2)
  for (const theme of themes) {
    assert.ok(theme.size > 10)
    assert.ok(contrast(theme.get('text')!, theme.get('selected')!) >= 4.5)
    for (const [name, colour] of theme) {
      // `line` only divides areas that differ in other ways too.
      if (['back', 'side', 'line', 'selected'].includes(name)) continue
      for (const ground of ['back', 'side']) {
        const ratio = contrast(colour, theme.get(ground)!)
        assert.ok(ratio >= (name === 'edge' ? 3 : 4.5), `${name} ${colour} on ${ground}: ${ratio.toFixed(2)}`)
      }
    }
  }
})

test('pictures of the walkthrough do without the colours that themes of high contrast leave out', () => {
  for (const name of readdirSync('media/walkthrough')) {
    const picture = readFileSync(`media/walkthrough/${name}`, 'utf8')
    assert.ok(picture.includes('var(--vscode-'), name)
    // Without another colour behind the comma such a shape would be black.
    assert.deepEqual(picture.match(/var\(--vscode-(?:list|widget|contrast)[\w-]*\)/g), null, name)
  }
})
