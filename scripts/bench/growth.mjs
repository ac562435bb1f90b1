// Doubling tests: the same kind of input at 1, 2, 4 and 8 times its size. A straight line means 8 times the time for 8 times the text.
import { performance } from 'node:perf_hooks'
import { collectGarbage } from './measure.mjs'

const factors = [1, 2, 4, 8]

const navalHead = `R 121530Z MAR 09
FM NAVAL CLOCK OFFICE ZENDA
TO NAVADMIN
BT
UNCLAS//N05000//
MSGID/GENADMIN/CLOCK OFFICE ZENDA/N1/MAR//
SUBJ/PAINT//
`

/** Inputs by name: a function of the factor. The sizes in the names are those at factor 8. */
export function growingInputs(cable) {
  const text = cable.text
  const body = text.indexOf('\n\u00b61.')
  const head = text.slice(0, body + 1)
  const rest = text.slice(body + 1)
  const withField = (label, value) =>
    head.replace(/^TAGS.*$/m, (line) => (label === 'TAGS:' ? `TAGS: ${value}` : `${line}\n${label} ${value}`)) + rest.slice(0, 2000)
  const codes = ['PREL', 'PGOV', 'ECON', 'ETRD', 'ZD', 'KDEM', 'QQQQ', 'PRLE']
  return [
    [`one cable of ${kilo(text.length * 8)}`, (f) => head + rest.repeat(f)],
    [`${kilo(text.length * 8)} of cables in one file`, (f) => `${text}\nNNNN\n\n`.repeat(f)],
    ['REF line of 100,000 letters', (f) => withField('REF:', 'A'.repeat(12_500 * f))],
    ['REF list of 20,000 items', (f) => withField('REF:', Array.from({ length: 2_500 * f }, (_, i) => `A. ZENDA ${i}`).join(' '))],
    [
      '10,000 page headers',
      (f) =>
        text + Array.from({ length: 1_250 * f }, (_, i) => `\nZENDA 00000123  ${String((i % 900) + 1).padStart(3, '0')} OF 900\n`).join(''),
    ],
    ['TAGS line of 5,000 codes', (f) => withField('TAGS:', Array.from({ length: 625 * f }, (_, i) => codes[i % codes.length]).join(' '))],
    ['100,000 nested brackets', (f) => `${head}1. ${'(['.repeat(6_250 * f)}${'])'.repeat(6_250 * f)}\n`],
    ['50,000 open QUOTE words', (f) => `${head}1. ${'QUOTE SUMMARY: COMMENT: '.repeat(2_083 * f)}\n`],
    ['200,000 paragraph numbers', (f) => head + '1. (C)\n'.repeat(25_000 * f)],
    ['20,000 REF lines cut by a redaction', (f) => withField('REF:', 'XXXXXXXXXXXX\nREF: '.repeat(2_500 * f))],
    ['20,000 sets without an end', (f) => `${navalHead}${'NARR/A SET WITHOUT AN END\n'.repeat(2_500 * f)}`],
    ['3,000 naval messages in one file', (f) => `${navalHead}RMKS/1. THE BARGE CROSSES ON 20 APR.//\nBT\nNNNN\n`.repeat(375 * f)],
    ['200,000 empty lines', (f) => head + '\n'.repeat(25_000 * f)],
    ['one line of blanks, 1 MB', (f) => `${head}1. ${' '.repeat(125_000 * f)}x\n`],
    ['one line of dashes, 1 MB', (f) => `${head}${'-'.repeat(125_000 * f)} x\n`],
    ['one line of 10 MB', (f) => 'C O N F I D E N T I A L ZENDA 000123 '.repeat(33_784 * f)],
  ]
}

export function growingLines() {
  return [
    ['one line of 100,000 letters', (f) => ['A'.repeat(12_500 * f)]],
    ['REF line of 100,000 letters', (f) => [`REF: ${'A'.repeat(12_500 * f)}`]],
    ['TAGS line of 5,000 codes', (f) => [`TAGS: ${'PREL '.repeat(625 * f)}`]],
    ['100,000 nested brackets', (f) => [`1. ${'(['.repeat(6_250 * f)}${'])'.repeat(6_250 * f)}`]],
    ['one line of 100,000 blanks', (f) => [`1. ${' '.repeat(12_500 * f)}x`]],
    ['one line of 100,000 dashes', (f) => [`${'-'.repeat(12_500 * f)} x`]],
  ]
}

/**
 * Milliseconds at each factor and the exponent of the growth from the second to the last (1 = straight line, 2 = quadratic). The fastest of at least
 * `rounds` runs counts, of more where a run is short: what grows is the work, not the disturbance.
 */
export function growth(inputs, run, rounds = 5) {
  return inputs.map(([name, make]) => {
    const texts = factors.map((f) => make(f))
    const times = texts.map(() => Infinity)
    run(texts[0])
    for (let round = 0; round < Math.max(rounds, Math.min(30, 200 / times[3])); round++) {
      texts.forEach((text, i) => {
        collectGarbage()
        const start = performance.now()
        run(text)
        times[i] = Math.min(times[i], performance.now() - start)
      })
    }
    return { name, times, exponent: Math.log2(times[3] / times[1]) / 2 }
  })
}

function kilo(n) {
  return n >= 1e6 ? `${(n / 1e6).toFixed(1)} MB` : `${Math.round(n / 1e3)} kB`
}
