// How long it takes from starting a process to what a person waits for, and what the server holds when nobody asks anything.
import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { cache, root } from '../lib/process.mjs'
import { quantile, sink } from './measure.mjs'
import { openCable, startServer } from './server.mjs'

const uri = 'file:///one.cable'
/** Loads a file and tells the milliseconds; the turn after it counts, since bundles put off their work to it. */
const loader = `const start = performance.now()
const loaded = process.argv[1].endsWith('.mjs') ? import(require('node:url').pathToFileURL(process.argv[1]).href) : require(process.argv[1])
Promise.resolve(loaded).then(() => setImmediate(() => {
  require('node:fs').writeSync(2, String(performance.now() - start))
  process.exit()
}))`

/** Median and slowest milliseconds of each way to start, all in turn in each round: a Map by id. */
export async function startUps({ server, command, core }, text, rounds) {
  const file = path.join(cache, 'bench', 'one.cable')
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
  const ways = {
    node: () => timeOfProcess(['--eval', '0']),
    'load server': () => toldBy(['--eval', loader, server, '--stdio']),
    'load core': () => toldBy(['--eval', loader, core]),
    initialize: () => timeOfServer(server, async () => {}),
    diagnostics: () => timeOfServer(server, (connection) => openCable(connection, uri, text)),
    check: () => timeOfProcess([command, 'check', file]),
  }
  const times = new Map(Object.keys(ways).map((id) => [id, []]))
  for (let round = -1; round < rounds; round++) {
    for (const [id, run] of Object.entries(ways)) {
      const time = await run()
      // The first round brings the files into the cache of the system.
      if (round >= 0) times.get(id).push(time)
    }
  }
  return new Map([...times].map(([id, list]) => [id, { median: quantile(list, 0.5), max: Math.max(...list) }]))
}

async function timeOfServer(server, work) {
  const start = performance.now()
  const { connection, stop } = await startServer(server)
  sink.value += (await work(connection)) === null ? 0 : 1
  const time = performance.now() - start
  await stop()
  return time
}

function timeOfProcess(args) {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    child.on('error', reject)
    child.on('exit', () => resolve(performance.now() - start))
  })
}

/** The number that a process writes to its standard error, past a console that the server takes over. */
function toldBy(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => (said += chunk))
    child.on('error', reject)
    child.on('close', () => (Number(said) > 0 ? resolve(Number(said)) : reject(new Error(`Node said: ${said}`))))
  })
}

/** Bytes of the server's process with no garbage left: without a cable and with one that was read; and of Node alone. */
export async function memoryAtRest(server, text) {
  const beside = path.join(root, 'test', 'support', 'memory-probe.mjs')
  const bare = spawn(process.execPath, ['--import', pathToFileURL(beside).href, '--eval', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  })
  const node = await memoryOf(bare)
  bare.kill()
  const { child, connection, stop } = await startServer(server, { beside })
  const idle = await memoryOf(child)
  await openCable(connection, uri, text)
  const open = await memoryOf(child)
  await stop()
  return { node, idle, open }
}

function memoryOf(child) {
  return new Promise((resolve, reject) => {
    child.once('message', ({ heapUsed, rss }) => resolve({ heapUsed, rss }))
    child.send('memory', (error) => error && reject(error))
  })
}
