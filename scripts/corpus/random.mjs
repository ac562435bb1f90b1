// A small seeded generator of our own (mulberry32), so that the same seed gives the same corpus on every machine.

/** A stream of numbers in [0, 1) with the helpers that the generator needs. `seed` is any 32-bit integer. */
export function createRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  /** An integer from `from` to `to`, both included. */
  const integer = (from, to) => from + Math.floor(next() * (to - from + 1))
  const pick = (list) => list[Math.floor(next() * list.length)]
  const chance = (share) => next() < share
  /** One of `[weight, value]` pairs. */
  const weighted = (pairs) => {
    let left = next() * pairs.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of pairs) if ((left -= weight) < 0) return value
    return pairs[pairs.length - 1][1]
  }
  const shuffle = (list) => {
    const out = [...list]
    for (let i = out.length - 1; i > 0; i--) {
      const j = integer(0, i)
      ;[out[i], out[j]] = [out[j], out[i]]
    }
    return out
  }
  return { next, integer, pick, chance, weighted, shuffle }
}

/** The seed of item `index` under `seed`: neighbouring items must not have neighbouring streams. */
export function seedOf(seed, index) {
  let h = (seed ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The normal quantile of a share in (0, 1), by bisection of an erf approximation (Abramowitz and Stegun 7.1.26): 1e-6 is enough here. */
export function normalQuantile(share) {
  let low = -6
  let high = 6
  for (let i = 0; i < 60; i++) {
    const mid = (low + high) / 2
    if (normalShare(mid) < share) low = mid
    else high = mid
  }
  return (low + high) / 2
}

function normalShare(z) {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  const erf = 1 - poly * Math.exp(-x * x)
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2
}
