import { test } from 'node:test'
import assert from 'node:assert/strict'
import { cable, expectHover, shownAt } from './hover-at.ts'

const smart = cable('smart-clean-2012-distributed')

test('SMART: number, both dates, addressees with the prefix behind, persons', () => {
  expectHover(smart, '12 ZENDA 346', '346', ['Message 346 of Zenda in 2012', 'Cite as 12 ZENDA 346'], '12 ZENDA 346')
  expectHover(smart, 'Jul 09, 2012', 'Jul', ['Date of the cable', 'Monday, 9 July 2012', 'Same day as the date-time group'], 'Jul 09, 2012')
  expectHover(smart, '091320Z JUL 12', '091320Z', ['Date-time group', 'Monday, 9 July 2012, 13:20 UTC', 'Day 191 of the year'], '091320Z JUL 12')
  expectHover(smart, 'WASHDC, SECSTATE', 'WASHDC', ['SECSTATE WASHDC, for action', 'Department or agency in Washington, United States', 'Numbers its cables as STATE', 'Routing indicator RUEHC', 'Local time of the date-time group: Monday 09:20'], 'WASHDC, SECSTATE')
  expectHover(smart, 'Smith, John Q', 'Smith', ['Mailbox of a person, for information', '“Smith, John Q”'], 'Smith, John Q')
})

test('drafts of the Department address posts by their city alone', () => {
  const draft = cable('deptdraft-clean-2009').replace('IMMEDIATE ZENDA', 'IMMEDIATE ASUNCION')
  expectHover(draft, 'IMMEDIATE ASUNCION', 'ASUNCION', ['AMEMBASSY ASUNCION, for action', 'American embassy in Asuncion, Paraguay', 'Numbers its cables as ASUNCION', 'Routing indicator RUEHAC'])
})

test('SMART: fields of the tail', () => {
  expectHover(smart, 'Drafted By:', 'Drafted', ['Drafted By', 'Who wrote the cable: office and name'], 'Drafted By:')
  expectHover(smart, 'POL:Roe, Richard', 'Roe', ['Cleared By', '“Roe, Richard”, office “POL”', 'POL: political section'], 'POL:Roe, Richard')
  expectHover(smart, 'DIS_POL, DIS_ECON', 'DIS_ECON', ['Dissemination Rule', 'Offices of the reader that this copy went to'], 'DIS_POL, DIS_ECON, DIS_DAO')
  expectHover(cable('smart-clean-wrapper-2004'), 'Archive Copy', 'Archive', ['Dissemination Rule', 'Printed from the archive'], 'Archive Copy')
  expectHover(smart, 'Signature:', 'Signature', ['Signature', 'Surname of the officer in charge of the sender'], 'Signature:')
})

test('mail around a forwarded print is no part of the cable', () => {
  expectHover(cable('smart-clean-mail-forwarded'), 'Cc: Poe, Ann', 'Poe', ['Envelope', 'Line of the e-mail in which the cable was forwarded; not part of it'], 'Cc: Poe, Ann')
})

test('distribution rows: offices, copies, totals, the number line', () => {
  const archive = cable('aad-clean-1977-sections')
  expectHover(archive, 'ACTION EUR-08', 'EUR-08', ['EUR: 8 copies', 'Bureau of European and Eurasian Affairs'])
  expectHover(archive, 'ISO-00', 'ISO-00', ['ISO: no copy'])
  expectHover(archive, 'ACTION EUR-08', 'ACTION', ['ACTION', 'The office that has to act on the cable'])
  expectHover(archive, '/061 W', '/061', ['61 copies in all', 'W: received by the Department'], '/061 W')
  expectHover(archive, '------------------011159Z 002825 /10', '002825', ['Number line of the communications center', 'Day 1, 11:59 UTC, number 002825'], '------------------011159Z 002825 /10')
})

test('page lines, banners and stamps of copies', () => {
  const copy = cable('copy-clean-2001-distribution')
  expectHover(copy, 'PAGE 02        ZENDA   03507  01 OF 02  031715Z', '03507', ['Page line', 'Page 2, message 3507 of ZENDA, section 1 of 2; not part of the text'], 'PAGE 02        ZENDA   03507  01 OF 02  031715Z')
  expectHover(copy, 'CONFIDENTIAL        PTQ8384', 'PTQ', ['Banner: Confidential', 'Level at the top or foot of a page; not part of the text', 'Agrees with the classification line'], 'CONFIDENTIAL        PTQ8384')
  const stamped = cable('copy-clean-foia-stamps')
  assert.deepEqual(shownAt(stamped, 'Case No. F-2014-01302', 'F-2014')?.lines, ['Release stamp', 'Released under the Freedom of Information Act, case F-2014-01302', 'Dated 05/05/2014'])
  expectHover(stamped, 'RELEASED IN FULL', 'FULL', ['Release stamp', 'Released in full'], 'RELEASED IN FULL')
  assert.deepEqual(shownAt(cable('smart-clean-released'), 'RELEASE IN PART B6', 'PART')?.lines, ['Release stamp', 'Released in part; grounds for taking text out: B6 (personal privacy)'])
  expectHover(stamped, ' 1.4(B)', '1.4(B)', ['Release stamp', 'Grounds for taking text out: 1.4(B) (foreign government information)'])
  assert.deepEqual(shownAt(cable('aad-clean-1976-xgds'), 'EO Systematic Review 04 MAY 2006', 'Review')?.lines, [
    'Release stamp', 'Declassified in the systematic review of the Department of State', 'Dated 04 MAY 2006',
  ])
})

test('repeated headers of later sections have the same hovers', () => {
  const copy = cable('copy-clean-2001-distribution')
  const again = copy.slice(copy.lastIndexOf('PAGE 01'))
  assert.ok(again.includes('SECTION 02 OF 02'))
  expectHover(copy, 'SECTION 02 OF 02 ZENDA 003507', '003507', ['Message 3507 of Zenda in 2001', 'Cite as 01 ZENDA 3507'], 'ZENDA 003507')
})

test('drafting copy, publisher and end marks', () => {
  const drafted = cable('damage-post-drafting-copy')
  expectHover(drafted, 'CHARGE: PROG', 'CHARGE', ['Drafting copy', 'Lines for drafting and clearing the cable; not transmitted'], 'CHARGE: PROG')
  expectHover(drafted, '#0818\n', '0818', ['Validation number', 'Repeats the station serial, 818', 'Agrees with the originator line'])
  expectHover(drafted, '\nNNNN', 'NNNN', ['NNNN', 'End of the message'])
  expectHover(cable('damage-publisher-lines'), '08ZENDA811', '08ZENDA811', ['Note of the publisher', 'Not part of the cable'])
  assert.deepEqual(shownAt(cable('cablegate-clean-partial'), 'This record is a partial extract', 'record')?.lines, ['Partial extract', 'The publisher had only a part of the cable'])
})

test('sets of military messages, and their fields by position', () => {
  const message = cable('military-clean-genadmin')
  expectHover(message, 'MSGID/GENADMIN', 'MSGID', ['Set MSGID', 'Message identifier', 'Fields: text format / originator / serial number or office / month / qualifier'])
  expectHover(message, 'MSGID/GENADMIN/COMRIVFLOT ZENDA', 'COMRIVFLOT ZENDA', ['MSGID: originator'])
  expectHover(message, 'POC/DOE/LT/', 'LT', ['POC: rank or position'])
  expectHover(message, 'SUBJ/ANNUAL', 'SUBJ', ['Set SUBJ', 'Subject', 'Fields: subject'])
})

test('lines of a naval header that belong to no field', () => {
  const message = cable('military-clean-navadmin-banner')
  expectHover(message, '\nROUTINE\n', 'ROUTINE', ['Precedence ROUTINE', 'Handled last', 'For all traffic that needs no more; usually left unwritten behind an address'])
  const number = /NAVADMIN (\d+)\/(\d\d)/.exec(message)!
  const place = message.indexOf(number[0])
  assert.ok(place > 0)
  assert.deepEqual(shownAt(message, number[0])?.lines, [`NAVADMIN ${Number(number[1])} of 20${number[2]}`, 'Administrative message of the Chief of Naval Operations to the whole Navy'])
})

test('the AUTODIN line, character group by character group', () => {
  const message = cable('military-clean-navadmin-autodin')
  expectHover(message, 'RAAUZYUW', 'ZYUW', ['Content indicator code', 'What the message is about, for sorting by machine'])
  expectHover(message, 'RUENAAA0682 3551719', '3551719', ['Time of transmission', 'Day 355 = 21 December 2006, 17:19 UTC', 'Same day as the date-time group', 'Same minute as the date-time group'])
  expectHover(message, '3551719-UUUU', 'UUUU', ['Classification: Unclassified', 'The class letter, repeated'])
})

test('every cable of a file is explained by its own header', () => {
  const two = cable('damage-two-cables')
  expectHover(two, 'ZENDA 000816', '000816', ['Message 816 of Zenda in 2008', 'Cite as 08 ZENDA 816', 'Agrees with serial 0816 in the transmission header'], 'ZENDA 000816')
})

test('positions are exact with CRLF line ends', () => {
  const text = cable('cablegate-clean-confidential').replaceAll('\n', '\r\n')
  expectHover(text, 'TAGS: PREL, PGOV', 'PGOV', ['PGOV: Internal Governmental Affairs', 'Subject tag, political affairs; current in 2024', 'Internal government: head of government, executive, legislature, courts; 1970s title: Government'])
  expectHover(text, 'ZENDA 00000123  002 OF 002', '00000123', ['Page break', 'Section 2 of 2 starts here; not part of the text', 'Agrees with the classification line'], 'ZENDA 00000123  002 OF 002')
})
