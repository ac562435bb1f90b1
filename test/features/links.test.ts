import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { links, parse } from '../../server/src/core/service.ts'
import { inventedCables, realCables } from '../support/corpus.ts'

/** Targets of the links in a text; each is checked to be what is read. */
function targets(text: string): string[] {
  return links(parse(text)).map(({ from, to, target }) => {
    assert.equal(target.replace(/^mailto:/, ''), text.slice(from, to))
    return target
  })
}

test('web and mail addresses become links, the sentence around them does not', () => {
  assert.deepEqual(targets('See http://www.example.gov/tea, HTTPS://EXAMPLE.ORG. And (https://example.org/a_(b)?c=1#d).'), [
    'http://www.example.gov/tea',
    'HTTPS://EXAMPLE.ORG',
    'https://example.org/a_(b)?c=1#d',
  ])
  assert.deepEqual(targets('Write to jane.doe+tea@state.example.gov, or <EXAMPLEA@STATE.GOV>.'), [
    'mailto:jane.doe+tea@state.example.gov',
    'mailto:EXAMPLEA@STATE.GOV',
  ])
  assert.deepEqual(targets('http://example.org:8080/x\r\nhttp://example.org/y'), ['http://example.org:8080/x', 'http://example.org/y'])
  assert.deepEqual(targets('"http://example.org/"'), ['http://example.org/'])
})

test('hidden targets stay hidden', () => {
  for (const text of [
    '[KPAL](#)',
    '[KPAL](http://example.org/x)',
    '[a](<http://example.org>)',
    '<a href="http://example.org/x">tea</a>',
    "<a href = 'http://example.org'>",
    '<img src=http://example.org/x.png>',
    '[mail](jane@example.org)',
    'mailto:jane@example.org',
    '<a href="mailto:jane@example.org">',
  ]) {
    assert.deepEqual(targets(text), [], text)
  }
})

test('an address that a line end cuts leads elsewhere, so it is none', () => {
  assert.deepEqual(
    targets('See http://www.example.gov/harvest-\nfestival and http://www.example\n.gov/tea, http://www.public. example.gov'),
    [],
  )
  assert.deepEqual(targets('See http://www.example.gov/tea\nfestival'), ['http://www.example.gov/tea'])
})

test('an address that is not what it seems is none', () => {
  for (const text of [
    'http://state.gov@example.org/',
    'http://state.gov:80@example.org',
    'https://example.org/@x',
    'http://ex\u0430mple.org',
    'http://example.org/\u202egpj',
    'http://localhost/x',
    'http://',
    'http:///x.y',
    'ftp://example.org',
    'javascript://example.org/%0Aalert(1)',
    'xhttp://example.org',
    'file:///etc/passwd',
    'command://x.y',
    `http://example.org/${'x'.repeat(3000)}`,
    `http://${'a.'.repeat(200)}org`,
    'jane@',
    '@example.org',
    'jane@example',
    'jane@1.2.3.4',
    '.@example.org',
    'p\u00e9ter@example.org',
    'jane@ex\u00e4mple.org',
    `${'j'.repeat(80)}@example.org`,
  ]) {
    assert.deepEqual(targets(text), [], text)
  }
})

test('links stand in order and apart in every cable and any text', () => {
  let count = 0
  const check = (text: string): void => {
    let behind = 0
    for (const { from, to, target } of links(parse(text))) {
      assert.ok(from >= behind && to > from && to <= text.length)
      assert.match(target, /^(?:https?:\/\/|mailto:)[!-~]+$/i)
      behind = to
      count++
    }
  }
  for (const { text } of [...inventedCables(), ...realCables()]) check(text)
  assert.ok(realCables().length === 0 || count > 10, String(count))
  const part = fc.constantFrom(
    'http://',
    'https://',
    '@',
    'example.org',
    '.',
    '/',
    '(',
    ')',
    '[a](',
    ' ',
    'x',
    ':80',
    '\u0430',
    '"',
    'href=',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => check(parts.join(''))),
    { numRuns: 500 },
  )
})
