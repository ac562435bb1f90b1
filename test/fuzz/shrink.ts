/** The smallest text found that still fails: pieces are left out, halves first, as long as `fails` says so. At most `limit` tries. */
export function shrink(text: string, fails: (text: string) => boolean, limit = 4000): string {
  let tries = 0
  let best = text
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.length && tries < limit;) {
      const shorter = best.slice(0, at) + best.slice(at + size)
      tries++
      if (fails(shorter)) best = shorter
      else at += size
    }
  }
  return best
}
