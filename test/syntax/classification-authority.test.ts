import { test } from 'node:test'
import assert from 'node:assert/strict'
import { classifierParts, parseClassificationAuthority } from '../../server/src/core/syntax/classification-authority.ts'
import type { ClassificationAuthority } from '../../server/src/core/syntax/node.ts'
import { assertTree, field, sliced } from './field.ts'

const label = /^(?:Classified by|Derived from|Reason):?/i

function parse(source: string): ClassificationAuthority {
  const sample = field(source, label.exec(source)![0].length)
  return parseClassificationAuthority(sample.logical, sample.label, sample.labelTo)
}

function unescaped(text: string): string {
  return text.replaceAll('\\n', '\n')
}

function reasonsOf(node: ClassificationAuthority): string[] {
  return node.reasons.map((reason) => `${reason.section.text} ${reason.letters.map((letter) => letter.text).join('')}`)
}

// what stands behind "for reasons" => section letters | the reason in the source || the next one
const shapes = String.raw`
1.4 (b) and (d) => 1.4 bd | 1.4 (b) and (d)
1.4 (b), (d) => 1.4 bd | 1.4 (b), (d)
1.4 (b,d) => 1.4 bd | 1.4 (b,d)
1.4 (b, d) => 1.4 bd | 1.4 (b, d)
1.4 (b/d) => 1.4 bd | 1.4 (b/d)
1.4 (b and d) => 1.4 bd | 1.4 (b and d)
1.4 (B) AND (D) => 1.4 bd | 1.4 (B) AND (D)
1.4 (B AND D) => 1.4 bd | 1.4 (B AND D)
1.4 (B),(D) => 1.4 bd | 1.4 (B),(D)
1.4(b) and (d) => 1.4 bd | 1.4(b) and (d)
1.4(b)(d) => 1.4 bd | 1.4(b)(d)
1.4(b)and(d) => 1.4 bd | 1.4(b)and(d)
1.4(b/d) => 1.4 bd | 1.4(b/d)
1.4 b and d => 1.4 bd | 1.4 b and d
1.4 b, d => 1.4 bd | 1.4 b, d
1.4 b/d => 1.4 bd | 1.4 b/d
1.4 B AND D => 1.4 bd | 1.4 B AND D
1.4 B, D, AND E => 1.4 bde | 1.4 B, D, AND E
1.4 b, c, and d => 1.4 bcd | 1.4 b, c, and d
1.4 a,b,and d => 1.4 abd | 1.4 a,b,and d
1.4b => 1.4 b | 1.4b
1.4 D => 1.4 d | 1.4 D
1.4 (d) => 1.4 d | 1.4 (d)
1.4 (b) & (d) => 1.4 bd | 1.4 (b) & (d)
1.4 (b)&(d) => 1.4 bd | 1.4 (b)&(d)
1.4 (b&d) => 1.4 bd | 1.4 (b&d)
1.4 (b+d) => 1.4 bd | 1.4 (b+d)
1.4 (b;d) => 1.4 bd | 1.4 (b;d)
1.4 (b) or (d) => 1.4 bd | 1.4 (b) or (d)
1.4 (a), (b), (c) and (d) => 1.4 abcd | 1.4 (a), (b), (c) and (d)
1.4 (a-d) => 1.4 abcd | 1.4 (a-d)
1.4 (a) through (c) => 1.4 abc | 1.4 (a) through (c)
1.4 (bd) => 1.4 bd | 1.4 (bd)
1.4 (b)/(d) => 1.4 bd | 1.4 (b)/(d)
1.4 (b). => 1.4 b | 1.4 (b)
1.4 (b). (d) => 1.4 bd | 1.4 (b). (d)
1.4. (b) and (d) => 1.4 bd | 1.4. (b) and (d)
1.4, (b) and (d) => 1.4 bd | 1.4, (b) and (d)
1.4.b => 1.4 b | 1.4.b
1.5.D => 1.5 d | 1.5.D
1.5 (b) and (d) => 1.5 bd | 1.5 (b) and (d)
1.5(D) => 1.5 d | 1.5(D)
1.5 C => 1.5 c | 1.5 C
1.3 (a) => 1.3 a | 1.3 (a)
1.2 (B), (D) => 1.2 bd | 1.2 (B), (D)
1 .4 (b) and (d) => 1.4 bd | 1 .4 (b) and (d)
1. 4 (b) and (d) => 1.4 bd | 1. 4 (b) and (d)
1.\n4 (b) and (d) => 1.4 bd | 1.\n4 (b) and (d)
1.4\n(b) and (d) => 1.4 bd | 1.4\n(b) and (d)
1.4 (b)\nand (d) => 1.4 bd | 1.4 (b)\nand (d)
1.4 (b) and\n(d) => 1.4 bd | 1.4 (b) and\n(d)
1.4 (b) an d (d) => 1.4 bd | 1.4 (b) an d (d)
1.4 (b) a nd (d) => 1.4 bd | 1.4 (b) a nd (d)
1.4 (b) a\nnd (d) => 1.4 bd | 1.4 (b) a\nnd (d)
1.4 (b) AN\nD (d) => 1.4 bd | 1.4 (b) AN\nD (d)
1.4 ( b) and (d ) => 1.4 bd | 1.4 ( b) and (d )
1.4 (\nb) and (d) => 1.4 bd | 1.4 (\nb) and (d)
1.4 (b) and (d\n) => 1.4 bd | 1.4 (b) and (d\n)
1.4 (b) and (d => 1.4 bd | 1.4 (b) and (d
1.4 (b and (d) => 1.4 bd | 1.4 (b and (d)
1.4 b) and (d) => 1.4 bd | 1.4 b) and (d)
1.4 (b) and d) => 1.4 bd | 1.4 (b) and d)
1.4 (b) (d) => 1.4 bd | 1.4 (b) (d)
1/4 (b) and (d) => 1.4 bd | 1/4 (b) and (d)
1:4 (b) => 1.4 b | 1:4 (b)
1,4 (c) and (d) => 1.4 cd | 1,4 (c) and (d)
14 (b) => 1.4 b | 14 (b)
I.4 (b) and (d) => 1.4 bd | I.4 (b) and (d)
l.4 (b) => 1.4 b | l.4 (b)
1.4 (b), 1.4 (d) => 1.4 b | 1.4 (b) || 1.4 d | 1.4 (d)
1.4 (b) and 1.5 (d) => 1.4 b | 1.4 (b) || 1.5 d | 1.5 (d)
1.4 (k) => 1.4 k | 1.4 (k)
1.4 (b), (k) => 1.4 bk | 1.4 (b), (k)
1.4 (g)(e) => 1.4 ge | 1.4 (g)(e)
1.4 (b) and (d) A cable => 1.4 bd | 1.4 (b) and (d)
1.4 b, x => 1.4 b | 1.4 b
1.4 (b). A cable follows => 1.4 b | 1.4 (b)
1.4 => 1.4  | 1.4
Section 1.4 (b) => 1.4 b | 1.4 (b)
para 1.4 (b) => 1.4 b | 1.4 (b)
E.O. 12958, 1.4 (b) and (d) => 1.4 bd | 1.4 (b) and (d)
EO 12958 1.4(b),(d), and (e) => 1.4 bde | 1.4(b),(d), and (e)
12958 1.4 B, D => 1.4 bd | 1.4 B, D
b, d => damaged | reasons b, d
(b) and (d) => damaged | reasons (b) and (d)
9:9 => damaged | reasons 9:9
`
  .trim()
  .split('\n')
  .map((line) => line.split(' => ') as [shape: string, expected: string])

test('sections and letters of a reason are read in every shape', () => {
  assert.ok(shapes.length >= 80, `only ${shapes.length} shapes`)
  for (const [shape, expected] of shapes) {
    const source = `Classified By: DCM Anna Example for reasons ${unescaped(shape)}`
    const node = parse(source)
    assertTree(node, source)
    assert.equal(node.classifier?.text, 'DCM Anna Example', shape)
    assert.equal(sliced(source, node.classifier), 'DCM Anna Example', shape)
    const reasons = node.reasons.map((reason, index) => `${reasonsOf(node)[index]} | ${sliced(source, reason).replaceAll('\n', '\\n')}`)
    const damaged = node.damagedReason === null ? '' : `damaged | ${sliced(source, node.damagedReason).replaceAll('\n', '\\n')}`
    assert.equal(reasons.join(' || ') || damaged, expected, shape)
    for (const reason of node.reasons) {
      assert.equal(sliced(source, reason.section).replace(/\s/g, '').at(-1), reason.section.text.at(-1), shape)
      for (const letter of reason.letters) {
        assert.ok(letter.from >= reason.section.to && letter.to <= reason.to, shape)
        if (/[a-z]/i.test(sliced(source, letter)) && !shape.includes('through'))
          assert.equal(sliced(source, letter).toLowerCase(), letter.text, shape)
      }
    }
  }
})

// a block, then: classifier | title | name | reasons | second label, damaged reason, source, cut
const blocks = String.raw`
Classified By: Ambassador Anna E. Example, for reasons 1.4 (b, d).
> Ambassador Anna E. Example | Ambassador | Anna E. Example | 1.4 bd | -
Classified By: Acting Deputy Chief of Mission John Roe for Reasons 1.4\n (b) and (d)
> Acting Deputy Chief of Mission John Roe | Acting Deputy Chief of Mission | John Roe | 1.4 bd | -
CLASSIFIED BY: Anna Example, Assistant Secretary, Department of State, ABC; REASON: 1.4(B), (D)
> Anna Example, Assistant Secretary, Department of State, ABC | Assistant Secretary | Anna Example | 1.4 bd | -
Classified By: Anna Example, Acting ASSISTANT SECRETARY, ABC. Reason: 1.4 (b) and (d).
> Anna Example, Acting ASSISTANT SECRETARY, ABC | Acting ASSISTANT SECRETARY | Anna Example | 1.4 bd | -
CLASSIFIED BY JOHN P. ROE, DEPUTY CHIEF OF\nMISSION.  REASON: 1.5 (D)
> JOHN P. ROE, DEPUTY CHIEF OF MISSION | DEPUTY CHIEF OF MISSION | JOHN P. ROE | 1.5 d | -
CLASSIFIED BY SECTION 1.5 (B)\nAND (D).  NIACT PRECEDENCE BECAUSE OF THE HARVEST.
> - | - | - | 1.5 bd | -
CLASSIFIED BY DCM\nJOHN ROE - 1.5 B,D.
> DCM JOHN ROE | DCM | JOHN ROE | 1.5 bd | -
CLASSIFIED BY EUR/ZZ - JANE DOE, REASON 1.5\n(D).
> EUR/ZZ - JANE DOE | EUR/ZZ | JANE DOE | 1.5 d | -
CLASSIFIED BY CHARGE D'AFFAIRES JOHN\nROE: 1.5 B, D.
> CHARGE D'AFFAIRES JOHN ROE | CHARGE D'AFFAIRES | JOHN ROE | 1.5 bd | -
CLASSIFIED BY JOHN W. ROE, JR., AMBASSADOR.\nREASON:  1.5 (B), (C) AND (D).
> JOHN W. ROE, JR., AMBASSADOR | AMBASSADOR | JOHN W. ROE, JR. | 1.5 bcd | -
CLASSIFIED BY POL/ECONOFF. J.K. ROE.  REASON:  1.5(D)
> POL/ECONOFF. J.K. ROE | POL/ECONOFF. | J.K. ROE | 1.5 d | -
CLASSIFIED BY JOHN ROE, JR., ACTING\nASSISTANT SECRETARY OF STATE FOR RURITANIAN AFFAIRS,\nDEPARTMENT OF STATE. REASON: 1.5(D).
> JOHN ROE, JR., ACTING ASSISTANT SECRETARY OF STATE FOR RURITANIAN AFFAIRS, DEPARTMENT OF STATE | ACTING ASSISTANT SECRETARY OF STATE FOR RURITANIAN AFFAIRS | JOHN ROE, JR. | 1.5 d | -
Classified By: Pol/Mil Officer Anna Kim-Roe.  Reason E.O. 12958,\n1.4 (b) and (d).
> Pol/Mil Officer Anna Kim-Roe | Pol/Mil Officer | Anna Kim-Roe | 1.4 bd | -
Classified By: A/DCM J.D. Roe, reason para 1.4 (b)
> A/DCM J.D. Roe | A/DCM | J.D. Roe | 1.4 b | -
Classified By: AIT Director John Roe, Reason(s): 1.4 (B/D).
> AIT Director John Roe | AIT Director | John Roe | 1.4 bd | -
Classified By: Classified by DCM Anna Example for reasons 1.4 (b) and\n(d).
> DCM Anna Example | DCM | Anna Example | 1.4 bd | repeated Classified by
Classified By: Classfied By: IO Anna Example for reasons 1.4 (b)
> IO Anna Example | IO | Anna Example | 1.4 b | repeated Classfied By:
Classified By: 1. CLASSIFIED BY ABC ASSISTANT SECRETARY JOHN ROE\nREASONS: 1.4 (B) AND (D)
> ABC ASSISTANT SECRETARY JOHN ROE | ABC ASSISTANT SECRETARY | JOHN ROE | 1.4 bd | repeated CLASSIFIED BY
Classified By: (C) CLASSIFIED BY MINISTER COUNSELOR JOHN ROE; REASON 1.4 (B)
> MINISTER COUNSELOR JOHN ROE | MINISTER COUNSELOR | JOHN ROE | 1.4 b | repeated CLASSIFIED BY
Classified By: (U) CDA Anna Example; E.O. 12958, reasons 1.4 (b,d)
> CDA Anna Example | CDA | Anna Example | 1.4 bd | -
Classified By: (U) Classified by Economic Counselor John Roe f\nor reasons 1.4 b,d.
> Economic Counselor John Roe | Economic Counselor | John Roe | 1.4 bd | repeated Classified by
Classified By: This message classified by Econ Minister Counselor\nJohn Roe for reasons 1.4 (b), (d) and (e).
> Econ Minister Counselor John Roe | Econ Minister Counselor | John Roe | 1.4 bde | repeated classified by
CLASSIFIED BY: ACTING DEPUTY PRINCIPAL OFFICER JOHN ROE.  REA\nSONS: 1.4 (B,D)
> ACTING DEPUTY PRINCIPAL OFFICER JOHN ROE | ACTING DEPUTY PRINCIPAL OFFICER | JOHN ROE | 1.4 bd | -
Classified By: Political Minister Counselor Anna Example for reason\ns:  1.4 (b), (d).
> Political Minister Counselor Anna Example | Political Minister Counselor | Anna Example | 1.4 bd | -
Classified By: Zenda PRT Team Leader John Roe for re ason 1.4 (b)
> Zenda PRT Team Leader John Roe | Zenda PRT Team Leader | John Roe | 1.4 b | -
Classified By: Charge d'affaires, a.i. John Roe for reason 1.4\n(b).
> Charge d'affaires, a.i. John Roe | Charge d'affaires, a.i. | John Roe | 1.4 b | -
Classified By: Charge d,Affaires a.i. John Roe, reasons 1.4(b)
> Charge d,Affaires a.i. John Roe | Charge d,Affaires a.i. | John Roe | 1.4 b | -
Classified By: Ambassador Anna Example for reaons 1.4 (b) and (d).
> Ambassador Anna Example | Ambassador | Anna Example | 1.4 bd | -
Classified By: Ambassador Anna Example.  Resons 1.5 (B) and (D)
> Ambassador Anna Example | Ambassador | Anna Example | 1.5 bd | -
Classified By: Ambassador Anna Example for for reasons 1.4 b and d.
> Ambassador Anna Example | Ambassador | Anna Example | 1.4 bd | -
CLASSIFIED BY AMBASSAD0R J0HN R0E.  REAS0N:\n1.5(B,D).
> AMBASSAD0R J0HN R0E | AMBASSAD0R | J0HN R0E | 1.5 bd | -
Classified By: Amb. Anna Example. E.O 12958. Reasons 1.4 (B&D).
> Amb. Anna Example | Amb. | Anna Example | 1.4 bd | -
Classified By: ABC/DE Dir. Anna Example-reasons 1.4(b/d)
> ABC/DE Dir. Anna Example | ABC/DE Dir. | Anna Example | 1.4 bd | -
Classified By: DOS CLASSIFICATION GUIDE BY ANNA EXAMPLE
> DOS CLASSIFICATION GUIDE BY ANNA EXAMPLE | - | - | - | -
Classified By: RSO - JOHN ROE. REASON 1.5(D)
> RSO - JOHN ROE | RSO | JOHN ROE | 1.5 d | -
Classified By: AMBASSADOR JOHN ROE II FR REASONS 1.4 (b)
> AMBASSADOR JOHN ROE II | AMBASSADOR | JOHN ROE II | 1.4 b | -
Classified By: Charge d'Affaires a.i. John Roe under Section 1.4\n b/d
> Charge d'Affaires a.i. John Roe | Charge d'Affaires a.i. | John Roe | 1.4 bd | -
Classified By: Charge Anna Example under Se\nction 1.5 b/d
> Charge Anna Example | Charge | Anna Example | 1.5 bd | -
Classified By: Acting Assistant Secretary for Diplomatic\nSecurity Anna Example for E.O. 12958 reasons 1.4 (c)
> Acting Assistant Secretary for Diplomatic Security Anna Example | Acting Assistant Secretary for Diplomatic Security | Anna Example | 1.4 c | -
Classified By: Ambassador John Roe, Jr. for reasons\n1.4 (b).
> Ambassador John Roe, Jr. | Ambassador | John Roe, Jr. | 1.4 b | -
Classified By: AMB:JROE, Reasons 1.4 (b) and (c)
> AMB:JROE | AMB | JROE | 1.4 bc | -
Classified By: DCM ANNA EXAMPLE BASED ON E.O.12958 REASONS 1.4 (b) and (d)
> DCM ANNA EXAMPLE | DCM | ANNA EXAMPLE | 1.4 bd | -
Classified By: DCM ANNA EXAMPLE DUE TO 1,4 (C) AND (D).
> DCM ANNA EXAMPLE | DCM | ANNA EXAMPLE | 1.4 cd | -
CLASSIFIED BY DCM ANNA EXAMPLE PER 1.5 (B) AND (D).  ACTION REQUEST BELOW.
> DCM ANNA EXAMPLE | DCM | ANNA EXAMPLE | 1.5 bd | -
Classified By: Anna Example, Political Counselor, State; Reason: 1.4 (b), (d); Declassify on: 1/4/2019
> Anna Example, Political Counselor, State | Political Counselor | Anna Example | 1.4 bd | -
Classified By: A/S Jane Doe, WHA
> A/S Jane Doe, WHA | A/S | Jane Doe | - | -
Classified By: POL Counselor John Roe
> POL Counselor John Roe | POL Counselor | John Roe | - | -
Classified By: Political Counselor
> Political Counselor | Political Counselor | - | - | -
Classified By: For reasons 1.5 (b) and (d).
> - | - | - | 1.5 bd | -
Classified By: ABC Anna Example for reasons 1.4 (b)
> ABC Anna Example | ABC | Anna Example | 1.4 b | -
Classified By: DCM Anna Example (acting) for reasons 1.4 (b)
> DCM Anna Example (acting) | DCM | Anna Example | 1.4 b | -
Classified By: John Roe, reasons 1.4 b
> John Roe | - | John Roe | 1.4 b | -
Classified By: Classified by Political Counselor John Roe for Reas\n(b) and (d).
> Political Counselor John Roe | Political Counselor | John Roe | - | repeated Classified by; damaged Reas (b) and (d).
Classified By: Charge Anna Example for reasons b, d
> Charge Anna Example | Charge | Anna Example | - | damaged reasons b, d
Classified By: Charge Anna Example for reasons
> Charge Anna Example | Charge | Anna Example | - | damaged reasons
Classified By: XXXXXXXXXXXX, reasons 1.4 (b/d)
> XXXXXXXXXXXX | - | - | 1.4 bd | cut
Classified By: Ambassador Anna Exa...
> Ambassador Anna Exa | Ambassador | Anna Exa | - | cut
Classified By: Ambassador Anna Example for reasons 1.4 (b) an...
> Ambassador Anna Example | Ambassador | Anna Example | 1.4 b | cut
Classified By: Ambassador Anna E.; reason 1.4 (b)
> Ambassador Anna E. | Ambassador | Anna E. | 1.4 b | -
Classified By: John Roe, Jr. Political Counselor; reason 1.4 (b)
> John Roe, Jr. Political Counselor | Political Counselor | John Roe, Jr. | 1.4 b | -
Classified By: Ambassador Anna de Roe; reason 1.4 (b)
> Ambassador Anna de Roe | Ambassador | Anna de Roe | 1.4 b | -
Classified By: Charge de Affaires Anna Example; reason 1.4 (b)
> Charge de Affaires Anna Example | Charge de Affaires | Anna Example | 1.4 b | -
Classified By: DCM Anna Example for ...
> DCM Anna Example | DCM | Anna Example | - | cut
Classified By: Derived from DSCG 05-1, B and D
> - | - | - | - | derived DSCG 05-1, B and D
DERIVED FROM: STATE 18333\nDECLASSIFY ON: 03/20/2019
> - | - | - | - | derived STATE 18333
DERIVED FROM: DSCG 05-1, D
> - | - | - | - | derived DSCG 05-1, D
Classified By: DCM Anna Example; Derived From: STATE 18333; Reason: 1.4 (d)
> DCM Anna Example | DCM | Anna Example | 1.4 d | derived STATE 18333
REASON: 1.4 (B AND D)
> - | - | - | 1.4 bd | -
Classified By:
> - | - | - | - | -
`
  .trim()
  .split('\n')

test('the parts of a block are told apart', () => {
  assert.ok(blocks.length >= 120, `only ${blocks.length / 2} blocks`)
  for (let index = 0; index < blocks.length; index += 2) {
    const source = unescaped(blocks[index]!)
    const node = parse(source)
    assertTree(node, source)
    const { classifier, repeatedLabel, damagedReason, derivedFrom, cut } = node
    const { title, name } = classifierParts(classifier?.text ?? '')
    const notes = [
      repeatedLabel === null ? '' : `repeated ${repeatedLabel.text}`,
      damagedReason === null ? '' : `damaged ${damagedReason.text}`,
      derivedFrom === null ? '' : `derived ${derivedFrom.text}`,
      cut ? 'cut' : '',
    ]
    const actual = [
      classifier?.text ?? '-',
      title ?? '-',
      name ?? '-',
      reasonsOf(node).join(', ') || '-',
      notes.filter((note) => note !== '').join('; ') || '-',
    ].join(' | ')
    assert.equal(`> ${actual}`, blocks[index + 1], source)
    for (const token of [classifier, repeatedLabel, damagedReason, derivedFrom]) {
      if (token !== null) assert.equal(sliced(source, token).replace(/\s+/g, ' '), token.text, source)
    }
  }
})

test('line ends of two characters and pilcrows change nothing', () => {
  const source = '\u00B6Classified By: DCM Anna Example for rea\r\nsons 1.4 (b)\r\nan\r\nd (d).'
  const sample = field(source, 15)
  const node = parseClassificationAuthority(sample.logical, sample.label, 14)
  assert.equal(node.classifier?.text, 'DCM Anna Example')
  assert.equal(sliced(source, node.classifier), 'DCM Anna Example')
  assert.deepEqual(reasonsOf(node), ['1.4 bd'])
  assert.equal(sliced(source, node.reasons[0]!), '1.4 (b)\r\nan\r\nd (d)')
})
