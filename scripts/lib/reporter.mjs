// A reporter for node:test that shows what a person has to read: every failure in full, every skipped test in one line, then the numbers.
import { inspect } from 'node:util'

function failure({ name, nesting, file, line, details }, parents) {
  const { error } = details
  if (error?.failureType === 'subtestsFailed') return ''
  const cause = error?.cause ?? error
  const text = cause instanceof Error ? (cause.stack ?? String(cause)) : inspect(cause)
  return `not ok ${[...parents.slice(0, nesting), name].join(' > ')}\n  ${file ?? ''}:${line ?? ''}\n${text.replace(/^/gm, '  ')}\n`
}

/** Ends with `# pass N`, `# fail N` (cancelled tests count as failed) and `# skipped N`. */
export default async function* reporter(source) {
  const parents = []
  const totals = new Map()
  for await (const { type, data } of source) {
    if (type === 'test:start') parents[data.nesting] = data.name
    else if (type === 'test:fail') yield failure(data, parents)
    else if (type === 'test:pass' && data.skip !== undefined)
      yield `# SKIP ${data.name}${typeof data.skip === 'string' ? `: ${data.skip}` : ''}\n`
    else if (type === 'test:diagnostic' && data.nesting === 0) {
      const [, name, count] = /^(pass|fail|cancelled|skipped) (\d+)$/.exec(data.message) ?? []
      if (name) totals.set(name, Number(count))
    }
  }
  const of = (name) => totals.get(name) ?? 0
  yield `# pass ${of('pass')}\n# fail ${of('fail') + of('cancelled')}\n# skipped ${of('skipped')}\n`
}
