// What a run of `npm run load` is measured by.
import { quantile } from '../../scripts/bench/measure.mjs'
import type { LoadResult } from './run.ts'

/** Milliseconds: an answer that takes longer is felt. */
const longest = 50
/** What the heap may keep of a run, for code that was compiled during it; a third of what 200 open cables take. */
const keptBytes = 5e6
/** Less than this share of the edits that were asked for is another measurement. */
const leastRate = 0.95

export interface Judgement {
  readonly good: boolean
  /** For the terminal. */
  readonly text: string
  /** The same as sections of tables. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly verdicts: readonly (readonly [good: boolean, text: string])[]
}

/** The table of a run and whether it meets the targets. */
export function judge(result: LoadResult, { cables, rate }: { readonly cables: number; readonly rate: number }): Judgement {
  const { requests, memory, defects, edits, seconds, published, compared } = result
  const ms = (time: number): string => (Number.isNaN(time) ? '' : `${time.toFixed(2)} ms`)
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
  const times = (share: number): number[] => requests.map((row) => quantile(row.times, share))
  const all = requests.flatMap((row) => row.times)
  const row = (name: string, list: readonly number[], cancelled: number, modified: number): string[] => [
    name,
    list.length.toLocaleString('en'),
    ...[0.5, 0.99, 1].map((share) => ms(quantile(list, share))),
    String(cancelled),
    String(modified),
  ]
  const sum = (of: 'cancelled' | 'modified'): number => requests.reduce((total, one) => total + one[of], 0)
  const sorted = [...requests].sort((a, b) => quantile(b.times, 0.99) - quantile(a.times, 0.99))
  const rows = [
    ...sorted.map((one) => row(one.name, one.times, one.cancelled, one.modified)),
    row('all', all, sum('cancelled'), sum('modified')),
  ]
  const slowest = Math.max(...times(0.99).filter((time) => !Number.isNaN(time)))
  const kept = memory.after.heapUsed - memory.before.heapUsed
  const real = edits / seconds
  const verdicts: Judgement['verdicts'] = [
    [
      defects.length === 0,
      `no stale answer: ${compared.toLocaleString('en')} answers compared with a fresh server, ${published.toLocaleString('en')} diagnostics sent, ${defects.length} wrong`,
    ],
    [slowest < longest, `p99 of every request under ${longest} ms: the slowest has ${ms(slowest)}`],
    [
      kept <= keptBytes,
      `the heap returns to its level (${megabytes(keptBytes)} allowed): ${megabytes(memory.before.heapUsed)} before, ${megabytes(memory.open.heapUsed)} with ${cables} cables, ${megabytes(memory.after.heapUsed)} after`,
    ],
    [real >= rate * leastRate, `${edits.toLocaleString('en')} edits, ${real.toFixed(1)} a second of ${rate}`],
  ]
  const head = ['request', 'answers', 'p50', 'p99', 'slowest', 'cancelled', 'text changed']
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((cells) => cells[column]!.length)))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')
  const marked = verdicts.map(([good, text]) => `${good ? 'ok' : 'not ok'} ${text}`)
  return {
    good: verdicts.every(([good]) => good),
    text: [...[head, ...rows].map(line), '', ...defects.slice(0, 10).map((defect) => `# ${defect}`), ...marked].join('\n'),
    head,
    rows,
    verdicts,
  }
}
