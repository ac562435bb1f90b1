import { test } from 'node:test'
import assert from 'node:assert/strict'
import { parseEntireText, parsePortionMark } from '../../server/src/core/syntax/portion-mark.ts'
import type { PortionMark } from '../../server/src/core/syntax/node.ts'
import { sliced } from './field.ts'

function row(mark: PortionMark | null, source: string): string {
  if (mark === null) return 'no mark'
  return [
    mark.level ?? '-',
    mark.controls.join('+') || '-',
    mark.entireText ? 'entire' : '-',
    sliced(source, mark).replaceAll('\n', '\\n'),
  ].join(' | ')
}

function unescaped(text: string): string {
  return text.replaceAll('\\n', '\n')
}

function rowsOf(table: string): [written: string, expected: string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' => ') as [string, string])
}

// what stands behind the number => level | controls | entire text | the mark in the source
const marks = rowsOf(String.raw`
(C) => C | - | - | (C)
(S) => S | - | - | (S)
(U) => U | - | - | (U)
(TS) => TS | - | - | (TS)
(SBU) => SBU | - | - | (SBU)
(c) => C | - | - | (c)
(s) => S | - | - | (s)
(u) => U | - | - | (u)
(sbu) => SBU | - | - | (sbu)
(Sbu) => SBU | - | - | (Sbu)
(C/NF) => C | NF | - | (C/NF)
(S/NF) => S | NF | - | (S/NF)
(S//NF) => S | NF | - | (S//NF)
(C//NF) => C | NF | - | (C//NF)
(C/NOFORN) => C | NOFORN | - | (C/NOFORN)
(S/NOFORN) => S | NOFORN | - | (S/NOFORN)
(SBU/NF) => SBU | NF | - | (SBU/NF)
(SBU/N) => SBU | N | - | (SBU/N)
(SBU/NOFORN) => SBU | NOFORN | - | (SBU/NOFORN)
(SBU NOFORN) => SBU | NOFORN | - | (SBU NOFORN)
(C NF) => C | NF | - | (C NF)
(S-NF) => S | NF | - | (S-NF)
(S - NF) => S | NF | - | (S - NF)
(s/nf) => S | NF | - | (s/nf)
(U/FOUO) => U | FOUO | - | (U/FOUO)
(U//FOUO) => U | FOUO | - | (U//FOUO)
(FOUO) => U | FOUO | - | (FOUO)
(S//FGI//NF) => S | FGI+NF | - | (S//FGI//NF)
(S//FGI GBR//NF) => S | FGI GBR+NF | - | (S//FGI GBR//NF)
(C/FGI) => C | FGI | - | (C/FGI)
(S/REL NATO) => S | REL NATO | - | (S/REL NATO)
(C/REL NATO) => C | REL NATO | - | (C/REL NATO)
(SBU/REL NATO) => SBU | REL NATO | - | (SBU/REL NATO)
(S//Rel NATO, ISAF) => S | REL NATO, ISAF | - | (S//Rel NATO, ISAF)
(C//REL ISAF) => C | REL ISAF | - | (C//REL ISAF)
(S/Rel Ruritania) => S | REL RURITANIA | - | (S/Rel Ruritania)
(S/REL TO USA, CAN, GBR) => S | REL TO USA, CAN, GBR | - | (S/REL TO USA, CAN, GBR)
(S//REL TO USA, FVEY) => S | REL TO USA, FVEY | - | (S//REL TO USA, FVEY)
(S//REL TO USA,\nGBR) => S | REL TO USA, GBR | - | (S//REL TO USA,\nGBR)
(S//REL USA, ACGU//NF) => S | REL USA, ACGU+NF | - | (S//REL USA, ACGU//NF)
(S//SI//NF) => S | SI+NF | - | (S//SI//NF)
(S/OC/NF) => S | OC+NF | - | (S/OC/NF)
(S//ORCON,NOFORN) => S | ORCON+NOFORN | - | (S//ORCON,NOFORN)
(TS//SI//OC//NF) => TS | SI+OC+NF | - | (TS//SI//OC//NF)
(Secret/Rel Ruritania) => S | REL RURITANIA | - | (Secret/Rel Ruritania)
(SECRET REL RURITANIA) => S | REL RURITANIA | - | (SECRET REL RURITANIA)
(SECRET) => S | - | - | (SECRET)
(CONFIDENTIAL) => C | - | - | (CONFIDENTIAL)
(CONFIDENTIAL/NOFORN) => C | NOFORN | - | (CONFIDENTIAL/NOFORN)
(UNCLASSIFIED) => U | - | - | (UNCLASSIFIED)
(UNCLAS) => U | - | - | (UNCLAS)
(TOP SECRET) => TS | - | - | (TOP SECRET)
(SENSITIVE BUT UNCLASSIFIED) => SBU | - | - | (SENSITIVE BUT UNCLASSIFIED)
(LIMITED OFFICIAL USE) => SBU | - | - | (LIMITED OFFICIAL USE)
(LOU) => SBU | - | - | (LOU)
(CUI) => SBU | - | - | (CUI)
(CUI//SP-PRVCY) => SBU | SP-PRVCY | - | (CUI//SP-PRVCY)
(CUI//PRIVACY//NF) => SBU | PRIVACY+NF | - | (CUI//PRIVACY//NF)
(S/RELNATO) => S | RELNATO | - | (S/RELNATO)
(SBU-DP) => SBU | DP | - | (SBU-DP)
(SBU - DELIBERATIVE PROCESS) => SBU | DELIBERATIVE+PROCESS | - | (SBU - DELIBERATIVE PROCESS)
( C ) => C | - | - | ( C )
(C ) => C | - | - | (C )
( S/NF ) => S | NF | - | ( S/NF )
( SBU) => SBU | - | - | ( SBU)
(C - ENTIRE TEXT) => C | - | entire | (C - ENTIRE TEXT)
(C-ENTIRE TEXT) => C | - | entire | (C-ENTIRE TEXT)
(S/NF - ENTIRE TEXT) => S | NF | entire | (S/NF - ENTIRE TEXT)
(CONFIDENTIAL - ENTIRE TEXT) => C | - | entire | (CONFIDENTIAL - ENTIRE TEXT)
(C ENTIRE TEXT) => C | - | entire | (C ENTIRE TEXT)
(LOU - ENTIRE TEXT) => SBU | - | entire | (LOU - ENTIRE TEXT)
(ENTIRE TEXT) => - | - | entire | (ENTIRE TEXT)
(C0) => - | - | - | (C0)
(S1) => - | - | - | (S1)
(CC) => - | - | - | (CC)
(SUB) => - | - | - | (SUB)
(SSBU) => - | - | - | (SSBU)
(NF) => - | - | - | (NF)
(X) => - | - | - | (X)
(C/XX) => - | - | - | (C/XX)
(C, see below) => no mark
(SBU The bracket stayed out. => - | - | - | (SBU
(C The minister => - | - | - | (C
(C/NF The minister => - | - | - | (C/NF
(C => - | - | - | (C
(C] => - | - | - | (C]
(SBU] => - | - | - | (SBU]
(see below) => no mark
(Comment: no) => no mark
(U.S.) => no mark
(UN) => no mark
(UK) => no mark
(EU) => no mark
(USG) => no mark
(US) => no mark
(Secretary Roe) => no mark
(S/CT) => no mark
(U/S Roe) => no mark
(S/CRS) => no mark
(SECSTATE) => no mark
(A) => no mark
(a) => no mark
(1) => no mark
(ii) => no mark
(I) => no mark
(iv) => no mark
(C-130) => no mark
(C 130) => no mark
(S Korea) => no mark
(Should it rain) => no mark
(certainly) => no mark
(state 123) => no mark
() => no mark
( => no mark
(U) (SBU) => U | - | - | (U)
(CONFIDENTIALLY) => no mark
(SBUs) => no mark
(ts) => TS | - | - | (ts)
(C\nNF) => C | NF | - | (C\nNF)
`)

test('marks are read in every written form, and other parentheses are none', () => {
  assert.ok(marks.length >= 100, `only ${marks.length} marks`)
  for (const [written, expected] of marks) {
    const source = `1. ${unescaped(written)} Text`
    const mark = parsePortionMark(source, 3, source.length)
    assert.equal(row(mark, source), expected, written)
    if (mark !== null) assert.equal(mark.text, sliced(source, mark).replace(/\s+/g, ' '), written)
  }
})

test('a mark ends where the text ends', () => {
  for (const source of ['(', '(C', '(S/', '(S/NF', '(S//REL TO USA', '(SBU']) {
    const mark = parsePortionMark(source, 0, source.length)
    assert.ok(mark === null || (mark.level === null && mark.to <= source.length), source)
  }
  assert.equal(parsePortionMark('(C)', 0, 2)?.level ?? null, null)
  assert.equal(parsePortionMark('C)', 0, 2), null)
})

// the words => level | controls | entire text | the mark in the source
const entire = rowsOf(String.raw`
C - ENTIRE TEXT. => C | - | entire | C - ENTIRE TEXT
CONFIDENTIAL - ENTIRE TEXT. => C | - | entire | CONFIDENTIAL - ENTIRE TEXT
C-ENTIRE TEXT => C | - | entire | C-ENTIRE TEXT
SECRET -- ENTIRE TEXT. => S | - | entire | SECRET -- ENTIRE TEXT
S/NF - ENTIRE TEXT => S | NF | entire | S/NF - ENTIRE TEXT
(C) ENTIRE TEXT. => C | - | entire | (C) ENTIRE TEXT
(C) - ENTIRE TEXT => C | - | entire | (C) - ENTIRE TEXT
(S/NF) ENTIRE TEXT => S | NF | entire | (S/NF) ENTIRE TEXT
(C - ENTIRE TEXT). => C | - | entire | (C - ENTIRE TEXT)
LOU - ENTIRE TEXT => SBU | - | entire | LOU - ENTIRE TEXT
LIMITED OFFICIAL USE - ENTIRE TEXT => SBU | - | entire | LIMITED OFFICIAL USE - ENTIRE TEXT
CONFIDENTIAL ENTIRE TEXT => C | - | entire | CONFIDENTIAL ENTIRE TEXT
c - entire text. => C | - | entire | c - entire text
Confidential - entire text. => C | - | entire | Confidential - entire text
CONFIDENTIAL: ENTIRE TEXT => C | - | entire | CONFIDENTIAL: ENTIRE TEXT
CONFIDENTIAL => no mark
C - THE TEXT => no mark
CONFIDENTIAL - ENTIRELY => no mark
SUMMARY => no mark
(U) The text => no mark
SBU - ENTIRE MESSAGE => SBU | - | entire | SBU - ENTIRE MESSAGE
C\n- ENTIRE TEXT => C | - | entire | C\n- ENTIRE TEXT
`)

test('marks for the whole text need no parentheses', () => {
  for (const [written, expected] of entire) {
    const source = `1. ${unescaped(written)}`
    assert.equal(row(parseEntireText(source, 3, source.length), source), expected, written)
  }
})
