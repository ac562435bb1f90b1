import { Worker } from 'node:worker_threads'
import type { Answer } from '../each-place.ts'
import { faultOf } from '../failure.ts'
import type { Place } from '../input/places.ts'
import type { CheckAnswer } from './checker.ts'
import type { Terminal } from './plan.ts'

/** Threads that check files. */
export interface Pool {
  answer(place: Place): Promise<CheckAnswer | Answer>
  close(): void
}

/** What a thread is sent; `id` comes back with its answer. */
export interface Request {
  readonly id: number
  readonly place: Place
}

export interface Response {
  readonly id: number
  readonly answer: CheckAnswer | Answer
}

/** What a thread starts with: the arguments behind `check`. */
export interface WorkerData {
  readonly checkArguments: readonly string[]
  readonly terminal: Terminal
}

interface Thread {
  readonly worker: Worker
  readonly asked: Map<number, { readonly place: Place; resolve(answer: CheckAnswer | Answer): void }>
}

/** Starts `size` threads that run this same program. A thread that dies takes only the files it was asked for with it. */
export function createPool(size: number, data: WorkerData): Pool {
  const threads = new Set<Thread>()
  let ids = 0
  let closed = false

  function add(): void {
    const thread: Thread = { worker: new Worker(__filename, { workerData: data }), asked: new Map() }
    threads.add(thread)
    thread.worker.on('message', ({ id, answer }: Response) => {
      thread.asked.get(id)?.resolve(answer)
      thread.asked.delete(id)
    })
    thread.worker.on('error', (error) => replace(thread, error))
    thread.worker.on('exit', (code) => replace(thread, new Error(`a thread ended with ${code}`)))
  }

  function replace(thread: Thread, error: unknown): void {
    if (closed || !threads.delete(thread)) return
    for (const { place, resolve } of thread.asked.values())
      resolve({ output: [], notes: [], problems: [`${place.name}: ${faultOf(error)}`] })
    add()
  }

  for (let index = 0; index < size; index++) add()
  return {
    answer: (place) =>
      new Promise((resolve) => {
        const [idlest] = [...threads].sort((a, b) => a.asked.size - b.asked.size)
        const id = ++ids
        idlest!.asked.set(id, { place, resolve })
        idlest!.worker.postMessage({ id, place } satisfies Request)
      }),
    close() {
      closed = true
      for (const { worker } of threads) void worker.terminate()
    },
  }
}
