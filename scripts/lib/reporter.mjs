// A reporter for node:test that shows what a person has to read: every failure in full, every skipped test in one line, errors that came from no
// running test, then the numbers.
import { inspect } from 'node:util'

function failure({ name, nesting, file, line, details }, parents) {
  const { error } = details
  if (error?.failureType === 'subtestsFailed') return ''
  const cause = error?.cause ?? error
  const text = cause instanceof Error ? (cause.stack ?? String(cause)) : inspect(cause)
  return `not ok ${[...parents.slice(0, nesting), name].join(' > ')}\n  ${file ?? ''}:${line ?? ''}\n${text.replace(/^/gm, '  ')}\n`
}

/** Ends with `# pass N`, `# fail N` (cancelled tests and errors from no running test count as failed) and `# skipped N`. */
export default async function* reporter(source) {
  const parents = []
  const totals = new Map()
  let strays = 0
  for await (const { type, data } of source) {
    if (type === 'test:start') parents[data.nesting] = data.name
    else if (type === 'test:fail') yield failure(data, parents)
    else if (type === 'test:pass' && data.skip !== undefined)
      yield `# SKIP ${data.name}${typeof data.skip === 'string' ? `: ${data.skip}` : ''}\n`
    else if (type === 'test:diagnostic' && data.nesting === 0) {
      const [, name, count] = /^(pass|fail|cancelled|skipped) (\d+)$/.exec(data.message) ?? []
      if (name) totals.set(name, Number(count))
      // The process ends with an error then, and nothing else would say why.
      else if (/^(?:Error|Warning): /.test(data.message)) {
        strays++
        yield `not ok ${data.message}\n`
      }
    }
  }
  const of = (name) => totals.get(name) ?? 0
  yield `# pass ${of('pass')}\n# fail ${of('fail') + of('cancelled') + strays}\n# skipped ${of('skipped')}\n`
}
