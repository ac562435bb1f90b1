import { test } from 'node:test'
import assert from 'node:assert/strict'
import { now, offered } from './complete-at.ts'

const header = 'P 251131Z NOV 09\nFM AMEMBASSY DOHA\nTO RUEHC/SECSTATE WASHDC PRIORITY 9533\n'
const line = 'C O N F I D E N T I A L DOHA 000690\n\n'
const fields = `${header}\n${line}SIPDIS\n\nE.O. 12958: DECL: 11/24/2019\nTAGS: PREL KPAL\nSUBJECT: EXAMPLE\n\n`

test('an empty file offers whole cables and the first lines when somebody asks, and nothing by itself', () => {
  assert.deepEqual(offered('|').labels, [])
  const { labels, choose } = offered('|', { explicit: true })
  assert.deepEqual(labels.slice(0, 5), [
    'Unclassified cable',
    'Sensitive But Unclassified cable',
    'Confidential cable',
    'SMART message',
    'GENADMIN message',
  ])
  assert.ok(
    ['E.O. 13526: N/A', 'TAGS:', 'SUBJECT:', 'FM', 'TO', 'INFO', 'UNCLAS', 'MSGID/', 'MRN:'].every((label) => labels.includes(label)),
    labels.join('; '),
  )
  assert.match(choose('Confidential cable'), /^C O N F I D E N T I A L \$\{1:POST\} \$\{2:NUMBER\}\n\nE\.O\. 13526: DECL: 11\/25\/2035\n/)
})

test('the first characters typed find lines by any of their names', () => {
  assert.deepEqual(offered('conf|').labels, ['C O N F I D E N T I A L', 'ZNY CCCCC ZZH', 'Confidential cable'])
  assert.deepEqual(offered('eo|').labels, ['E.O. 13526: DECL: 11/25/2035', 'E.O. 13526: DECL: 11/25/2050', 'E.O. 13526: N/A'])
  assert.deepEqual(offered('SUBJ|').labels, ['SUBJECT:', 'SUBJ/'])
  assert.equal(offered('tag|').choose('TAGS:'), 'TAGS: ')
  assert.deepEqual(offered('The quick brown|').labels, [])
})

test('precedence letters, Zulu now, routing line and second precedence', () => {
  assert.ok(offered('O|').labels.includes('O 251131Z NOV 25'))
  assert.equal(offered('P |').choose('251131Z NOV 25'), 'P 251131Z NOV 25')
  assert.deepEqual(offered('P 251131Z |').labels.slice(0, 2), ['NOV 25', 'JAN 25'])
  assert.deepEqual(offered('O 2|').labels, ['251131Z NOV 25'])
  assert.deepEqual(offered('O |', { now: null }).labels.includes('251131Z NOV 25'), false)
  assert.ok(offered('pri|', { now: Date.UTC(2009, 10, 25) }).labels.includes('PP'))
  assert.ok(!offered('p|').labels.includes('PP'), 'no State designator since 2017')
  assert.equal(offered(`R|\n${header}`).labels.includes('RR'), false, 'the date line says P')
})

test('the originator line takes station, serial and day from the cable', () => {
  assert.equal(offered(`DE|\n${header}\n${line}`).choose('DE'), `DE RUEHDO #0690/01 3291131\n${header}\n${line}`)
  assert.equal(offered(`DE |\n${header}`).labels[0], 'RUEHDO')
  assert.deepEqual(offered(`DE RUEHDO |\n${header}\n${line}`).labels, ['#0690/01'])
  assert.deepEqual(offered(`DE RUEHDO #0690/01 |\n${header}`).labels, ['3291131'])
  assert.deepEqual(offered('DE RUEHDO #0690/01 |', { now: Date.UTC(2024, 11, 31, 0, 5) }).labels, ['3660005'], 'leap year')
  assert.deepEqual(offered('DE RUEHDO #0690/01 |', { now: null }).labels, [])
})

test('the security warning follows the level', () => {
  assert.deepEqual(offered(`ZNY |\n${header}\n${line}`).labels, ['CCCCC'])
  assert.deepEqual(offered('ZNR |').labels, ['UUUUU'])
  assert.equal(offered('ZNY CCCCC |').labels[0], 'ZZH')
  assert.ok(!offered('ZNY CCCCC ZZH |').labels.includes('ZZH'))
})

test('posts by city or country, with their routing indicator and back', () => {
  assert.deepEqual(offered('FM qatar|').labels, ['AMEMBASSY DOHA'])
  assert.equal(offered('PP qatar|').choose('RUEHDO'), 'PP RUEHDO')
  assert.equal(offered(`${header}INFO jedd|`).choose('AMCONSUL JEDDAH'), `${header}INFO RUEHJI/AMCONSUL JEDDAH`)
  assert.equal(offered(`${header}INFO RUEHJI/|`).choose('AMCONSUL JEDDAH'), `${header}INFO RUEHJI/AMCONSUL JEDDAH`)
  assert.ok(offered(`${header}INFO arab isr|`).labels.includes('ARAB ISRAELI COLLECTIVE'))
  const again = offered(`${header}INFO |`).labels
  assert.ok(!again.includes('SECSTATE WASHDC') && !again.includes('AMEMBASSY DOHA'), 'those of the cable are left out')
  assert.equal(offered('PP RUEHDO RUEHD|').labels.includes('RUEHDO'), false)
})

test('behind a whole name comes its precedence, none above that of the date line', () => {
  assert.deepEqual(offered(`${header}INFO AMCONSUL JEDDAH |`).labels, ['PRIORITY', 'ROUTINE'])
  assert.deepEqual(offered('R 251131Z NOV 25\nFM AMEMBASSY DOHA\nTO RUEHC/SECSTATE WASHDC |').labels, ['ROUTINE'])
  assert.deepEqual(offered(`${header}INFO AMCONSUL JEDDAH 95|`).labels, [])
})

test('the classification line from the FM line; the number is left for the person', () => {
  assert.equal(offered(`${header}\nUNC|`).choose('UNCLAS'), `${header}\nUNCLAS DOHA \${1:NUMBER}`)
  assert.equal(offered('UNC|').choose('UNCLAS'), 'UNCLAS ${1:POST} ${2:NUMBER}')
  assert.deepEqual(offered(`${header}\nUNCLAS |`).labels, ['DOHA NUMBER', 'SECTION 01 OF 02'])
  assert.deepEqual(offered(`${header}\nS E C R E T |`).labels, ['DOHA NUMBER', 'SECTION 01 OF 02', 'NOFORN'])
  assert.deepEqual(offered(`${header}\nUNCLAS SECTION 01 OF 02 |`).labels, ['DOHA NUMBER'])
  assert.equal(
    offered(`DE RUEHDO #0690/01 3291131\n${header}\nSECR|`).choose('S E C R E T'),
    `DE RUEHDO #0690/01 3291131\n${header}\nS E C R E T DOHA \${1:000690}`,
  )
})

test('captions: those allowed here, none twice, none that exclude each other', () => {
  const all = offered(`${header}\n${line}|`, { explicit: true }).labels
  assert.ok(all.includes('SIPDIS') && all.includes('NOFORN') && !all.includes('SENSITIVE'))
  const sensitive = offered(`UNCLAS DOHA 000691\n\nS|`).labels
  assert.ok(sensitive.includes('SENSITIVE') && !sensitive.includes('NOFORN'))
  const two = offered(`${header}\n${line}SIPDIS\nNODIS\n|`, { explicit: true }).labels
  assert.ok(!two.includes('SIPDIS') && !two.includes('EXDIS') && two.includes('STADIS'))
  const behind = offered(`${fields}|`, { explicit: true }).labels
  assert.ok(!behind.includes('STADIS'), 'captions stand above the E.O. line')
})

test('attention lines know offices', () => {
  assert.equal(offered(`${header}\n${line}DEPT FOR NEA/A|`).choose('NEA/ARP'), `${header}\n${line}DEPT FOR NEA/ARP`)
})

test('E.O.: the order of the date, declassification in 10 and 25 years, N/A for unclassified text', () => {
  assert.equal(offered('E.O. |').labels[0], '13526')
  assert.equal(offered(`${header}\n${line}E.O. |`).labels[0], '12958')
  assert.deepEqual(offered(`${header}\n${line}E.O. 12958: |`).labels.slice(0, 2), ['DECL: 11/25/2019', 'DECL: 11/25/2034'])
  assert.equal(offered(`${header}\n${line}E.O. 12958: DECL: 11|`).choose('11/25/2019'), `${header}\n${line}E.O. 12958: DECL: 11/25/2019`)
  assert.deepEqual(offered('UNCLAS DOHA 000691\n\nE.O. 13526: |').labels, ['N/A'])
  assert.ok(!offered(`${header}\n${line}E.O. 12958: |`).labels.includes('N/A'))
  assert.deepEqual(offered('E.O. 12356: |', { now: Date.UTC(1990, 0, 1) }).labels.slice(0, 2), ['DECL: OADR', 'N/A'])
})

test('TAGS by code, title or country, those of the line left out, sorted by kind', () => {
  const qatar = offered(`${header}\n${line}TAGS: PREL qatar|`)
  assert.deepEqual(qatar.labels, ['QA'])
  assert.match(qatar.item('QA').filter, /QA Qatar/)
  assert.equal(qatar.choose('QA'), `${header}\n${line}TAGS: PREL QA`)
  const open = offered('TAGS: PREL, |')
  assert.ok(open.incomplete && !open.labels.includes('PREL'))
  assert.equal(offered('TAGS: PRE|').labels[0], 'PREF')
  assert.equal(offered('TAGS: external pol|').labels[0], 'PREL')
  assert.equal(offered('tags ecuador|').labels.includes('EC'), true, 'label without a colon')
  const kinds = offered('TAGS: k|').labels
  const first = kinds.findIndex((code) => code.length === 2)
  assert.ok(
    kinds.slice(0, first).every((code) => code.startsWith('K')),
    'programs before countries',
  )
  assert.equal(offered('TAGS: [PR|](#)').choose('PREL'), 'TAGS: [PREL](#)')
})

test('geographic TAGS are those of the list of the date', () => {
  const year = (y: number): string => `R 011200Z JUN ${y}\nFM AMEMBASSY DOHA\n\nUNCLAS DOHA 000690\n\nTAGS: germany|`
  assert.deepEqual(offered(year(10)).labels, ['GM'])
  assert.deepEqual(offered(year(24)).labels, ['DE'])
})

test('what the header lacks is offered where it may stand', () => {
  const behind = offered(`${fields}|`, { explicit: true }).labels
  assert.ok(['REF:', 'REF block', 'Classified By:', '1. (C)'].some((label) => behind.includes(label)))
  assert.ok(!behind.includes('TAGS:') && !behind.includes('SUBJECT:') && !behind.includes('FM'))
  assert.ok(!offered('UNCLAS DOHA 000691\n\nTAGS: PREL\nSUBJECT: X\n\nC|').labels.includes('Classified By:'), 'nothing to classify')
  assert.equal(
    offered(`${fields}Cl|`).choose('Classified By:'),
    `${fields}Classified By: \${1:TITLE AND NAME} for reasons\n1.4 (\${2:b}) and (\${3:d}).`,
  )
})

test('REF: next letter, own post and the Department first', () => {
  assert.deepEqual(offered(`${fields}REF: A. |`).labels.slice(0, 2), ['DOHA', 'STATE'])
  assert.equal(offered(`${fields}REF: A. DOHA 12\n     |`).choose('B.'), `${fields}REF: A. DOHA 12\n     B. `)
  assert.deepEqual(offered(`${fields}REF: A. DOHA 12\n     B. STATE 4|`).labels, [], 'a number only the person knows')
})

test('reasons of the section in force, those written left out', () => {
  assert.equal(offered(`${fields}Classified By: DCM Anna Example for reasons |`).labels[0], '1.4 (b) and (d)')
  assert.deepEqual(offered(`${fields}Classified By: DCM Anna Example for reasons 1.4 (b) and (|)`).labels, [
    'a',
    'c',
    'd',
    'e',
    'f',
    'g',
    'h',
  ])
  const old = 'R 251131Z NOV 99\nFM AMEMBASSY DOHA\n\nS E C R E T DOHA 00690\n\nSUBJECT: X\n\nClassified By: DCM X. Reason: |'
  assert.equal(offered(old).labels[0], '1.5 (b) and (d)')
})

test('SMART: its own fields, its own forms', () => {
  const print = 'MRN:          12 ZENDA 346\nDate/DTG:     Jul 09, 2012 / 091320Z JUL 12\nFrom:         AMEMBASSY ZENDA\n'
  assert.equal(offered('MRN: |').choose('25 POST NUMBER'), 'MRN: 25 ${1:POST} ${2:NUMBER}')
  assert.deepEqual(offered(`${print}Ta|`).labels, ['TAGS:'])
  assert.ok(!offered(`${print}|`, { explicit: true }).labels.includes('MRN:'))
  assert.equal(offered(`${print}Action:       jedd|`).choose('AMCONSUL JEDDAH'), `${print}Action:       JEDDAH, AMCONSUL`)
  assert.deepEqual(offered(`${print}Action:       JEDDAH, AMCONSUL |`).labels.slice(-1), ['ROUTINE'])
  assert.ok(offered(`${print}Captions:     SENSITIVE, |`).labels.includes('SIPDIS'))
  assert.equal(offered(`${print}E.O.:         |`).choose('13526'), `${print}E.O.:         13526`)
})

test('military messages: sets, the next reference letter', () => {
  const message =
    'R 111230Z APR 98\nFM COMRIVFLOT ZENDA//N1//\nTO RIVER FLOTILLA UNITS//N2//\nBT\nUNCLAS //N02319//\nMSGID/GENADMIN/COMRIVFLOT ZENDA/N1/APR//\nSUBJ/PAINT//\nREF/A/DOC/X/12JUL97//\n'
  assert.equal(offered(`${message}RE|`).item('REF/').text, 'REF/B/DOC/${1:ORIGINATOR OF REFERENCE}/${2:DATE}//')
  assert.ok(!offered(`${message}S|`).labels.includes('SUBJ/'))
})

test('nothing is reckoned from the present of a cable that has its own time', () => {
  assert.ok(offered(`${header}\n${line}E|`, { now }).labels.every((label) => !label.includes('2035')))
})
