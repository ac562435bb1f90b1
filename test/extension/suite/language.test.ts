// Which documents become cables, in a real editor.
// proves: contributes.languages
import assert from 'node:assert/strict'
import { inLanguage, show, workspaceFile } from '../support/editor.ts'
import { test, withRealCable } from '../support/harness.ts'

test('a .cable file is a cable', async () => {
  assert.equal((await show('harvest-festival.cable')).languageId, 'cable')
})

test('a .txt file that holds a cable becomes one', async () => {
  await show('published-copy.txt')
  await inLanguage(workspaceFile('published-copy.txt'), 'cable')
})

test('a SMART print in a .cable file is a cable', async () => {
  assert.equal((await show('smart-print.cable')).languageId, 'cable')
})

test('an ordinary .txt file stays plain text', async () => {
  await show('note.txt')
  // A cable opened after it has been recognised by now, so has the note been looked at.
  await show('published-copy.txt')
  await inLanguage(workspaceFile('published-copy.txt'), 'cable')
  assert.equal((await show('note.txt')).languageId, 'plaintext')
})

withRealCable('the real cable is one under both endings', async () => {
  assert.equal((await show('doha-690.cable')).languageId, 'cable')
  await show('doha-690.txt')
  await inLanguage(workspaceFile('doha-690.txt'), 'cable')
})
