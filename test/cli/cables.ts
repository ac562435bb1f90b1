// Invented cables with known flaws, and options that leave all other rules out, so that new rules don't change what is expected here.
import { rules } from '../../server/src/core/rules/registry.ts'

/** Nothing is wrong with it. */
export const clean = `VZCZCXRO2041
PP RUEHZDS
DE RUEHZD #0123 0351015
ZNY CCCCC ZZH
P 041015Z FEB 08
FM AMEMBASSY ZENDA
TO RUEHC/SECSTATE WASHDC PRIORITY 0456
INFO RUEHZDS/AMCONSUL STRELSAU

C O N F I D E N T I A L ZENDA 000123

SIPDIS

E.O. 12958: DECL: 02/04/2018
TAGS: PREL, PGOV, ZD
SUBJECT: HARVEST FESTIVAL MOVES TO OCTOBER

Classified By: DCM Anna Example for reasons 1.4 (b) and (d).

1. (C) Summary. The festival moves. End summary.

2. (C) The Orchard Party asked for it.

EXAMPLE
`

/** Day 34 for the fourth of February: julian-day-mismatch in line 3, a warning in archive mode, an error in author mode, without a safe fix. */
export const wrongDay = clean.replace('0351015', '0341015')

/** NIACT alone in line 7: niact-without-immediate, information in archive mode, a warning in author mode, with a safe fix. */
export const niact = clean.replace('SECSTATE WASHDC PRIORITY', 'SECSTATE WASHDC NIACT')

/** Both flaws. */
export const flawed = niact.replace('0351015', '0341015')

/** Options under which only these rules speak. */
export function only(...names: readonly string[]): string[] {
  return rules.filter(({ name }) => !names.includes(name)).flatMap(({ name }) => ['--rule', `${name}=off`])
}

/** Options under which only the two rules of `flawed` speak. */
export const twoRules: readonly string[] = only('julian-day-mismatch', 'niact-without-immediate')
