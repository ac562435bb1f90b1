// Loaded beside the server into its process: whenever a message comes over Node's own channel, it collects garbage and tells what memory is left.
import { setImmediate } from 'node:timers/promises'
import v8 from 'node:v8'
import vm from 'node:vm'

v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc')

process.on('message', async () => {
  // What a finalizer or a finished promise lets go is free only a turn later.
  for (let turn = 0; turn < 4; turn++) {
    collect()
    await setImmediate()
  }
  process.send(process.memoryUsage())
})
process.channel.unref()
