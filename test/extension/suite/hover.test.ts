// Hover cards in a real editor.
import assert from 'node:assert/strict'
import { at, hover, show } from '../support/editor.ts'
import { test, withRealCable } from '../support/harness.ts'

async function checkHovers(file: string, dtg: string, decoded: RegExp): Promise<void> {
  const document = await show(file)
  assert.match(await hover(document, at(document, '[PREL](#)', 2)), /External Political Relations/)
  assert.match(await hover(document, at(document, dtg, 4)), decoded)
}

test('hover explains a TAG through its damage, and the date-time group', () =>
  checkHovers('published-copy.cable', 'O 041015Z NOV 09', /4 November 2009[^]*10:15 UTC/))

withRealCable('hover on the real cable: the TAG and the date-time group', () =>
  checkHovers('doha-690.cable', 'P 251131Z NOV 09', /25 November 2009[^]*11:31 UTC/),
)
