// The one build script: bundles the client, the server and the command. `--watch`, `--production`, `--outdir FOLDER` (dist unless named).
import * as esbuild from 'esbuild'
import { existsSync, readFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'))
const production = process.argv.includes('--production')
const watch = process.argv.includes('--watch')
const dist = process.argv.includes('--outdir') ? process.argv[process.argv.indexOf('--outdir') + 1] : 'dist'

/** Files that the product reads as text: reference tables, rule pages, sample cables. */
export const textLoaders = { '.tsv': 'text', '.md': 'text', '.cable': 'text' }

const common = {
  bundle: true,
  target: 'es2022',
  loader: textLoaders,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
}
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' }
const web = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] }

export const bundles = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: `${dist}/client/extension.js`, external: ['vscode'] },
  { ...web, format: 'cjs', entryPoints: ['client/src/extension.web.ts'], outfile: `${dist}/client/extension.web.js`, external: ['vscode'] },
  { ...node, format: 'iife', conditions: ['browser'], entryPoints: ['server/src/lsp/main.ts'], outfile: `${dist}/server/server.js`, banner: { js: '#!/usr/bin/env node' } },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: `${dist}/server/cable.js`, banner: { js: '#!/usr/bin/env node' }, define: { CABLE_VERSION: JSON.stringify(version) } },
  { ...node, format: 'esm', entryPoints: ['server/src/core/service.ts'], outfile: `${dist}/server/core.mjs` },
].filter((b) => existsSync(b.entryPoints[0]))

if (process.argv[1]?.endsWith('esbuild.mjs')) {
  if (watch) {
    for (const options of bundles) await (await esbuild.context(options)).watch()
    console.log('watching')
  } else {
    await Promise.all(bundles.map((options) => esbuild.build(options)))
  }
}
