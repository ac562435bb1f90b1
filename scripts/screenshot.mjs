// Pictures of the real editor, in media/ for the README, or of any file.
//   node scripts/screenshot.mjs                       every picture of media/
//   node scripts/screenshot.mjs --writing             only those of a cable being written
//   node scripts/screenshot.mjs FILE OUT.png [--line N] [--hover TEXT] [--problems] [--no-outline] [--dark]
//                                            [--theme NAME] [--language fr] [--width 1200] [--height 800] [--vscode oldest|newest]
// Expects a build in dist/.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { command, editorReady, hoverOn, openPage } from './lib/page.mjs'
import { root } from './lib/process.mjs'
import { examples } from './lib/samples.mjs'
import { startWorkbench } from './lib/workbench.mjs'
import { writeCable } from '../test/extension/page/writing.mjs'

const pictures = {
  'overview.png': { file: 'published-copy.cable', problems: true },
  'hover.png': { file: 'harvest-festival.cable', hover: '1.4' },
  'smart.png': { file: 'smart-print.cable', dark: true },
}

/** Waits until the Outline has been unfolded and filled, and folds the file tree away so that it has its place. */
async function showOutline(page, folder) {
  await page.waitForSelector('.outline-pane .monaco-list-row', { timeout: 30_000 })
  await page.locator('.pane-header', { hasText: /^timeline$/i }).waitFor({ state: 'detached' })
  await page.waitForTimeout(500)
  await page.locator('.explorer-viewlet .pane-header', { hasText: folder }).click()
}

/** How pictures look: a quiet window without what does not belong to a cable. */
function look({ dark, theme } = {}) {
  return {
    'workbench.colorTheme': theme ?? (dark ? 'Default Dark Modern' : 'Default Light Modern'),
    // Else a browser that asks for no contrast would take a theme of high contrast away.
    'window.autoDetectHighContrast': false,
    'workbench.activityBar.location': 'hidden',
    'window.commandCenter': false,
    'editor.minimap.enabled': false,
  }
}

/** Stages of writing a cable that are kept, with the names of their pictures. */
const stages = { tags: 'writing-tags.png', number: 'writing-number.png' }

/** Writes a cable by keyboard and takes a picture of each of `stages`, and of the end. */
async function takeWriting() {
  const workbench = await startWorkbench({ which: values.vscode, settings: look() })
  const { page, close } = await openPage(
    workbench.address(examples, { extension: root, open: path.join(examples, 'harvest-festival.cable') }),
    { width: 1000, height: 600, scale: 1.5 },
  )
  const shoot = async (name) => {
    await page.waitForTimeout(1500)
    await page.screenshot({ path: path.join(root, 'media', name) })
    console.log(`media/${name}`)
  }
  try {
    await editorReady(page)
    await command(page, 'View: Toggle Primary Side Bar Visibility', '.editor-instance')
    await writeCable(page, (stage) => (stages[stage] === undefined ? Promise.resolve() : shoot(stages[stage])))
    await shoot('writing-done.png')
  } finally {
    await close()
    workbench.stop()
  }
}

/** Takes one picture. `file` is absolute or the name of an example; `out` is where the PNG goes. */
async function take(out, { file, line, hover, problems, outline = true, dark, theme, language, width = 1200, height = 800, which }) {
  const absolute = path.resolve(examples, file)
  const workbench = await startWorkbench({ which, settings: look({ dark, theme }), outline })
  const open = line ? `${absolute}:${line}` : absolute
  const { page, close } = await openPage(workbench.address(path.dirname(absolute), { extension: root, open }), {
    width,
    height,
    scale: 1.5,
    language,
  })
  try {
    await editorReady(page)
    if (outline) await showOutline(page, path.basename(path.dirname(absolute)))
    if (problems) await command(page, 'Problems: Focus on Problems View', '.markers-panel-container')
    // Colours, squiggles and views settle within moments of the language server's answers.
    await page.waitForTimeout(2500)
    if (hover) console.log(await hoverOn(page, hover))
    await page.waitForTimeout(300)
    await mkdir(path.dirname(out), { recursive: true })
    await page.screenshot({ path: out })
    console.log(path.relative(process.cwd(), out))
  } finally {
    await close()
    workbench.stop()
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    line: { type: 'string' },
    hover: { type: 'string' },
    problems: { type: 'boolean' },
    outline: { type: 'boolean', default: true },
    dark: { type: 'boolean' },
    theme: { type: 'string' },
    language: { type: 'string' },
    writing: { type: 'boolean' },
    width: { type: 'string', default: '1200' },
    height: { type: 'string', default: '800' },
    vscode: { type: 'string', default: 'oldest' },
  },
})
const [file, out] = positionals
if (values.writing) await takeWriting()
else if (file && out) {
  const size = { width: Number(values.width), height: Number(values.height) }
  await take(path.resolve(out), { ...values, ...size, which: values.vscode, file: path.resolve(file) })
} else if (file) {
  console.error('usage: node scripts/screenshot.mjs [FILE OUT.png [options]]')
  process.exitCode = 2
} else {
  for (const [name, picture] of Object.entries(pictures)) await take(path.join(root, 'media', name), picture)
  await takeWriting()
}
