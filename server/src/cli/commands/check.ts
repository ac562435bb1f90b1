import { availableParallelism } from 'node:os'
import type { Command } from '../command.ts'
import { createChecker } from '../check/checker.ts'
import { checkOptions, planCheck } from '../check/plan.ts'
import type { Terminal } from '../check/plan.ts'
import { createPool } from '../check/pool.ts'
import type { Pool } from '../check/pool.ts'
import { checkRecords } from '../check/records.ts'
import { checkFiles } from '../check/run.ts'
import { answering } from '../each-place.ts'
import type { Place } from '../input/places.ts'
import { checkRecordArguments } from '../input/records.ts'
import { wholeNumber } from '../options.ts'

/** Files that may wait for a thread, so that none has to wait for files. */
const ahead = 4

export const checkCommand: Command = {
  usage: ['[OPTIONS] [PATH…]'],
  about: [
    'Reports what is wrong with cables. A PATH is a file, a folder or - for standard input; without any it is the current folder. Of a folder, every *.cable below it is checked, and every *.txt that begins like a cable; what .gitignore names is left out.',
    'The nearest .cablerc.json from each file\'s folder upwards sets "mode", "dialect", "rules" and "maxLineLength", and with "overrides" for some of the files. Options win over it.',
    'Exit codes: 0 nothing at error severity (and warnings within --max-warnings), 1 findings beyond that, 2 something could not be used.',
  ],
  options: checkOptions,
  async run(args) {
    const terminal: Terminal = { isTTY: process.stdout.isTTY === true, columns: process.stdout.columns }
    const { plan, lookup, values, positionals } = await planCheck(args, terminal)
    const maxWarnings = wholeNumber('max-warnings', values['max-warnings'], 0)
    // More threads than processors only get in each other's way.
    const jobs = Math.min(wholeNumber('jobs', values.jobs, 1) ?? 1, availableParallelism())
    if (values['stdin-ndjson']) {
      checkRecordArguments(values, positionals, ['fix', 'fix-dry-run', 'write-baseline'])
      return checkRecords({ lookup, maxWarnings, quiet: plan.quiet, known: plan.known })
    }
    const here = answering(lookup, createChecker(plan))
    const pool = jobs === 1 ? null : createPool(jobs, { checkArguments: args, terminal })
    try {
      return await checkFiles({
        plan,
        paths: positionals,
        stdinFilename: values['stdin-filename'],
        answer: pool === null ? here : (place) => inPool(pool, place, here),
        width: pool === null ? 1 : jobs * ahead,
        maxWarnings,
        writeBaseline: values['write-baseline'],
      })
    } finally {
      pool?.close()
    }
  },
}

/** Threads have no standard input of their own. */
function inPool(pool: Pool, place: Place, here: Pool['answer']): ReturnType<Pool['answer']> {
  return place.path === null ? here(place) : pool.answer(place)
}
