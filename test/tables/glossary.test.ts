import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allGlossaryTerms, findGlossaryTerm } from '../../server/src/core/tables/glossary.ts'
import { allOffices, findOffice, findOfficeOrBureau } from '../../server/src/core/tables/offices.ts'

test('words of cable language are explained in any case and number', () => {
  const meanings = {
    reftels: /reference line/,
    Septel: /separate telegram/,
    NOTAL: /not sent to all/,
    UNQTE: /end of quotation/,
    GOQ: /Qatar/,
    aldac: /all diplomatic and consular posts/,
    'begin  text': /END TEXT/,
    EO: /executive order/,
  }
  for (const [term, meaning] of Object.entries(meanings)) assert.match(findGlossaryTerm(term)?.meaning ?? '', meaning, term)
  for (const term of ['', ' ', 'ZENDA', 'THE', '\ud800', 'X'.repeat(9999), 'constructor']) assert.equal(findGlossaryTerm(term), undefined)
})

test('no two terms share a form', () => {
  const forms = allGlossaryTerms().flatMap(({ term, variants }) => [term, ...variants])
  assert.equal(new Set(forms).size, forms.length)
  assert.ok(forms.length > 100)
})

test('an office is found by its symbol, an unlisted one by its bureau', () => {
  assert.equal(findOffice('nea')?.name, 'Bureau of Near Eastern Affairs')
  assert.equal(findOffice('EUR/ZZ'), undefined)
  assert.deepEqual(pick('NEA/ARP'), ['NEA/ARP', true])
  assert.deepEqual(pick('EUR/ZZ'), ['EUR', false])
  assert.deepEqual(pick('EUR/ZZ/A'), ['EUR', false])
  for (const text of ['', '/', '/NEA', 'ZZ', 'ZZ/NEA', '\ud800', '/'.repeat(9999)]) assert.equal(findOfficeOrBureau(text), undefined)
  for (const office of allOffices()) assert.equal(findOffice(office.symbol), office)
})

function pick(symbol: string): readonly unknown[] {
  const found = findOfficeOrBureau(symbol)
  return [found?.office.symbol, found?.exact]
}
