// The language server in a worker of the page, and the few lines of protocol that talk to it.
export interface Server {
  request<T>(method: string, params: object): Promise<T>
  notify(method: string, params: object): void
}

/** Starts the server. `onEnd` is called when the worker breaks. */
export function startServer(onEnd: () => void): Server {
  const worker = new Worker(URL.createObjectURL(new Blob([SERVER_SOURCE], { type: 'text/javascript' })))
  const pending = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  let ids = 0
  const send = (message: object): void => worker.postMessage({ jsonrpc: '2.0', ...message })

  worker.onerror = () => {
    pending.forEach((asked) => asked.reject(new Error('The language server ended')))
    onEnd()
  }
  worker.onmessage = ({ data }: MessageEvent<{ id?: number; method?: string; result?: unknown; error?: { message: string } }>) => {
    if (data.method !== undefined) {
      if (data.id !== undefined) send({ id: data.id, result: null })
      return
    }
    const asked = pending.get(data.id!)
    pending.delete(data.id!)
    if (data.error) asked?.reject(new Error(data.error.message))
    else asked?.resolve(data.result as never)
  }
  return {
    request: <T>(method: string, params: object) =>
      new Promise<T>((resolve, reject) => {
        pending.set(++ids, { resolve, reject })
        send({ id: ids, method, params })
      }),
    notify: (method, params) => send({ method, params }),
  }
}
