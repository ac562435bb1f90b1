import { test } from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { expectHover, shownAt } from './hover-at.ts'

const samples = `${process.env['CABLE_SAMPLES'] ?? '../shared'}/cables`
const skip = existsSync(`${samples}/doha-690.txt`) ? false : `no ${samples}`
const read = (name: string): string => readFileSync(`${samples}/${name}`, 'utf8')

test('the real cable, element by element, through its damage', { skip }, () => {
  const text = read('doha-690.txt')
  expectHover(text, 'VZCZCXRO8359', '8359', ['Transmission identifier', 'Channel XRO, number 8359', 'V: transmission starts; ZCZC: message starts'], 'VZCZCXRO8359')
  expectHover(text, 'RUEHROV', 'RUEHROV', ['Routing indicator RUEHROV', 'AMEMBASSY VATICAN CITY', 'RUEH: network of the Department of State'])
  expectHover(text, '0690/01', '0690', ['Station serial 690', 'Last four digits of the message number; section 1 of 2', 'Agrees with message number 000690'], '0690/01')
  expectHover(text, '3291131', '3291131', ['Time of transmission', 'Day 329 = 25 November 2009, 11:31 UTC', 'Same day as the date-time group', 'Same minute as the date-time group'])
  expectHover(text, '251131Z NOV 09', 'NOV', ['Date-time group, Priority', 'Wednesday, 25 November 2009, 11:31 UTC', 'Day 329 of the year', 'Wednesday 14:31 at AMEMBASSY DOHA'], '251131Z NOV 09')
  expectHover(text, 'AMEMBASSY DOHA', 'DOHA', ['AMEMBASSY DOHA, sender', 'American embassy in Doha, Qatar', 'Numbers its cables as DOHA', 'Routing indicator RUEHDO', 'Local time of the date-time group: Wednesday 14:31'], 'AMEMBASSY DOHA')
  expectHover(text, 'PRIORITY 9533', '9533', ['Message continuity number', 'Telegram 9533 to “SECSTATE WASHDC”', 'The sender counts its telegrams to each addressee, for action or information'])
  expectHover(text, 'RUEHKK/ARAB', 'RUEHKK', ['Routing indicator RUEHKK', 'Collective or unlisted indicator', 'RUEH: network of the Department of State'])
  expectHover(text, 'ARAB ISRAELI COLLECTIVE', 'ISRAELI', ['Collective address, for information', 'ARAB ISRAELI COLLECTIVE: one name for many posts', 'Usually with RUEHXK, here with RUEHKK'], 'ARAB ISRAELI COLLECTIVE')
  expectHover(text, 'DOHA 000690', '000690', ['Message 690 of Doha in 2009', 'Cite as 09 DOHA 690', 'Agrees with serial 0690 in the transmission header'], 'DOHA 000690')
  expectHover(text, '11/24/2019', '11/24/2019', ['Declassify on', 'Sunday, 24 November 2019: 9 years 364 days after the cable', 'Within the 10 years that are the rule; the limit is 25'])
  expectHover(text, '[KWBG](#)', 'KWBG', ['KWBG: West Bank and Gaza', 'Program tag; in the list of about 2010'])
  expectHover(text, '[QA](#)', 'QA', ['QA: Qatar', 'Geographic tag, country; in the lists of June 1974, about 2010 and March 2024'])
  expectHover(text, 'Ambassador Joseph E. LeBaron', 'Joseph', ['Classified by', 'position “Ambassador”, name “Joseph E. LeBaron”', 'Reason given'], 'Ambassador Joseph E. LeBaron')
  expectHover(text, '[13](#)', '3', ['Paragraph 3 of 9'])
  expectHover(text, 'DOHA 00000690 002 OF 002', '690', ['Page break', 'Section 2 of 2 starts here; not part of the text', 'Agrees with the classification line'], 'DOHA 00000690 002 OF 002')
  expectHover(text, 'End Key Points', 'Key', ['End of “Key points”', 'Begins on line 27'], 'End Key Points')
  expectHover(text, '\nLeBaron', 'LeBaron', ['Signature', '“LeBaron”: the officer in charge of the sender, not necessarily the author'])
})

test('released copies, archive telegrams, SMART prints, naval messages', { skip }, () => {
  const archive = read('declassified/1977STATE197340.txt')
  assert.deepEqual(shownAt(archive, 'NEA-10', 'NEA-10')?.lines[0], 'NEA: 10 copies')
  expectHover(archive, '/052 R', '/052', ['52 copies in all', 'R: sent by the Department'], '/052 R')
  expectHover(archive, 'AMMAN 3759', 'AMMAN 3759', ['Reference', 'Cable 3759 of the embassy in Amman, 1977', 'Year taken from this cable'])
  const smart = read('smart/11RABAT1210.txt')
  assert.deepEqual(shownAt(smart, '11 RABAT 1210', 'RABAT')?.lines.slice(0, 2), ['Message 1210 of Rabat in 2011', 'Cite as 11 RABAT 1210'])
  const naval = read('navadmin/NAV06261.txt')
  assert.deepEqual(shownAt(naval, 'MSGID/GENADMIN', 'GENADMIN')?.lines, ['MSGID: text format'])
})
