// `npm run fuzz -- [--cases N] [--sequences N] [--seed S] [--seconds T]`: changed cables and arbitrary texts through the core, arbitrary editing
// through the server. The same seed gives the same cases; `--case N` repeats one. Exit code 1 when something fails. The work is in test/fuzz.
import { build } from './lib/install.mjs'
import { runBundled } from './lib/run-bundled.mjs'

const args = process.argv.slice(2)
// The core comes from the sources; only the protocol part needs a build.
if (!args.includes('--case') && !args.join(' ').includes('--sequences 0')) await build()
await runBundled('test/fuzz/main.ts')
