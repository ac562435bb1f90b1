import { test } from 'node:test'
import assert from 'node:assert/strict'
import { offered } from './complete-at.ts'

const head =
  'C O N F I D E N T I A L ZENDA 000113\n\nE.O. 13526: DECL: 03/02/2035\nTAGS: PREL, ZD\nSUBJECT: (U) SPEECH\n\nREF: A. ZENDA 104\n     B. STATE 456\n\nClassified By: DCM Anna Example for reasons 1.4 (b).\n\n'
const plain = 'UNCLAS ZENDA 000113\n\nE.O. 13526: N/A\nTAGS: PREL, ZD\nSUBJECT: SPEECH\n\n'

test('the next paragraph number with its mark, the likely mark first', () => {
  assert.deepEqual(
    offered(`${head}1|`).labels,
    ['1. (C)', '1. (SBU)', '1. (U)'].filter((label) => label !== '1. (SBU)' || offered(`${head}1|`).labels.includes(label)),
  )
  assert.equal(offered(`${head}1. (U) Text.\n\n2|`).labels[0], '2. (U)')
  assert.equal(offered(`${head}1. (U) Text.\n\n2|`).choose('2. (U)'), `${head}1. (U) Text.\n\n2. (U) `)
  assert.deepEqual(offered(`${head}1. (U) Text.\n\n3|`).labels, [])
  assert.deepEqual(offered(`${plain}1. Text.\n\n2|`).labels, ['2.'])
  assert.deepEqual(offered(`${head}1. (C) We counted\n2|`).labels, [], 'a number in the middle of a paragraph')
})

test('marks: none above the level, the closing parenthesis of the editor replaced', () => {
  assert.ok(!offered(`${head}1. (|)`).labels.includes('(S)'))
  assert.equal(offered(`${head}1. (|) Text`).choose('(C)'), `${head}1. (C) Text`)
  assert.equal(offered(`${head}1. |`).choose('(C)'), `${head}1. (C)`)
  assert.deepEqual(offered(`${plain}1. (|)`).labels, ['(U)'])
  assert.deepEqual(offered('UNCLAS ZENDA 000113\n\nSENSITIVE\n\nSUBJECT: X\n\n1. (|)').labels, ['(SBU)', '(U)'])
  assert.ok(offered(head.replace('(U) SPEECH', '(|) SPEECH')).labels.includes('(C)'), 'subject')
  assert.deepEqual(offered(`${head}1. (C) He said (|`).labels, [], 'a parenthesis in prose')
  const noforn = offered(`${head.replace('ZENDA 000113', 'ZENDA 000113\n\nNOFORN')}1. (C/NF) Text.\n\n2. (|)`).labels
  assert.ok(noforn.includes('(C/NF)') && !noforn.includes('(C//NF)'), noforn.join())
})

test('letters of references behind "ref", each with what it names', () => {
  const list = offered(`${head}1. (C) As told in ref |`)
  assert.deepEqual(list.labels, ['A', 'B'])
  assert.equal(list.item('B').detail, 'STATE 456')
  assert.deepEqual(offered(`${head}1. (C) As told in refs A and |`).labels, ['B'])
  assert.deepEqual(offered(`${head}1. (C) As told in refs A |`).labels, [])
  assert.deepEqual(offered(`${head}1. (C) In ref b and later ref |`).labels, ['a', 'b'])
  assert.deepEqual(offered(`${head}1. (C) The chief |`).labels, [])
  assert.deepEqual(offered(`${plain}1. As told in ref |`).labels, [], 'no references')
})

test('the end of what is open', () => {
  assert.equal(offered(`${head}1. (C) Summary: Text. End|`).choose('End summary.'), `${head}1. (C) Summary: Text. End summary.`)
  assert.deepEqual(offered(`${head}1. (C) SUMMARY: Text. END|`).labels, ['END SUMMARY.'])
  assert.deepEqual(offered(`${head}1. (C) Summary: Text. End summary.\n\n2. (C) Comment: Text. End|`).labels, ['End comment.'])
  assert.deepEqual(offered(`${head}1. (C) We saw nothing. End|`).labels, [])
})

test('blocks at the beginning of a paragraph, numbered and marked', () => {
  assert.equal(offered(`${head}Sum|`).choose('Summary'), `${head}1. (C) Summary: \${1:Text.}  End summary.`)
  assert.equal(offered(`${plain}1. Text.\n\nComm|`).item('Comment').text, '2. Comment: ${1:Text.}  End comment.')
  assert.deepEqual(offered(`${head}1. (C) Text.\n\nA Title\n-|`).labels, ['-------'])
})

test('in prose nothing, but words of the glossary when somebody asks', () => {
  const prose = `${head}1. (C) The eco|`
  assert.deepEqual(offered(prose).labels, [])
  assert.equal(offered(prose, { explicit: true }).choose('econoff'), `${head}1. (C) The econoff`)
  assert.ok(offered(`${head}1. (C) The REFT|`, { explicit: true }).labels.includes('REFTEL'))
  assert.deepEqual(offered(`${head}1. (C) The |`, { explicit: true }).labels, [])
  for (const typed of ['T', 'To', 'From', 'The TO ', 'Confi', 'subject', 'Pass', 'for '])
    assert.deepEqual(offered(`${head}1. (C) Text.\n${typed}|`).labels, [], typed)
})
