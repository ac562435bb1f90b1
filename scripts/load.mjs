// `npm run load -- [--seconds N] [--cables N] [--rate N] [--requests N] [--compared N] [--seed S] [--json FILE]`: many open cables in one server, edits and
// every request all the time. Exit code 1 when an answer is stale or slow or the server keeps memory. The work is in test/load.
import { build } from './lib/install.mjs'
import { runBundled } from './lib/run-bundled.mjs'

await build()
await runBundled('test/load/main.ts')
