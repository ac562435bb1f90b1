// An unclassified cable is written in the editor by keyboard alone, from New Cable to no findings. Runs beside the extension host, on the workbench only.
import assert from 'node:assert/strict'

/** The keys of a person who writes; `step` is told the name of each stage once it shows. Returns the text. */
export async function writeCable(page, step = async () => {}) {
  const keys = page.keyboard
  await palette(page, 'Cable: New Cable')
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Unclassified cable' }).first().waitFor()
  await step('kinds')
  await keys.type('Unclassified cable')
  await keys.press('Enter')
  await textHas(page, /^UNCLAS POST NUMBER/)
  await step('skeleton')
  // Drafts are checked as what somebody writes anyway; here it is chosen.
  await palette(page, 'Cable: Choose Mode')
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'You write this cable' }).first().waitFor()
  await keys.type('Author')
  await keys.press('Enter')
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  await keys.type('ZENDA', typing)
  await nextStop(page)
  await keys.type('000113', typing)
  await nextStop(page)
  await keys.type('PREL, qatar', typing)
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'QA' }).first().waitFor()
  await step('tags')
  await keys.press('Enter')
  await textHas(page, /^TAGS: PREL, QA$/m)
  await nextStop(page)
  await keys.type('FERRY TO STRELSAU RUNS AGAIN', typing)
  await nextStop(page)
  await keys.type('The ferry to Strelsau runs again.', typing)
  await nextStop(page)
  await keys.type('It crosses the river twice a day.', typing)
  await nextStop(page)
  await keys.type('Fog may stop it.', typing)
  // One more paragraph: Enter behind the last one, and again behind the blank line, brings its number.
  await keys.press('End')
  await keys.press('Enter')
  await keys.press('Enter')
  await textHas(page, /End comment\.\n\n4\. $/m)
  await step('number')
  await keys.type('The fare is two crowns.', typing)
  await findText(page, 'SURNAME')
  await keys.type('RASSENDYLL', typing)
  await palette(page, 'Problems: Focus on Problems View')
  await page.locator('.markers-panel-container').waitFor()
  return text(page)
}

const typing = { delay: 15 }

/** Runs a command by its title. */
async function palette(page, title) {
  await page.keyboard.press('F1')
  await page.locator('.quick-input-widget input').first().waitFor()
  await page.keyboard.type(title)
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor()
  await page.keyboard.press('Enter')
}

/** Goes to the next place that is to be filled in; a list of completions that is open would take the key. */
async function nextStop(page) {
  if (await page.locator('.suggest-widget.visible').isVisible()) await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
}

/** Selects the next occurrence of a text. */
async function findText(page, wanted) {
  await page.keyboard.press('Control+f')
  await page.locator('.find-widget.visible').waitFor()
  await page.keyboard.type(wanted)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}

/** What the editor shows, top to bottom. */
function text(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.editor-instance .view-lines .view-line')]
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((line) => line.textContent.replaceAll('\u00a0', ' '))
      .join('\n'),
  )
}

async function textHas(page, pattern) {
  const until = Date.now() + 15_000
  while (!pattern.test(await text(page))) {
    if (Date.now() > until) assert.match(await text(page), pattern)
    await page.waitForTimeout(100)
  }
}

export async function checkWriting(page) {
  const written = await writeCable(page)
  assert.match(written, /^UNCLAS ZENDA 000113\n\nE\.O\. 13526: N\/A\nTAGS: PREL, QA\nSUBJECT: FERRY TO STRELSAU RUNS AGAIN\n/)
  assert.match(written, /^1\. Summary: The ferry to Strelsau runs again\. {2}End summary\.\n\n2\. It crosses[^\n]*\n\n3\. Comment: Fog may stop it\. {2}End comment\.\n\n4\. The fare is two crowns\.\n\nRASSENDYLL$/m)
  await page.locator('.markers-panel-container', { hasText: 'No problems have been detected in the workspace.' }).waitFor({ timeout: 15_000 })
}
