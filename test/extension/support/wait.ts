// Waiting for an editor that answers when it is ready: a condition is polled, nothing is timed.

/** Calls `probe` until it returns something other than undefined; after `limit` milliseconds fails with what `describe` tells about the last state. */
export async function eventually<T>(
  probe: () => Promise<T | undefined> | T | undefined,
  describe: () => string,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit
  for (;;) {
    const found = await probe()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`Waited in vain: ${describe()}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
