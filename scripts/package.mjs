// `npm run package [-- --out FOLDER]`: builds for production and writes both packages, the extension for desktop and web (.vsix) and the npm package
// with the commands (.tgz), into the project's folder or FOLDER. The same sources give the same bytes.
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './lib/install.mjs'
import { cache, must, npm, root, run } from './lib/process.mjs'
import { extensionManifest, extensionReadme, extensionRules } from './package/extension-files.mjs'

/** Never part of a package; what is left is chosen by .vscodeignore and by `files` in package.json. */
const never = new Set(['node_modules', 'dist', 'test', 'out'])

/** A copy of the project in which the packages are put together, so that the working tree and its dist/ are left alone. */
async function makeStage() {
  await mkdir(cache, { recursive: true })
  const stage = await mkdtemp(path.join(cache, 'package-'))
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const wanted = entry.name === '.vscodeignore' || (!entry.name.startsWith('.') && !never.has(entry.name))
    if (wanted) await cp(path.join(root, entry.name), path.join(stage, entry.name), { recursive: true })
  }
  return stage
}

/** Rewrites a file of the stage. */
async function change(stage, name, body) {
  const file = path.join(stage, name)
  await writeFile(file, await body(await readFile(file, 'utf8')))
}

async function packExtension(stage, out, { name, version }) {
  await change(stage, 'README.md', (text) => extensionReadme(text))
  await change(stage, 'docs/rules.md', (text) => extensionRules(text, (file) => readFile(path.join(stage, 'docs', file), 'utf8')))
  await change(stage, 'package.json', (text) => extensionManifest(text))
  const file = path.join(out, `${name}-${version}.vsix`)
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce')
  // The time of every file, its zone and the order of names are those of no machine.
  const env = {
    ...process.env,
    SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? '1262304000',
    TZ: 'UTC',
    LC_ALL: 'C',
    NO_UPDATE_NOTIFIER: '1',
  }
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--out', file]
  await must(run(process.execPath, [vsce, ...args], { cwd: stage, env }), 'vsce package')
  return file
}

async function packCommands(stage, out) {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', out]
  const output = await must(npm(args, { cwd: stage }), 'npm pack')
  return path.join(out, JSON.parse(output.slice(output.indexOf('[\n')))[0].filename)
}

const { values } = parseArgs({ options: { out: { type: 'string', default: root } } })
const out = path.resolve(values.out)
await mkdir(out, { recursive: true })
await ensureInstalled()
const stage = await makeStage()
try {
  const build = ['esbuild.mjs', '--production', '--outdir', path.join(stage, 'dist')]
  await must(run(process.execPath, build), 'The build')
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  const files = [await packCommands(stage, out), await packExtension(stage, out, manifest)]
  for (const file of files) console.log(`${path.relative(process.cwd(), file)}  ${Math.ceil(statSync(file).size / 1000)} kB`)
} finally {
  await rm(stage, { recursive: true, force: true })
}
