// The extension in an editor whose display language is French. Runs beside the extension host, on the workbench only.
import assert from 'node:assert/strict'
import { command, hoverOn } from '../../../scripts/lib/page.mjs'

/** A finding, its hover card, the status, a command's title and what the command asks are French. */
export async function checkFrench(page) {
  await page.locator('.editor-instance .cdr[class*="squiggly-"]').first().waitFor({ timeout: 30_000 })
  await command(page, 'Problems: Focus on Problems View', '.markers-panel-container .monaco-list-row')
  await page.locator('.markers-panel-container .monaco-list-row', { hasText: 'Reste de lien « [PREL](#) »' }).waitFor()
  // A card that opens while the editor is still busy has its parts one after the other, and not all.
  let card = ''
  for (let attempt = 0; attempt < 5 && !card.includes('Reste de lien'); attempt++) {
    await page.mouse.move(1, 1)
    await page.waitForTimeout(700)
    card = await hoverOn(page, 'PREL')
  }
  assert.match(card, /Reste de lien « \[PREL\]\(#\) »/)
  await page.mouse.move(1, 1)
  await page.waitForTimeout(700)
  assert.match(await hoverOn(page, '041015Z'), /Groupe date-heure[\s\S]*mercredi 4 novembre 2009/)

  const status = page.locator('[id="status.languageStatus"]')
  await status.locator('[role="button"]').hover()
  const entry = page.locator('.monaco-hover .hover-language-status', { hasText: 'CONFIDENTIAL' }).first()
  await entry.waitFor()
  // The check of writing, which may come first, leaves the mode chosen.
  assert.match(await entry.innerText(), /section 1 sur 2[\s\S]* remarques [\s\S]*mode (?:archive \(automatique\)|auteur)[\s\S]*Choisir le mode/)
  // Pinned to the status bar it is a word and a tooltip; who listens hears all of it.
  await entry.locator('.codicon-pin').click()
  const said = page.locator('.statusbar-item [aria-label^="Diplomatic Cable, CONFIDENTIAL"]').first()
  await said.waitFor()
  assert.match((await said.getAttribute('aria-label')) ?? '', /section 1 sur 2, \d+ remarques, cablegate, mode (?:archive \(automatique\)|auteur)/)
  await page.mouse.move(10, 10)

  await command(page, 'Télégramme: Choisir le mode', '.quick-input-widget:has-text("Comment vérifier les télégrammes ?")')
  const modes = page.locator('.quick-input-list .monaco-list-row')
  await modes.first().waitFor()
  const shown = (await modes.allInnerTexts()).join(' ')
  for (const part of ['Automatique', 'Auteur', 'conforme aux manuels', 'Archive', 'actuel']) assert.ok(shown.includes(part), `${part} in ${shown}`)
}
