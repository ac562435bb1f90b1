import { parentPort, workerData } from 'node:worker_threads'
import { answering } from '../each-place.ts'
import { createChecker } from './checker.ts'
import { planCheck } from './plan.ts'
import type { Request, Response, WorkerData } from './pool.ts'

/** Answers the requests of the pool that started this thread. */
export async function answerPool(): Promise<void> {
  const { checkArguments, terminal } = workerData as WorkerData
  const { plan, lookup } = await planCheck(checkArguments, terminal)
  const answer = answering(lookup, createChecker(plan))
  parentPort!.on('message', ({ id, place }: Request) => {
    void answer(place).then((found) => parentPort!.postMessage({ id, answer: { ...found, output: [...found.output] } } satisfies Response))
  })
}
