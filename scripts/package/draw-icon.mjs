// Draws icon.svg as media/icon.png, which marketplaces want. Run by hand after a change of the drawing.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { launchBrowser } from '../lib/browser.mjs'
import { root } from '../lib/process.mjs'

const drawing = await readFile(path.join(root, 'scripts', 'package', 'icon.svg'), 'utf8')
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 128, height: 128 } })
await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${drawing}`)
await page.screenshot({ path: path.join(root, 'media', 'icon.png'), omitBackground: true })
await browser.close()
