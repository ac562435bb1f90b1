// Timing: candidates interleaved round by round, the median of the rounds, young garbage collected before each run.
import { performance } from 'node:perf_hooks'
import v8 from 'node:v8'
import vm from 'node:vm'

v8.setFlagsFromString('--expose-gc')
const gc = vm.runInNewContext('gc')

/** Empties the young generation. A full collection would also throw away compiled code that the next run needs. */
export const collectGarbage = () => gc({ type: 'minor' })

/** Something every candidate adds to, so that no run can be optimised away. */
export const sink = { value: 0 }

/** Median milliseconds of each candidate `{ id, run }`, as a Map by id. Each round starts with another candidate; `warmUp` rounds are not counted. */
export async function interleaved(candidates, { rounds = 7, warmUp = 2, onRound = () => {} } = {}) {
  const times = new Map(candidates.map((c) => [c.id, []]))
  for (let round = -warmUp; round < rounds; round++) {
    onRound(round + warmUp + 1, rounds + warmUp)
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[(i + round + warmUp) % candidates.length]
      collectGarbage()
      const start = performance.now()
      await candidate.run()
      const time = performance.now() - start
      if (round >= 0) times.get(candidate.id).push(time)
    }
  }
  return new Map([...times].map(([id, list]) => [id, quantile(list, 0.5)]))
}

/** The value below which `share` of the list lies; NaN for an empty list. */
export function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b)
  if (sorted.length === 0) return NaN
  const at = share * (sorted.length - 1)
  const low = sorted[Math.floor(at)]
  return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at))
}
