// The colours of a damaged published cable as the editor's page computes them. Runs beside the extension host, on the workbench only.
// proves: contributes.grammars
import assert from 'node:assert/strict'
import { colours } from '../../../scripts/lib/page.mjs'
import { checkContrast } from './contrast.mjs'
import { checkCrashes } from './crashes.mjs'
import { checkFrench } from './french.mjs'
import { checkWriting } from './writing.mjs'

const textOf = (pieces) => pieces.map((p) => p.text).join('')

/** The colour of `text` on the first line of the screen that begins with `line`. */
function colourOf(lines, line, text) {
  const pieces = lines.find((l) => textOf(l).startsWith(line))
  assert.ok(pieces, `no line begins with "${line}" in\n${lines.map(textOf).join('\n')}`)
  const piece = pieces.find((p) => p.text.includes(text))
  assert.ok(piece, `"${text}" is no piece of its own in ${JSON.stringify(pieces)}`)
  return piece.color
}

/** The parts of a cable differ in colour from its running text; the page shows the whole cable. */
async function checkPublished(page) {
  const lines = await colours(page)
  const plain = colourOf(lines, '-- The Ministry of Works', 'Ministry')
  const parts = {
    'date-time group': colourOf(lines, 'O 041015Z', '041015Z'),
    classification: colourOf(lines, 'C O N F I D E N T I A L', 'C O N F I D E N T I A L'),
    caption: colourOf(lines, 'SIPDIS', 'SIPDIS'),
    'TAGS label': colourOf(lines, 'TAGS:', 'TAGS'),
    TAG: colourOf(lines, 'TAGS:', 'PREL'),
    'damaged paragraph number': colourOf(lines, '[11](#)', '11'),
    'paragraph number': colourOf(lines, '¶3.', '3'),
    'portion mark': colourOf(lines, '¶3.', '(C)'),
    'page header': colourOf(lines, 'ZENDA 00000642', '00000642'),
  }
  for (const [name, color] of Object.entries(parts)) assert.notEqual(color, plain, `the ${name} has the colour of running text`)
  assert.notEqual(parts['TAGS label'], parts.TAG, 'the TAGS label and a TAG have one colour')
  assert.equal(await page.locator('.colorpicker-color-decoration').count(), 0, 'the serial number is shown as a web colour')
}

/** The bracket of a lettered reference closes nothing, and must not be marked as a mistake. */
async function checkSmart(page) {
  const lines = await colours(page)
  assert.equal(colourOf(lines, 'Reference:', 'A'), colourOf(lines, 'Reference:', ')'), 'the bracket of "A)" has a colour of its own')
}

/** What is looked at: an example and the check of its page, in English unless a language is named. */
export const pages = [
  { name: 'the parts of a cable have colours of their own', file: 'published-copy.cable', check: checkPublished },
  { name: 'the bracket behind a reference letter is part of it', file: 'smart-print.cable', check: checkSmart },
  { name: 'a cable is written by keyboard alone, from New Cable to no findings in author mode', file: 'harvest-festival.cable', check: checkWriting },
  { name: 'finding, hover, status, command and question are French in a French editor', file: 'published-copy.cable', language: 'fr', check: checkFrench },
  { name: 'a cable can be read in both themes of high contrast', file: 'published-copy.cable', check: checkContrast },
  { name: 'a killed server comes back, and after five crashes stays down with a way to report it', file: 'published-copy.cable', check: checkCrashes },
]
