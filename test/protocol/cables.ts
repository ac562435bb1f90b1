import { existsSync, readFileSync } from 'node:fs'

const samples = process.env['CABLE_SAMPLES'] ?? '../shared'
const real = `${samples}/cables/doha-690.txt`

/** For the tests that need the real cable: false, or why they are skipped. */
export const noRealCable = existsSync(real) ? false : `no ${real}`

export function realCable(): string {
  return readFileSync(real, 'utf8')
}

/** An invented cable without a fault. */
export const clean = readFileSync('test/cables/cablegate-clean-confidential.cable', 'utf8')

/** The same with the wrong prosign on line 2; the rule `precedence-mismatch` reports it. */
export const faulty = clean.replace('\nPP RUEH', '\nOO RUEH')
