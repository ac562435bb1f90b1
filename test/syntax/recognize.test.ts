import { test } from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { looksLikeCable, recognitionLines, recognitionUnits } from '../../server/src/core/syntax/recognize.ts'

const samples = process.env['CABLE_SAMPLES'] ?? '../shared'

function texts(folder: string, ending: string): [name: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])
}

function missed(all: readonly (readonly [string, string])[]): string[] {
  return all.filter(([, text]) => !looksLikeCable(text)).map(([name]) => name)
}

test('every sample cable of the project is recognised, whatever its line ends', () => {
  const all = [...texts('test/cables', '.cable').filter(([name]) => name.includes('-clean-')), ...texts('examples', '.cable')]
  assert.ok(all.length >= 40, `only ${all.length} samples`)
  assert.deepEqual(missed(all), [])
  assert.deepEqual(missed(all.map(([name, text]) => [name, text.replaceAll('\n', '\r\n')])), [])
  assert.deepEqual(missed(all.map(([name, text]) => [name, `\n\n\n${text.replaceAll('\n', '  \n')}`])), [])
})

test('every real sample is recognised', { skip: existsSync(`${samples}/cables`) ? false : `no ${samples}/cables` }, () => {
  const all = texts(path.join(samples, 'cables'), '.txt')
  assert.ok(all.length >= 55, `only ${all.length} samples`)
  assert.deepEqual(missed(all), [])
})

const header = 'VZCZCXRO0123\nPP RUEHZD\nDE RUEHZD #0123/01 0351015\nZNY CCCCC ZZH\nP 041015Z FEB 08\nFM AMEMBASSY ZENDA\n'
const drafted = 'C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 02/04/2018\nTAGS: PREL ZD\n'

test('two marks are enough, in the forms that the dialects have', () => {
  const cables = {
    'transmission header': header,
    'blank lines first': `\n\n \n${header}`,
    'byte order mark first': `\uFEFF${header}`,
    'no transmission header': drafted,
    'lower case, as newspapers print it': 'S e c r e t zenda 001938\n\nE.o. 12958: decl: 10/14/2018 Tags: prel\n',
    'labels that lost their marks': 'EO 12958 DECL: 08/13/2017\n\nTAGS PREL, ECON ZD\n',
    'links in TAGS': 'E.O. 12958: DECL: 11/24/2019\n\nTAGS: [PREL](#) [ZD](#)\n',
    'database escapes': 'UNCLAS ZENDA 000123 \\\nE.O. 12958: N/A \\\n',
    'a title above it': `Ruritania postpones its harvest festival\n\n${header}`,
    'release stamps above it': `UNCLASSIFIED U.S. Department of State Case No. F-2014-00000 Doc No. C00000000 Date: 07/31/2015\nRELEASE IN FULL\n${drafted}`,
    'archive telegram': 'CONFIDENTIAL\n\nPAGE 01        STATE  123456\n\n43\nORIGIN EUR-12\n',
    SMART: 'UNCLASSIFIED\nSBU\n\nMRN:        12 ZENDA 345\nDate/DTG:   Jul 09, 2012 / 091320Z JUL 12\n',
    'SMART, labels on lines of their own': 'MRN:\n\n     12 ZENDA 345\n\nDate/DTG:\n\n     Jul 09, 2012 / 091320Z JUL 12\n',
    military: 'UNCLASSIFIED//\nROUTINE\nR 071552Z SEP 06 ZYB\nFM COMFLT STRELSAU//N1//\n',
    'sets alone': 'MSGID/GENADMIN/COMFLT STRELSAU/N1/SEP//\nSUBJ/HARBOUR LIGHTS//\n',
    'drafting copy': 'UNCLASSIFIED\n\nEUR/ZZ:JDOE\n08/26/2009 202-555-0100\nEUR:RROE\n\nTAGS: PREL, ZD\n',
  }
  assert.deepEqual(missed(Object.entries(cables)), [])
})

const ordinary: Readonly<Record<string, string>> = {
  nothing: '',
  'blank lines': '\n'.repeat(5000),
  'a poem': 'The river runs by Zenda,\nThe river runs to sea,\nAnd Strelsau keeps its secret\nAs close as close can be.\n',
  'a shopping list': 'BREAD\nMILK\nEGGS 12\nTO DO: CALL ANNA\n',
  minutes:
    'SUBJECT: HARVEST FESTIVAL\nDATE: 12 MAY 2008\nTO: ALL STAFF\nFROM: ANNA EXAMPLE\n\nCONFIDENTIAL\n\n1. (C) The festival is late.\n2. (U) Nobody minds.\n',
  'notes with labels': 'TAGS: HTML, CSS\nSUBJECT: HOMEWORK\nREF: PAGE 12\nSUMMARY: DONE\n',
  'front matter': '---\ntitle: Harvest\ntags: [prel, zd]\nsubject: festival\n---\n\nText.\n',
  'one mark': 'TAGS: PREL, ZD\n\nThis list says which topics the archive has.\n',
  'the same mark again and again': 'PAGE 01 ZENDA 00123\n'.repeat(150),
  'a marked memorandum':
    'SECRET\n\nMEMORANDUM FOR THE RECORD\n\nClassified By: Jane Doe\nReason: 1.4(c)\nDeclassify On: 20330101\n\nThe meeting took place in Zenda.\n',
  'an order spoken of': 'E.O. 13526 prescribes a uniform system. E.O. 12958 came before it.\nTAGS: are not in it.\n',
  'an e-mail':
    'From: Jane Doe <jane@example.org>\nTo: Anna Example\nSubject: RE: cable\nDate: Mon, 4 Feb 2008 10:15:00 +0000\n\nDear Anna,\nthe cable went out this morning.\nJane\n',
  'an e-mail that brings a cable along': `From: Jane Doe\nTo: Anna Example\nSubject: FW: ZENDA 123\n\nDear Anna, see what came in today.\n\n${header}${drafted}`,
  'an e-mail that quotes a cable': `Hi Anna,\n\nJane wrote:\n${(header + drafted).replaceAll(/^/gm, '> ')}`,
  'an article about cables': `A cable begins with its transmission header, which tells who sent it and when.\nIt looks like this:\n\n${header}`,
  Markdown: `# How to read a cable\n\nThe header:\n\n\`\`\`\n${header}\`\`\`\n`,
  'Markdown without a lead-in': `\`\`\`text\n${header}\`\`\`\nThat was the header of a cable.\n`,
  'a list of cables': '- P 041015Z FEB 08: harvest festival\n- R 051015Z FEB 08: ferry day\n- E.O. 12958: not needed\n',
  TypeScript: "import { test } from 'node:test'\n\nconst text = `\nVZCZCXRO0123\nPP RUEHZD\nDE RUEHZD #0123 0351015\n`\n",
  Python: 'import re\n\nDTG = re.compile(r"P 041015Z FEB 08")\nTAGS = ["PREL", "ZD"]\n\ndef fm(x):\n    return x\n',
  assembler: 'START   LDA #$01\n        STA $0200\nTO      EQU 12\nFM      EQU 13\n        BRK\n        END START\n',
  'C comments': '//////////////////////////////\n// SUBJ/HARBOUR//\n// REF/A//\nint main(void) { return 0; }\n',
  'a log':
    '2008-02-04T10:15:00Z INFO  sent P 041015Z FEB 08\n2008-02-04T10:15:01Z WARN  FM AMEMBASSY ZENDA\n2008-02-04T10:15:02Z INFO  ZNY CCCCC ZZH\n',
  CSV: 'mrn,date,from\n"08 ZENDA 123","041015Z FEB 08","AMEMBASSY ZENDA"\n',
  JSON: '{"classification":"C O N F I D E N T I A L","tags":["PREL","ZD"],"from":"FM AMEMBASSY ZENDA"}\n',
  'a patch': '--- a/zenda.txt\n+++ b/zenda.txt\n@@ -1,3 +1,3 @@\n-VZCZCXRO0123\n+VZCZCXRO0124\n PP RUEHZD\n DE RUEHZD #0123 0351015\n',
  'weather reports': 'ZCZC WIA001 041015\nGG ZDZZYNYX\nMETAR ZDST 041020Z 12005KT 9999 FEW020 12/05 Q1013=\nNNNN\n',
  'a radio programme': 'FM 88.5 STRELSAU\nTO 12.00 NEWS\nFM 101.2 ZENDA\nR 12\n',
  'a hospital record': 'MRN: 00123456\nNAME: EXAMPLE, ANNA\nDATE: 04 FEB 2008\nFROM: WARD 3\nACTION: DISCHARGE\n',
  'a cable far down': `${'Line of an ordinary text that goes on and on.\n'.repeat(10)}${header}`,
  binary: Array.from({ length: 4096 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''),
  'lone surrogates': '\uD800\uDC00\uDFFF'.repeat(2000),
}

for (const [name, text] of Object.entries(ordinary)) {
  test(`no cable: ${name}`, () => {
    assert.equal(looksLikeCable(text), false)
    assert.equal(looksLikeCable(text.replaceAll('\n', '\r\n')), false)
  })
}

test("the project's own texts are no cables", () => {
  for (const folder of ['server/src', 'test', 'docs', 'scripts']) {
    const all = [...texts(folder, '.ts'), ...texts(folder, '.md'), ...texts(folder, '.tsv'), ...texts(folder, '.mjs')]
    assert.deepEqual(
      all.filter(([, text]) => looksLikeCable(text)).map(([name]) => name),
      [],
    )
  }
})

test('only the beginning is read', () => {
  assert.equal(looksLikeCable(header), true)
  assert.equal(looksLikeCable('\n'.repeat(recognitionLines) + header), false)
  assert.equal(looksLikeCable('\n'.repeat(recognitionLines - 4) + header), true)
  assert.equal(looksLikeCable(`${' '.repeat(recognitionUnits)}\n${header}`), false)
})
