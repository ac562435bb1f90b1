import { test } from 'node:test'
import assert from 'node:assert/strict'
import { cable, expectHover, shownAt } from './hover-at.ts'

const text = cable('cablegate-clean-confidential')
const dual = cable('cablegate-clean-dual-precedence')

test('transmission identifier, over the whole line', () => {
  expectHover(text, 'VZCZCXRO2041', 'XRO', ['Transmission identifier', 'Channel XRO, number 2041', 'V: transmission starts; ZCZC: message starts'], 'VZCZCXRO2041')
})

test('the prosign names the highest precedence and is compared with the date line', () => {
  const lines = ['Precedence PRIORITY, highest precedence of the message', 'Handled before ROUTINE', 'Agrees with the date line', 'For information essential to work in progress', 'A State designator until 15 May 2017']
  expectHover(text, 'PP RUEHZDS', 'PP', lines)
  expectHover(text.replace('\nP 041015Z', '\nO 041015Z'), 'PP RUEHZDS', 'PP', [lines[0]!, lines[1]!, 'Does not agree with the date line', lines[3]!, lines[4]!])
})

test('routing indicators: listed, collective, unlisted, with an addressee', () => {
  expectHover(text, 'RUEHC/SECSTATE', 'RUEHC', ['Routing indicator RUEHC', 'DEPT OF STATE WASHINGTON DC', 'RUEH: network of the Department of State', 'Listed for SECSTATE WASHDC'])
  expectHover(text, 'RUEHZL/EUROPEAN', 'RUEHZL', ['Routing indicator RUEHZL', 'EUROPEAN POLITICAL COLLECTIVE', 'RUEH: network of the Department of State'])
  expectHover(text, 'PP RUEHZDS', 'RUEHZDS', ['Routing indicator RUEHZDS', 'Collective or unlisted indicator', 'RUEH: network of the Department of State'])
  expectHover(dual, 'RHMFISS/HQ', 'RHMFISS', [
    'Routing indicator RHMFISS', 'DMS multi-function interpreter, Secret and below (SIPRNET); serves many addressees', 'Gateway to the Defense Message System, Secret level', 'RH: United States', 'Listed for HQ USEUCOM VAIHINGEN GE',
  ])
})

test('a routing indicator that belongs to another post is told where both are listed', () => {
  const wrong = text.replace('RUEHVI/AMEMBASSY VIENNA', 'RUEHDO/AMEMBASSY VIENNA')
  expectHover(wrong, 'RUEHDO/AMEMBASSY', 'RUEHDO', ['Routing indicator RUEHDO', 'AMEMBASSY DOHA', 'RUEH: network of the Department of State', 'AMEMBASSY VIENNA is listed with RUEHVI'])
})

test('serial and section of the originator line', () => {
  expectHover(text, '#0123/01', '0123', ['Station serial 123', 'Last four digits of the message number; section 1 of 2', 'Agrees with message number 000123'], '0123/01')
  expectHover(text.replace('#0123/01', '#0124/02'), '#0124/02', '02', [
    'Station serial 124', 'Last four digits of the message number; section 2 of 2', 'Does not agree with message number 000123', 'Does not agree with section 01 on the classification line',
  ], '0124/02')
})

test('day of the year and time, compared with the date-time group', () => {
  expectHover(text, '0351015', '0351015', ['Time of transmission', 'Day 35 = 4 February 2008, 10:15 UTC', 'Same day as the date-time group', 'Same minute as the date-time group'])
  expectHover(dual, '1962310', '196', ['Time of transmission', 'Day 196 = 14 July 2008, 23:10 UTC', 'Same day as the date-time group', '5 minutes after the date-time group'], '1962310')
  expectHover(text.replace('0351015', '0341015'), '0341015', '1015', ['Time of transmission', 'Day 34 = 3 February 2008, 10:15 UTC', 'Does not agree with the date-time group: that is day 35 of 366'], '0341015')
  expectHover(text.replace('0351015', '0360001'), '0360001', '036', ['Time of transmission', 'Day 36 = 5 February 2008, 00:01 UTC', '1 day after the date-time group'], '0360001')
  expectHover(text.replace('0351015', '3991075'), '3991075', '399', ['Time of transmission', '399 is no day of a year, “1075” is no time of day'], '3991075')
})

test('day 001 of a message drafted on 31 December is of the next year', () => {
  expectHover(cable('cablegate-clean-midnight'), '0010', '001', ['Time of transmission', 'Day 1 = 1 January 2008, 00:04 UTC', '1 day after the date-time group'], '0010004')
})

test('security prosign, characters and release code', () => {
  expectHover(text, 'ZNY CCCCC', 'ZNY', ['ZNY', 'Only over approved circuits; the level letter follows five times', 'Fits CCCCC'])
  expectHover(text, 'ZNY CCCCC', 'CCCCC', ['Security characters CCCCC', 'Confidential: approved circuits only', 'Agrees with the classification line'])
  expectHover(text.replace('ZNY CCCCC', 'ZNR UUUAC'), 'ZNR UUUAC', 'UUUAC', [
    'Security characters UUUAC', 'Unclassified: may pass over unapproved circuits', 'Release code: Australia and Canada', 'Does not agree with the classification line, which goes with CCCCC',
  ])
  expectHover(text.replace('ZNY CCCCC', 'ZNR CCCCC'), 'ZNR CCCCC', 'ZNR', ['ZNR', 'Unclassified: may pass over circuits not approved for classified traffic; UUUUU follows', 'Does not fit CCCCC, which goes with ZNY'])
})

test('operating signals with their certainty, service notes', () => {
  const tails = cable('form-service-tails')
  expectHover(tails, 'ZUI ZDK', 'ZUI', ['Operating signal ZUI', 'Attention is invited to ...'])
  expectHover(text, 'CCCCC ZZH', 'ZZH', [
    'Operating signal ZZH', 'State Department traffic: follows the ZNY or ZNR group in messages of the Department and its posts', 'Seen in messages; the wording of the manual was not found',
  ])
  expectHover(tails, 'AUG 08 ZDK CTG', 'CTG', ['Service note', 'Written by a relay on the way, not by the sender'], 'CTG RUEHZDS 4021 2321509')
  expectHover(dual, 'ZEN/AMCONSUL', 'ZEN', ['Operating signal ZEN', 'Already delivered to this addressee by another means'])
  expectHover(text.replace('CCCCC ZZH', 'CCCCC ZQX'), 'ZQX', 'ZQX', ['Operating signal ZQX', 'Not in the list'])
})

test('date-time group: weekday, date, time, day of the year, both precedences', () => {
  expectHover(text, '041015Z FEB 08', '041015Z FEB 08', ['Date-time group, Priority', 'Monday, 4 February 2008, 10:15 UTC', 'Day 35 of the year'])
  expectHover(dual, '142305Z JUL 08', 'JUL', ['Date-time group, Immediate for action and Priority for information', 'Monday, 14 July 2008, 23:05 UTC', 'Day 196 of the year'], '142305Z JUL 08')
  expectHover(text.replace('041015Z FEB', '301015Z FEB'), '301015Z', '301015Z', ['Date-time group', 'No real date and time can be read from it', 'Form: day, hour, minute, Z for UTC, month, year: 251131Z NOV 09'], '301015Z FEB 08')
})

test('precedence letters and words with their rule of use', () => {
  expectHover(dual, 'O P 142305Z', 'O', ['Precedence IMMEDIATE, for the action addressees', 'Handled before PRIORITY and ROUTINE', 'For matters that gravely affect national interests'])
  expectHover(dual, 'NIACT IMMEDIATE 0801', 'NIACT IMMEDIATE', [
    'Precedence NIACT IMMEDIATE', 'Night action: sent as IMMEDIATE; the action officer is called at any hour, for addressees that carry the word NIACT', 'Same as the precedence of the message',
    'Say why in the first paragraph',
  ])
  expectHover(text.replace('PRIORITY 0456', 'IMMEDIATE 0456'), 'IMMEDIATE 0456', 'IMMEDIATE', [
    'Precedence IMMEDIATE', 'Handled before PRIORITY and ROUTINE', 'Higher than the precedence of the message', 'For matters that gravely affect national interests',
  ])
  const late = text.replace('FEB 08', 'FEB 19')
  assert.ok(shownAt(late, 'PRIORITY 0456', 'PRIORITY')?.lines.includes('Since 16 May 2017 no longer a State designator'))
})

test('addressees: post, command, unlisted post, collective, redacted, office codes', () => {
  expectHover(text, 'AMEMBASSY VIENNA', 'VIENNA', ['AMEMBASSY VIENNA, for information', 'American embassy in Vienna, Austria', 'Numbers its cables as VIENNA', 'Routing indicator RUEHVI', 'Local time of the date-time group: Monday 11:15'], 'AMEMBASSY VIENNA')
  expectHover(text.replace('AMEMBASSY VIENNA', 'AMEMBASSY COPENHAEN'), 'AMEMBASSY COPENHAEN', 'COPENHAEN', ['“AMEMBASSY COPENHAEN”, for information', 'American embassy in Copenhagen, Denmark'], 'AMEMBASSY COPENHAEN')
  expectHover(text, 'FM AMEMBASSY ZENDA', 'AMEMBASSY ZENDA', ['“AMEMBASSY ZENDA”, sender', 'American embassy; not in the list of posts'])
  expectHover(text, 'SECSTATE WASHDC PRIORITY', 'SECSTATE WASHDC', ['SECSTATE WASHDC, for action', 'Department or agency in Washington, United States', 'Numbers its cables as STATE', 'Routing indicator RUEHC', 'Local time of the date-time group: Monday 05:15'])
  expectHover(text, 'EUROPEAN POLITICAL COLLECTIVE', 'POLITICAL', ['Collective address, for information', 'EUROPEAN POLITICAL COLLECTIVE: one name for many posts'], 'EUROPEAN POLITICAL COLLECTIVE')
  expectHover(dual, '//ISA/EUR//', '//ISA/EUR//', ['Office codes', 'For ISA and EUR at the addressee'])
  expectHover(cable('cablegate-clean-redacted'), 'XXXXXXXXXXXX\n\nC O N F', 'XXXXXXXXXXXX', ['Redaction', 'Removed before publication'])
})

test('message continuity number', () => {
  expectHover(text, 'PRIORITY 0456', '0456', ['Message continuity number', 'Telegram 456 to “SECSTATE WASHDC”', 'The sender counts its telegrams to each addressee, for action or information'])
  expectHover(text.replace('PRIORITY 0456', 'PRIORITY 0000'), 'PRIORITY 0000', '0000', ['Message continuity number', 'None was assigned'])
})

test('labels of the header lines', () => {
  expectHover(text, 'DE RUEHZD', 'DE', ['DE', 'From: the station that transmits'])
  expectHover(text, 'FM AMEMBASSY', 'FM', ['Sender', 'Who sends the message'])
  expectHover(text, 'INFO RUEHZDS', 'INFO', ['Information addressees', 'Who gets the message to know of it'])
})
