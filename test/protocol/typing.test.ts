import { test } from 'node:test'
import assert from 'node:assert/strict'
import { watchTyping } from '../../server/src/lsp/typing.ts'

test('a document is typed in for a moment after each change, not when it is opened', () => {
  const listeners: { change: ((uri: string) => void)[]; close: ((uri: string) => void)[] } = { change: [], close: [] }
  let time = 1000
  const on = (list: ((uri: string) => void)[]) => (listener: (uri: string) => void) => (list.push(listener), { dispose: () => {} })
  const typing = watchTyping({ onChange: on(listeners.change), onClose: on(listeners.close) }, () => time)
  const change = (uri: string): void => listeners.change.forEach((listener) => listener(uri))
  assert.equal(typing.isGoingOn('a'), false)
  change('a')
  assert.equal(typing.isGoingOn('a'), false, 'opened')
  change('a')
  assert.deepEqual([typing.isGoingOn('a'), typing.isGoingOn('b')], [true, false])
  time += 400
  assert.equal(typing.isGoingOn('a'), false, 'a while later somebody asks')
  change('a')
  listeners.close.forEach((listener) => listener('a'))
  assert.equal(typing.isGoingOn('a'), false)
  change('a')
  assert.equal(typing.isGoingOn('a'), false, 'opened again')
})
