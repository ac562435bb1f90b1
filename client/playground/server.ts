// The language server in a worker of the page, and the few lines of protocol that talk to it.
export interface Server {
  request<T>(method: string, params: object): Promise<T>
  notify(method: string, params: object): void
}

/** So long may the server leave a question without a sign of life; the largest cable that the page takes is read in a small part of it. In milliseconds. */
export const patience = 30_000

/** Starts the server. When its worker breaks, or loses itself in a text, it is ended, every open question fails, and `onEnd` is called, once. */
export function startServer(onEnd: () => void): Server {
  const worker = new Worker(URL.createObjectURL(new Blob([SERVER_SOURCE], { type: 'text/javascript' })))
  const pending = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  let ids = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = (message: object): void => worker.postMessage({ jsonrpc: '2.0', ...message })

  function watch(): void {
    clearTimeout(timer)
    timer = pending.size > 0 ? setTimeout(end, patience) : undefined
  }

  function end(): void {
    clearTimeout(timer)
    worker.onerror = worker.onmessage = null
    worker.terminate()
    onEnd()
    pending.forEach((asked) => asked.reject(new Error('The language server ended')))
    pending.clear()
  }

  worker.onerror = end
  worker.onmessage = ({ data }: MessageEvent<{ id?: number; method?: string; result?: unknown; error?: { message: string } }>) => {
    if (data.method !== undefined) {
      if (data.id !== undefined) send({ id: data.id, result: null })
      return
    }
    const asked = pending.get(data.id!)
    pending.delete(data.id!)
    watch()
    if (data.error) asked?.reject(new Error(data.error.message))
    else asked?.resolve(data.result as never)
  }
  return {
    request: <T>(method: string, params: object) =>
      new Promise<T>((resolve, reject) => {
        pending.set(++ids, { resolve, reject })
        send({ id: ids, method, params })
        if (timer === undefined) watch()
      }),
    notify: (method, params) => send({ method, params }),
  }
}
