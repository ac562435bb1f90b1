/** Index of the first item of an ascending list at or behind an offset; the list's length when there is none. */
export function firstAtOrBehind<T>(list: readonly T[], offset: number, place: (item: T) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (place(list[middle]!) < offset) low = middle + 1
    else high = middle
  }
  return low
}
