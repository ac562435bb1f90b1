// A language client of a hundred lines: speaks to the built server over standard input and output, as any editor would.
import { spawn } from 'node:child_process'
import type { ChildProcess, ChildProcessByStdio } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'

export interface Message {
  readonly jsonrpc: '2.0'
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

/** An answer that was an error. */
export class AnswerError extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

export interface ClientOptions {
  /** The language of the person, as in `fr-CA`. */
  readonly locale?: string
  readonly capabilities?: object
  readonly initializationOptions?: unknown
  /** Answers the server's own requests, by method, at once or with a promise; others get null. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>
  /** Another server than the built one. */
  readonly server?: string
  /** The whole command that starts the server, in place of Node with `server`. */
  readonly command?: readonly [string, ...string[]]
  readonly cwd?: string
  /** A module that Node loads into the server's process before the server; it speaks with this process over `LspClient.process`. */
  readonly beside?: string
  /** Takes every message of the server as it comes; none is kept then. */
  readonly heard?: (message: Message) => void
}

export interface Pending<T> {
  readonly id: number
  readonly answer: Promise<T>
}

export interface LspClient {
  /** What `initialize` brought. */
  readonly initialized: { readonly capabilities: Record<string, unknown>; readonly serverInfo?: { readonly name: string } }
  readonly process: ChildProcess
  readonly exit: Promise<number | null>
  /** Every notification and request of the server so far, oldest first. */
  readonly received: readonly Message[]
  begin<T>(method: string, params: unknown): Pending<T>
  request<T>(method: string, params: unknown): Promise<T>
  notify(method: string, params: unknown): void
  /** The first message of the server, past or coming, from index `from` of `received` on, that fits. */
  next(method: string, fits?: (params: never) => boolean, from?: number): Promise<Message>
  /** Takes leave as the protocol asks; the server's exit code. */
  stop(): Promise<number | null>
  kill(): void
}

const built = 'dist/server/server.js'
const windows = process.platform === 'win32'

/** Starts the built server and initializes it. */
export async function startClient(options: ClientOptions = {}): Promise<LspClient> {
  const { server = built } = options
  if (options.command === undefined && !existsSync(server)) throw new Error(`${server} is missing: run node esbuild.mjs first`)
  const beside = options.beside === undefined ? [] : ['--import', pathToFileURL(options.beside).href]
  const [program, ...args] = options.command ?? [process.execPath, ...beside, server, '--stdio']
  const child = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'inherit', ...(beside.length > 0 ? (['ipc'] as const) : [])],
    cwd: options.cwd,
    shell: windows && options.command !== undefined,
  }) as ChildProcessByStdio<Writable, Readable, null>
  // A server that was killed may have asked something before: the answer goes nowhere, and whoever waits for its own hears of the end below.
  child.stdin.on('error', () => undefined)
  const pending = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  const received: Message[] = []
  const waiting = new Set<() => void>()
  let ids = 0

  function send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    child.stdin.write(body)
  }

  async function reply(id: number | string, result: unknown): Promise<void> {
    send({ id, result: (result instanceof Promise ? await result : result) ?? null })
  }

  function accept(message: Message): void {
    if (message.method === undefined) {
      const asked = pending.get(message.id as number)
      pending.delete(message.id as number)
      if (message.error) asked?.reject(new AnswerError(message.error.code, message.error.message))
      else asked?.resolve(message.result as never)
      return
    }
    if (options.heard === undefined) received.push(message)
    else options.heard(message)
    if (message.id !== undefined) void reply(message.id, options.answers?.[message.method]?.(message.params as never))
    for (const look of [...waiting]) look()
  }

  let buffer = Buffer.alloc(0)
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/content-length: (\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1])
      if (buffer.length < head + 4 + length) return
      const body = buffer.toString('utf8', head + 4, head + 4 + length)
      buffer = buffer.subarray(head + 4 + length)
      accept(JSON.parse(body) as Message)
    }
  })
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve))
  void exit.then((code) => pending.forEach((asked) => asked.reject(new Error(`the server ended with ${code}`))))

  function begin<T>(method: string, params: unknown): Pending<T> {
    const id = ++ids
    const answer = new Promise<T>((resolve, reject) => pending.set(id, { resolve, reject }))
    send({ id, method, params })
    return { id, answer }
  }

  const request = <T>(method: string, params: unknown): Promise<T> => begin<T>(method, params).answer
  const notify = (method: string, params: unknown): void => send({ method, params })

  function next(method: string, fits: (params: never) => boolean = () => true, from = 0): Promise<Message> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = received.slice(from).find((message) => message.method === method && fits(message.params as never))
        if (found === undefined) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  }

  const initialized = await request<LspClient['initialized']>('initialize', {
    ...(options.locale !== undefined && { locale: options.locale }),
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  })
  notify('initialized', {})
  return {
    initialized,
    process: child,
    exit,
    received,
    begin,
    request,
    notify,
    next,
    async stop() {
      await request('shutdown', undefined)
      notify('exit', undefined)
      return exit
    },
    kill: () => void child.kill(),
  }
}

/** Opens a text as a cable; its address. */
export function open(client: LspClient, text: string, name = 'zenda.cable'): string {
  const uri = `file:///cables/${name}`
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'cable', version: 1, text } })
  return uri
}
