// The few assertions of the suite for the web-worker host, which has no node:assert; the bundler puts this in its place.

function fail(message: unknown, fallback: string): never {
  throw message instanceof Error ? message : new Error(message === undefined ? fallback : `${String(message)}: ${fallback}`)
}

/** As node:assert/strict; values are compared by their JSON form, which is enough for texts, numbers and lists of them. */
const assert = {
  ok(value: unknown, message?: unknown): asserts value {
    if (!value) fail(message, 'not true')
  },
  equal(actual: unknown, expected: unknown, message?: unknown): void {
    if (!Object.is(actual, expected)) fail(message, `${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`)
  },
  notEqual(actual: unknown, expected: unknown, message?: unknown): void {
    if (Object.is(actual, expected)) fail(message, `${JSON.stringify(actual)} should differ`)
  },
  deepEqual(actual: unknown, expected: unknown, message?: unknown): void {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) fail(message, `${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`)
  },
  match(actual: string, pattern: RegExp, message?: unknown): void {
    if (!pattern.test(actual)) fail(message, `${JSON.stringify(actual)} does not match ${pattern}`)
  },
  doesNotMatch(actual: string, pattern: RegExp, message?: unknown): void {
    if (pattern.test(actual)) fail(message, `${JSON.stringify(actual)} matches ${pattern}`)
  },
}
export default assert
