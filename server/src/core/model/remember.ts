/**
 * Remembers the answer for the object asked about last. Rules ask one after the other about the same cable, so one place is enough, and it costs
 * nothing: a table with an entry for each cable of an archive would keep the collector busy.
 */
export function remember<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  let last: K | undefined
  let value: V | undefined
  return (key) => {
    if (key !== last) {
      value = compute(key)
      last = key
    }
    return value as V
  }
}
