import { test } from 'node:test'
import assert from 'node:assert/strict'
import { cable, expectHover, shownAt } from './hover-at.ts'

const text = cable('cablegate-clean-confidential')

test('classification level: definition, agreement with the transmission header, damage', () => {
  expectHover(text, 'C O N F I D E N T I A L', 'C O N F I D E N T I A L', ['Classification: Confidential', 'Unauthorized disclosure could cause damage to national security', 'Agrees with CCCCC in the transmission header'])
  expectHover(text.replace('ZNY CCCCC', 'ZNY SSSSS'), 'C O N F I D E N T I A L', 'F I D', [
    'Classification: Confidential', 'Unauthorized disclosure could cause damage to national security', 'Does not agree with SSSSS in the transmission header',
  ], 'C O N F I D E N T I A L')
  const damaged = shownAt(cable('damage-level-first-letter-doubled'), 'SS E C R E T', 'SS E C R E T')
  assert.ok(damaged?.lines.includes('The word is damaged; read as it was meant'), JSON.stringify(damaged))
  assert.equal(shownAt(cable('cablegate-clean-efto'), 'UNCLAS E F T O', 'E F T O')?.lines[1], 'Unclassified, but encrypted for transmission only')
})

test('section and message number', () => {
  expectHover(text, 'SECTION 01 OF 02', 'SECTION', ['Section 1 of 2', 'Long cables are sent in sections, each a transmission of its own', 'Agrees with the originator line'], 'SECTION 01 OF 02')
  expectHover(text, 'ZENDA 000123', '000123', ['Message 123 of Zenda in 2008', 'Cite as 08 ZENDA 123', 'Agrees with serial 0123 in the transmission header'], 'ZENDA 000123')
  expectHover(text.replace('ZENDA 000123', 'DOHA 000124'), 'DOHA 000124', 'DOHA', [
    'Message 124 of Doha in 2008', 'Cite as 08 DOHA 124', 'The line belongs to another cable: post and number both differ from the header',
  ], 'DOHA 000124')
  expectHover(text.replace('ZENDA 000123', 'DOHA 000123'), 'DOHA 000123', 'DOHA', [
    'Message 123 of Doha in 2008', 'Cite as 08 DOHA 123', 'Agrees with serial 0123 in the transmission header', 'The cable is from “AMEMBASSY ZENDA”',
  ], 'DOHA 000123')
  assert.deepEqual(shownAt(cable('cablegate-clean-tosec'), 'TOSEC ', 'TOSEC')?.lines[0], 'TOSEC number')
})

test('captions: meaning, rule, conflicts, unlisted ones', () => {
  expectHover(text, 'SIPDIS', 'SIPDIS', ['SIPDIS, distribution caption', 'Copied to a database that U.S. Government users can read over SIPRNet', 'Own line under the line with the message number', 'In use: 2001-2010s'])
  const wrong = cable('errors-captions')
  expectHover(wrong, '\nNODIS\n', 'NODIS', [
    'NODIS, distribution caption', 'No distribution beyond the persons indicated',
    'Stands first; STADIS may accompany it; never with an AGREMENT or DIRGEN CHANNEL caption; military counterpart SPECAT EXCLUSIVE',
    'Excludes EXDIS, AGREMENT CHANNEL and DIRGEN CHANNEL, which the cable has too', 'In use: 1970s on',
  ])
})

test('attention lines: office symbols one by one, the line, passing instructions', () => {
  const line = 'DEPT FOR EUR/CE, EB/TPP'
  const offices = ['EUR/CE: An office of EUR, Bureau of European and Eurasian Affairs', 'EB/TPP: An office of EB, Bureau of Economic and Business Affairs (later EEB)']
  expectHover(text, line, 'EUR/CE', ['EUR/CE', 'An office of EUR, Bureau of European and Eurasian Affairs'])
  expectHover(text, line, 'FOR', ['Attention line', 'Names the office or person the message is for', offices[0]!, 'EB/TPP: An office of EB, Bureau of Economic and Business Affairs'], line)
  expectHover(text, line, 'DEPT', ['DEPT', 'The Department of State'])
  const block = cable('form-attention-blocks')
  assert.deepEqual(shownAt(block, 'TREASURY PASS TO', 'PASS')?.lines.slice(0, 2), ['Passing instruction', 'Asks the addressee to hand the message on'])
  const named = text.replace('NSC FOR EXAMPLE', 'NSC PASS TO D. CLARK AND S/ES')
  assert.deepEqual(shownAt(named, 'NSC PASS TO', 'PASS')?.lines, ['Passing instruction', 'Asks the addressee to hand the message on', 'S/ES: Executive Secretariat'])
  expectHover(text.replace('NSC FOR EXAMPLE', 'EUR - A/S DOE'), 'A/S DOE', 'A/S', ['A/S', 'Assistant secretary, head of a bureau of the Department'])
  expectHover(block, '; INR\n', 'INR', ['INR', 'Bureau of Intelligence and Research'])
})

test('executive order: title, days in force, values, limit', () => {
  const values = 'Values: DECL: mm/dd/yyyy; DECL: (event); DECL: X1 to X8 (until 21 September 2003); DECL: 25X1-HUMAN; N/A'
  const order = ['Executive Order 12958', 'Classified National Security Information, in force for cables from 14 October 1995 to 26 June 2010']
  expectHover(text, 'E.O. 12958', '12958', [...order, 'In force on the date of this cable', values, 'At most 25 years'])
  expectHover(cable('cablegate-clean-12958-grace'), 'E.O. 12958', '12958', [...order, 'Cited within 90 days of the change from one order to the next', values, 'At most 25 years'])
  expectHover(text.replace('FEB 08', 'FEB 14'), 'E.O. 12958', '12958', [...order, 'Not in force on 4 February 2014', values, 'At most 25 years'])
  expectHover(text.replace('E.O. 12958', 'E.O. 12598'), 'E.O. 12598', '12598', ['Executive Order 12598', 'No order on classification has this number', 'Perhaps 12958: Classified National Security Information'])
  expectHover(text, 'E.O. 12958', 'E.O.', ['Executive Order', 'Order under which the text is classified, and when that ends'])
})

test('declassification dates: weekday, length, limit', () => {
  const decl = (date: string): string => text.replace('02/04/2018', date)
  expectHover(text, '02/04/2018', '02/04/2018', ['Declassify on', 'Sunday, 4 February 2018: 10 years after the cable', 'Within the 10 years that are the rule; the limit is 25'])
  expectHover(decl('02/03/2018'), '02/03/2018', '02/03/2018', ['Declassify on', 'Saturday, 3 February 2018: 9 years 364 days after the cable', 'Within the 10 years that are the rule; the limit is 25'])
  expectHover(decl('02/04/2033'), '02/04/2033', '02/04/2033', ['Declassify on', 'Friday, 4 February 2033: 25 years after the cable', 'Beyond the 10 years that are the rule, within the limit of 25'])
  expectHover(decl('06/01/2038'), '06/01/2038', '06/01/2038', ['Declassify on', 'Tuesday, 1 June 2038: 30 years 117 days after the cable', 'Beyond the limit of 25 years'])
  expectHover(decl('01/04/2008'), '01/04/2008', '01/04/2008', ['Declassify on', 'Friday, 4 January 2008: before the date of the cable'])
  expectHover(decl('02/30/2018'), '02/30/2018', '02/30/2018', ['Declassify on', '“02/30/2018” is no day of the calendar', 'Form: month/day/year'])
  expectHover(decl('02/04/18'), '02/04/18', '02/04/18', [
    'Declassify on', 'Sunday, 4 February 2018: 10 years after the cable', 'Within the 10 years that are the rule; the limit is 25', 'The century is read from the two digits: 50 to 99 are 19.., 00 to 49 are 20..',
  ])
})

test('declassification codes, events and N/A', () => {
  const decl = (value: string): string => text.replace('DECL: 02/04/2018', value)
  expectHover(decl('DECL: X5, X6'), 'X5, X6', 'X6', [
    'Declassification: X6', 'Exempt from the 10-year rule: damage to relations with a foreign government, a confidential source, or diplomatic activities under way', 'A value of E.O. 12958',
    'Allowed on new documents until 21 September 2003, before the date of this cable',
  ])
  expectHover(decl('DECL: OADR'), 'OADR', 'OADR', [
    'Declassification: OADR', "Originating agency's determination required: no date", 'Belongs to E.O. 12356, not to 12958', 'Allowed on new documents until 14 October 1995, before the date of this cable',
  ])
  expectHover(cable('eo-13526-50x1-hum'), '50X1-HUM', '50X1-HUM', ['Declassification: 50X1-HUM', 'Exempt to 75 years: confidential human source', 'A value of E.O. 13526'])
  expectHover(cable('aad-clean-1976-xgds'), 'XGDS-1', 'XGDS-1', ['Declassification: XGDS1', 'Exempt: given in confidence by a foreign government or international organization', 'A value of E.O. 11652'])
  expectHover(cable('aad-clean-1977-sections'), '11652: GDS', 'GDS', ['Declassification: GDS', 'General declassification schedule: with the passing of a fixed number of years', 'A value of E.O. 11652'])
  expectHover(decl('N/A'), '12958: N/A', 'N/A', ['Not applicable', 'Nothing in the message is classified'])
  expectHover(decl('DECL: AFTER THE HARVEST'), 'AFTER THE HARVEST', 'HARVEST', [
    'Declassify on an event', '“DECL: AFTER THE HARVEST”', 'An event must happen within the limit of the order; anything but a date or a code counts as one',
  ], 'DECL: AFTER THE HARVEST')
})

test('subject and its mark', () => {
  expectHover(text, 'HARVEST FESTIVAL MOVES', 'MOVES', ['Subject', '76 characters, no mark of its own'], 'RURITANIA: HARVEST FESTIVAL MOVES TO OCTOBER AND\nTHE COALITION MOVES WITH IT')
  const marked = cable('form-portion-marks')
  expectHover(marked, 'TWENTY WAYS TO SAY THE SAME', 'WAYS', ['Subject', '27 characters, marked Secret'], 'TWENTY WAYS TO SAY THE SAME')
  expectHover(marked, 'SUBJECT: (S/NF)', '(S/NF)', [
    'Marked Secret', 'The subject: unauthorized disclosure could cause serious damage to national security', 'NF: not releasable to foreign nationals', 'Same as the level of the cable, Secret',
  ])
})

test('references: cable, year, NOTAL, posts taken over, where they are cited', () => {
  expectHover(text, 'A. STATE 4567', 'STATE', ['Reference A', 'Cable 4567 of the Department of State, 2008', 'Year taken from this cable', 'Cited in paragraph 2'], 'A. STATE 4567')
  expectHover(text, 'B. 07 ZENDA 890', '890', ['Reference B', 'Cable 890 of ZENDA, 2007', 'Cited in paragraph 4'], 'B. 07 ZENDA 890')
  expectHover(text.replace('STRELSAU 12', 'DOHA 12 (NOTAL)'), 'C. DOHA 12', '12', [
    'Reference C', 'Cable 12 of the embassy in Doha, 2008', 'Year taken from this cable', 'NOTAL: not sent to all addressees of this message', 'Cited in paragraph 5',
  ], 'C. DOHA 12 (NOTAL)')
  expectHover(text.replace('C. STRELSAU 12', 'C. ZENDA 2212'), 'C. ZENDA 2212', 'ZENDA', [
    'Reference C', 'Cable 2212 of ZENDA, 2008', 'Year taken from this cable; the number is higher than its own, so 2007 is more likely', 'Cited in paragraph 5',
  ], 'C. ZENDA 2212')
  const mail = text.replace('C. STRELSAU 12', 'C. DOE-ROE E-MAIL OF 02/01/2008')
  expectHover(mail, 'DOE-ROE E-MAIL', 'E-MAIL', ['Reference C: e-mail', '“DOE-ROE E-MAIL OF 02/01/2008”', 'Cited in paragraph 5'], 'C. DOE-ROE E-MAIL OF 02/01/2008')
})

test('a range of letters cites every reference between', () => {
  const all = cable('refs-all-forms')
  assert.deepEqual(shownAt(all, 'D. ZENDA 940', '940')?.lines.slice(0, 4), ['Reference D', 'Cable 940 of ZENDA, 2009', 'Year taken from this cable', 'Cited in paragraph 1'])
  assert.deepEqual(shownAt(all, 'M. STRELSAU 00201', '00201')?.lines.slice(-1), ['Cited in paragraphs 1 and 2'])
})

test('classifier, reasons one by one and together', () => {
  expectHover(text, 'DCM Anna Example', 'Anna', ['Classified by', 'position “DCM”, name “Anna Example”', 'Reason given'], 'DCM Anna Example')
  const d = 'foreign relations or foreign activities of the United States, including confidential sources'
  expectHover(text, '1.4 (b) and (d)', '(d)', ['Reason 1.4 (d)', 'Foreign relations or foreign activities of the United States, including confidential sources', 'Section 1.4 of E.O. 12958 as amended in March 2003, and E.O. 13526', 'Until March 2003: 1.5 (d)'], 'd')
  expectHover(text, '1.4 (b) and (d)', '1.4', [
    'Reason for classification: section 1.4', 'Section 1.4 of E.O. 12958 as amended in March 2003, and E.O. 13526', '(b) foreign government information', `(d) ${d}`,
  ], '1.4 (b) and (d)')
  expectHover(text.replace('1.4 (b)', '1.5 (b)'), '1.5 (b) and (d)', '1.5', [
    'Reason for classification: section 1.5', 'Section 1.5 of E.O. 12958 until 24 March 2003', '(b) foreign government information', `(d) ${d}`, 'Cables of this date cite section 1.4',
  ], '1.5 (b) and (d)')
  expectHover(text.replace('1.4 (b) and', '1.4 (h) and'), '1.4 (h)', 'h', [
    'Reason 1.4 (h)', 'Weapons of mass destruction: development, production or use', 'Section 1.4 of E.O. 12958 as amended in March 2003, and E.O. 13526', 'New in March 2003: section 1.5 has no (h)',
  ])
})

test('a derivative classification names its source', () => {
  const derived = cable('classified-by-derived')
  expectHover(derived, 'DERIVED FROM: STATE', 'FROM', ['Derived from', 'Source that makes this text classified, in place of a classifier and a reason'], 'DERIVED FROM:')
  expectHover(derived, 'FROM: STATE 18333', 'STATE 18333', ['Derived from', 'Classified because a source is: no classifier and no reason of its own'])
})
