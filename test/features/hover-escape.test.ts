import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { escapeMarkdown, quoted } from '../../server/src/core/features/hover/escape-markdown.ts'
import { hover, parse } from '../../server/src/core/service.ts'

const attacks = [
  '[here](http://bad.example)', '![x](http://bad.example/x.png)', '<img src=x onerror=alert(1)>', '<script>', '[run](command:workbench.action.quit)', '<command:quit>', '<http://bad.example>',
  'http://bad.example', 'www.bad.example', 'mail@bad.example', '**bold**', '__b__', '*it*', '_it_', '~~gone~~', '`code`', '```', '# Title', '> quote', '- item', '1. item', '+ item', '1) item', '---', '===',
  '| a | b |', '&lt;b&gt;', '$(zap)', '\\[x\\](y)', '<!-- -->', '[^1]', '[x]: http://bad.example', '==mark==', '<a href="command:quit">x</a>',
]

/** Signs that would mean something to a Markdown reader and have no backslash before them. */
function activeSigns(markdown: string): string[] {
  const found: string[] = []
  for (let at = 0; at < markdown.length; at++) {
    if (markdown[at] === '\\') {
      at++
      continue
    }
    if ('`*_[]<>&~|$#!^{}@'.includes(markdown[at]!)) found.push(markdown[at]!)
  }
  return found
}

/** What a Markdown reader shows. */
function shown(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

test('no sign of Markdown survives, and the text reads as before', () => {
  for (const attack of attacks) {
    const escaped = escapeMarkdown(attack)
    assert.deepEqual(activeSigns(escaped), [], attack)
    assert.equal(shown(escaped), attack)
    assert.doesNotMatch(escaped, /^(?:[-+=]|\d+[.)])/, attack)
    assert.doesNotMatch(escaped, /[^\\]:\/\/|www\./i, attack)
  }
})

test('any text stays on one line, without control, direction or half characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const escaped = escapeMarkdown(text)
      assert.deepEqual(activeSigns(escaped), [])
       
      assert.doesNotMatch(escaped, /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f]/)
      assert.doesNotMatch(escaped, /\p{Surrogate}/u)
    }),
    { numRuns: 500 },
  )
  assert.equal(escapeMarkdown('a\ud800b'), 'a\ufffdb')
  assert.equal(escapeMarkdown('  a \r\n\t b  '), 'a b')
  assert.equal(escapeMarkdown('\u202Eevil'), 'evil')
})

test('long pieces of the cable are cut, never through a character', () => {
  const long = quoted('\u{1F600}'.repeat(400))
  assert.doesNotMatch(long, /\p{Surrogate}/u)
  assert.ok(long.length < 140)
  assert.ok(long.endsWith(' …”'))
})

const cable = (field: string): string => `VZCZCXRO2041
PP RUEHZDS
DE RUEHZD #0123/01 0351015
ZNY CCCCC ZZH
P 041015Z FEB 08
FM AMEMBASSY ZENDA ${field}
TO RUEHC/SECSTATE WASHDC ${field} PRIORITY 0456
INFO RUEHZDS/${field}

C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000123 ${field}

SIPDIS
DEPT FOR ${field}

E.O. 12958: DECL: ${field}
TAGS: PREL, OVIP (${field}), ${field}
SUBJECT: (C) ${field}

REF: A. ${field}
     B. ZENDA 12 ${field}

Classified By: DCM ${field} for reasons 1.4 (b) and (d).

-----
${field}
-----

1. (C//${field}) See ref A ${field}

${field}
`

test('hostile text in any field of a cable stays text in every hover', () => {
  let hovers = 0
  for (const attack of attacks) {
    const text = cable(attack)
    const file = parse(text)
    for (let at = 0; at <= text.length; at++) {
      const found = hover(file, at)
      if (found === null) continue
      hovers++
      assert.equal(found.markdown.split('\n')[0]!.slice(0, 2), '**')
      for (const line of found.markdown.split('\n')) {
        const inner = line.replace(/^\*\*(.*)\*\*$/, '$1').replace(/^\*(.*)\*$/, '$1').replace(/^- /, '')
        assert.deepEqual(activeSigns(inner), [], `${attack}: ${found.markdown}`)
        assert.doesNotMatch(inner, /[^\\]:\/\/|www\./i, `${attack}: ${found.markdown}`)
      }
    }
  }
  assert.ok(hovers > attacks.length * 300, `only ${hovers} hovers`)
})
