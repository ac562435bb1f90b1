import { test } from 'node:test'
import assert from 'node:assert/strict'
import { parseExecutiveOrder } from '../../server/src/core/syntax/executive-order.ts'
import type { ExecutiveOrderField } from '../../server/src/core/syntax/node.ts'
import { assertTree, day, field, sliced } from './field.ts'

const label = /^E ?\. ?[O0]\.?:?|^EO:?/i

function parse(source: string): ExecutiveOrderField {
  const sample = field(source, label.exec(source)![0].length)
  return parseExecutiveOrder(sample.logical, sample.label, sample.labelTo)
}

// field => number | type | date | the date as written | day first, two digits | codes
const table = `
E.O. 12958: DECL: 11/24/2019 => 12958 | date | 2019-11-24 | 11/24/2019 | - | -
EO 12958 DECL: 11/24/2019 => 12958 | date | 2019-11-24 | 11/24/2019 | - | -
E.O. 12958: N/A => 12958 | none | - | - | - | -
E.O. 12958:DECL: 6/3/08 => 12958 | date | 2008-06-03 | 6/3/08 | two digits | -
E.O. 12958: DECL: 2020/02/23 => 12958 | date | 2020-02-23 | 2020/02/23 | - | -
E.O. 12958: DECL: 2018-01-05 => 12958 | date | 2018-01-05 | 2018-01-05 | - | -
E.O. 12958: DECL: AFTER RURITANIAN UNIFICATION => 12958 | event | - | - | - | -
E.O. 12598: DECL: 02/30/2018 => 12598 | date | - | 02/30/2018 | - | -
E.0. 12958: DECL: AFTER THE CORONATION => 12958 | event | - | - | - | -
E. O. 11652: NGDS => 11652 | code | - | - | - | NGDS
E.O. 11652: GDS => 11652 | code | - | - | - | GDS
E.O. 11652: XGDS-2 => 11652 | code | - | - | - | XGDS-2
E.O. 11652: XGDS 2 => 11652 | code | - | - | - | XGDS-2
E.O. 12065: GDS 6/5/84 (ROE, RICHARD) OR-M => 12065 | code | 1984-06-05 | 6/5/84 | two digits | GDS
E.O. 12065: RDS-4 6/5/99 (EXAMPLE, ANNA H.) OR-M => 12065 | code | 1999-06-05 | 6/5/99 | two digits | RDS-4
E.O. 12356: DECL: OADR => 12356 | code | - | - | - | OADR
E.O. 12356: DECL:OADR => 12356 | code | - | - | - | OADR
E.O. 12958: DECL: X1 => 12958 | code | - | - | - | X1
E.O. 12958: DECL: X1, X6 => 12958 | code | - | - | - | X1 X6
E.O. 12958: DECL: 1.6 X1 => 12958 | code | - | - | - | X1
E.O. 12958: 1.6 X1 => 12958 | code | - | - | - | X1
E.O. 13526: DECL: 25X1-HUMAN => 13526 | code | - | - | - | 25X1-HUMAN
E.O. 13526: DECL: 25X6, 03/02/2060 => 13526 | code | 2060-03-02 | 03/02/2060 | - | 25X6
E.O. 13526: DECL: 50X1-HUM => 13526 | code | - | - | - | 50X1-HUM
E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006 => 12958 | release | 2006-06-21 | JUNE 21, 2006 | - | -
E.O. 12958: DECLASSIFIED BY NARA 09/01/2009 => 12958 | release | 2009-09-01 | 09/01/2009 | - | -
E.O. 12958: MR => 12958 | code | - | - | - | MR
E.O. 12958: DECL: MR => 12958 | code | - | - | - | MR
E.O.: 13526 => 13526 | empty | - | - | - | -
E.O.: Unknown => - | empty | - | - | - | -
E.O.: => - | empty | - | - | - | -
E.O. 12958: DNG: CO 11/24/2019 => 12958 | code | 2019-11-24 | 11/24/2019 | - | DNG
E.O. 12958 DECLl 11/24/2019 => 12958 | date | 2019-11-24 | 11/24/2019 | - | -
E.O. 12958 Declassify on 11/24/2019 => 12958 | date | 2019-11-24 | 11/24/2019 | - | -
E.O. 1295: N/A => 1295 | none | - | - | - | -
E.O. 1295 8: DECL: 1/5/2019 => 12958 | date | 2019-01-05 | 1/5/2019 | - | -
E.O. DECL: 11/24/2019 => - | date | 2019-11-24 | 11/24/2019 | - | -
E.O. 11/24/2019 => - | date | 2019-11-24 | 11/24/2019 | - | -
E.O. 12958: 11/24/2019 => 12958 | date | 2019-11-24 | 11/24/2019 | - | -
E.O. 12958: DECL: 24/11/2019 => 12958 | date | 2019-11-24 | 24/11/2019 | day first | -
E.O. 12958: DECL: 011/4/2019 => 12958 | date | - | 011/4/2019 | - | -
E.O. 12958: DECL: 11/242019 => 12958 | date | - | 11/242019 | - | -
E.O. 12958: DECL: 11 /24/ 2019 => 12958 | date | 2019-11-24 | 11 /24/ 2019 | - | -
E.O. 12958: DECL: O1/05/2O15 => 12958 | date | 2015-01-05 | O1/05/2O15 | - | -
E.O. 12958: DECL: NOVEMBER 24, 2019 => 12958 | date | 2019-11-24 | NOVEMBER 24, 2019 | - | -
E.O. 12958: DECL: 24 NOV 2019 => 12958 | date | 2019-11-24 | 24 NOV 2019 | - | -
E.O. 12958: DECL: => 12958 | empty | - | - | - | -
E.O. 12958: DECL: N/A => 12958 | none | - | - | - | -
E.O. 12958: DECL: XXXXXXXXXXXX => 12958 | event | - | - | - | -
E.O. 12958: DECL: UPON CLOSURE OF THE TRIBUNAL => 12958 | event | - | - | - | -
E.O. 12958: DECL: 2019 => 12958 | date | - | 2019 | - | -
E.O. 12958: DECL: 11/2019 => 12958 | date | - | 11/2019 | - | -
E.O. 12958: DECL: EVENT: ELECTION OF 11/04/2008 => 12958 | event | 2008-11-04 | 11/04/2008 | - | -
E.O. 12958: N.A. => 12958 | none | - | - | - | -
E.O. 12958: NOT APPLICABLE => 12958 | none | - | - | - | -
E.O. 12958: DECL: 11/24/2019. => 12958 | date | 2019-11-24 | 11/24/2019 | - | -
E.O. 12958: DECL 10 YEARS => 12958 | event | - | - | - | -
E.O. 12958, DECL: 12/31/10 => 12958 | date | 2010-12-31 | 12/31/10 | two digits | -
E.O. 12958: DECL: DEC 31, 2019 => 12958 | date | 2019-12-31 | DEC 31, 2019 | - | -
E.O. 12958 AS AMENDED: DECL: 12/31/2019 => 12958 | date | 2019-12-31 | 12/31/2019 | - | -
E.O. 12958:DECL:11/24/2019 => 12958 | date | 2019-11-24 | 11/24/2019 | - | -
e.o. 12958: decl: 11/24/2019 => 12958 | date | 2019-11-24 | 11/24/2019 | - | -
E.O.12958: DECL: 1/5/2019 => 12958 | date | 2019-01-05 | 1/5/2019 | - | -
E.O. 12958 DECL 11/24/2019 => 12958 | date | 2019-11-24 | 11/24/2019 | - | -
E.O. 12958: DECL: 1/5/35 => 12958 | date | 2035-01-05 | 1/5/35 | two digits | -
E.O. 12958: DECL: 5 SEP 35 => 12958 | date | 2035-09-05 | 5 SEP 35 | two digits | -
E.O. 12958: DECL: 2020/13/23 => 12958 | date | - | 2020/13/23 | - | -
E.O. 12958: DECL: 13/13/2019 => 12958 | date | - | 13/13/2019 | - | -
E.O. 12958: DECL: 06/31/2019 => 12958 | date | - | 06/31/2019 | - | -
E.O. 12958: DECL: 02/29/2019 => 12958 | date | - | 02/29/2019 | - | -
E.O. 12958: DECL: 02/29/2020 => 12958 | date | 2020-02-29 | 02/29/2020 | - | -
E.O. 12958: DECL: 11-24-2019 => 12958 | date | 2019-11-24 | 11-24-2019 | - | -
E.O. 12958: DECL: 24.11.2019 => 12958 | date | 2019-11-24 | 24.11.2019 | day first | -
E.O. 12958: DECL: 20191124 => 12958 | date | 2019-11-24 | 20191124 | - | -
E.O. 12958: DECL: 11242019 => 12958 | date | 2019-11-24 | 11242019 | - | -
E.O. 12958: DECL: 11//24/2019 => 12958 | date | 2019-11-24 | 11//24/2019 | - | -
E.O. 12958: DECL: 11/24/20019 => 12958 | date | - | 11/24/20019 | - | -
E.O. 12958: DECL: 11/24/201 => 12958 | date | - | 11/24/201 | - | -
E.O. 12958: DECL: SEPT. 5, 2019 => 12958 | date | 2019-09-05 | SEPT. 5, 2019 | - | -
E.O. 12958: DECL: 5 SEP 19 => 12958 | date | 2019-09-05 | 5 SEP 19 | two digits | -
E.O. 12958: DECL: 24-NOV-2019 => 12958 | date | 2019-11-24 | 24-NOV-2019 | - | -
E.O. 12958: DECL: NOV 2019 => 12958 | date | - | NOV 2019 | - | -
E.O. 12958: DECL: ON 11/24/2019 OR WHEN THE TREATY ENDS => 12958 | date | 2019-11-24 | 11/24/2019 | - | -
E.O. 12958: DECL: X1-X8 => 12958 | code | - | - | - | X1 X8
E.O. 12958: X-1 => 12958 | code | - | - | - | X1
E.O. 12958: DECL: 25X1 => 12958 | code | - | - | - | 25X1
E.O. 12958: DECL: 25x1 - human => 12958 | code | - | - | - | 25X1-HUMAN
E.O. 13526: DECL: 50X2-WMD => 13526 | code | - | - | - | 50X2-WMD
E.O. 11652: ADS => 11652 | code | - | - | - | ADS
E.O. 11652: XGDS-1, 3 => 11652 | code | - | - | - | XGDS-1
E.O. 11652: EXEMPT => 11652 | event | - | - | - | -
E.O. 12065: XDS-3 6/5/09 (EXAMPLE, ANNA) OR-P => 12065 | code | 2009-06-05 | 6/5/09 | two digits | XDS-3
E.O. 12065: RDS 4 6/5/99 => 12065 | code | 1999-06-05 | 6/5/99 | two digits | RDS-4
E.O. 12958: RELEASED IN FULL => 12958 | release | - | - | - | -
E.O. 12958: DECL: MR. ROE RETIRES => 12958 | event | - | - | - | -
E.O. l2958: N/A => 12958 | none | - | - | - | -
E.O. 12O65: GDS => 12065 | code | - | - | - | GDS
E.O. 19523: DECL: 1/5/2019 => 19523 | date | 2019-01-05 | 1/5/2019 | - | -
E.O. 12958 N/A => 12958 | none | - | - | - | -
E.O. 12958: n/a => 12958 | none | - | - | - | -
E.O. 12958: NA => 12958 | none | - | - | - | -
E.O. 12958: NONE => 12958 | none | - | - | - | -
E.O. 12958: DECL: REUNIFICATION OF RURITANIA => 12958 | event | - | - | - | -
`

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split(' => ') as [source: string, expected: string])

test('the order and its instruction are read in every written form', () => {
  assert.ok(rows.length >= 100, `only ${rows.length} rows`)
  for (const [source, expected] of rows) {
    const { number, instruction } = parse(source)
    const { type, instant, date, dayFirst, twoDigitYear, codes } = instruction
    const notes = [dayFirst ? 'day first' : '', twoDigitYear ? 'two digits' : ''].filter((note) => note !== '').join(' ')
    const actual = [
      number?.text ?? '-',
      type,
      day(instant),
      date?.text ?? '-',
      notes || '-',
      codes.map((code) => code.text).join(' ') || '-',
    ].join(' | ')
    assert.equal(actual, expected, source)
    assert.equal(instruction.dateIsReal, instant !== null, source)
  }
})

test('number, value, date and codes stand where they are written', () => {
  for (const [source] of rows) {
    const node = parse(source)
    assertTree(node, source)
    const { number, value, instruction } = node
    if (number !== null)
      assert.equal(sliced(source, number).replace(' ', '').replaceAll('O', '0').replaceAll('l', '1'), number.text, source)
    if (value === null) assert.equal(instruction.type, 'empty', source)
    else {
      assert.equal(sliced(source, value), value.text, source)
      assert.equal(value.to, source.length, source)
      assert.ok(value.from >= (number?.to ?? node.label.to), source)
    }
    if (instruction.date !== null) assert.equal(sliced(source, instruction.date), instruction.date.text, source)
    for (const code of instruction.codes)
      assert.equal(sliced(source, code).replace(/[ -]/g, '').toUpperCase(), code.text.replace('-', ''), source)
  }
})

test('a value that goes on over line ends is one line', () => {
  const source = 'E.O. 12958: DECL: UPON CLOSURE OF THE\r\n   TRIBUNAL'
  const { value, instruction } = parse(source)
  assert.equal(value?.text, 'DECL: UPON CLOSURE OF THE TRIBUNAL')
  assert.equal(sliced(source, value), source.slice(12))
  assert.equal(instruction.type, 'event')
})

test('a leftover link around the value is no part of it', () => {
  const source = 'E.O. 12958: DECL: [11/24/2019](#)'
  const node = parse(source)
  assert.equal(day(node.instruction.instant), '2019-11-24')
  assert.equal(sliced(source, node.instruction.date!), '11/24/2019')
  assert.equal(node.to, source.length)
})
