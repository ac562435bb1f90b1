// `npm run test:editors`: the language server and the files of editors/ in editors that are not VS Code, real ones, without a screen.
// Root on Debian gets what is missing from its packages; elsewhere an editor that is not there is left out with one line.
// Ends with "# pass N" and "# fail N"; exit code 1 on a failure. Expects a build in dist/.
import { copyFile, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { realCable } from './lib/samples.mjs'
import { root, run, which } from './lib/process.mjs'

const editors = [
  {
    name: 'Neovim',
    program: 'nvim',
    packages: ['neovim'],
    args: (script) => ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`],
    script: 'neovim.lua',
  },
  {
    name: 'Emacs',
    program: 'emacs',
    packages: ['emacs-nox', 'elpa-eglot'],
    args: (script) => ['-q', '--batch', '-l', script],
    script: 'emacs.el',
  },
]

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

async function obtain(editor) {
  if (!which(editor.program) && process.platform === 'linux' && process.getuid() === 0 && which('apt-get')) {
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...editor.packages], { env })
  }
  return which(editor.program) !== undefined
}

/** A folder with the cables that the editors open, and the server's command on the PATH. */
async function makePlace() {
  const place = await mkdtemp(path.join(tmpdir(), 'cable-editors-'))
  process.once('exit', () => rmSync(place, { recursive: true, force: true }))
  const clean = await readFile(path.join(root, 'test', 'cables', 'cablegate-clean-confidential.cable'), 'utf8')
  // The wrong prosign in line 2: one finding with a fix, and nothing else.
  await writeFile(path.join(place, 'faulty.cable'), clean.replace('\nPP RUEH', '\nOO RUEH'))
  await writeFile(path.join(place, 'crlf.cable'), clean.replace('\nPP RUEH', '\nOO RUEH').replaceAll('\n', '\r\n'))
  await recognitionSamples(place)
  const bin = path.join(place, 'bin')
  await mkdir(bin)
  await copyFile(path.join(root, 'dist', 'server', 'server.js'), path.join(bin, 'server.cjs'))
  await writeFile(path.join(bin, 'cable-language-server'), `#!/bin/sh\nexec "${process.execPath}" "${bin}/server.cjs" "$@"\n`, {
    mode: 0o755,
  })
  return { place, bin }
}

/** Plain texts: cables in `yes`, pages that speak of cables in `no`. */
async function recognitionSamples(place) {
  const copyAll = async (from, to, choose) => {
    for (const file of await readdir(path.join(root, from), { recursive: true })) {
      if (choose(file)) await cp(path.join(root, from, file), path.join(place, to, `${path.basename(file).replace(/\.\w+$/, '')}.txt`))
    }
  }
  await copyAll('test/cables', 'yes', (file) => file.includes('-clean-') && file.endsWith('.cable'))
  await copyAll('examples', 'yes', (file) => file.endsWith('.cable'))
  await copyAll('server/src/core/rules', 'no', (file) => file.endsWith('.md') || file.endsWith('.ts'))
  await copyAll('docs', 'no', (file) => file.endsWith('.md'))
  const real = realCable()
  if (real) await copyFile(real, path.join(place, 'yes', 'real.txt'))
}

const { place, bin } = await makePlace()
const lines = []
for (const editor of editors) {
  if (!(await obtain(editor))) {
    console.log(`${editor.name} is not on this machine: its tests are left out.`)
    continue
  }
  const { code, output } = await run(editor.program, editor.args(path.join(root, 'test', 'editors', editor.script)), {
    cwd: place,
    timeout: 120_000,
    env: {
      ...env,
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
      HOME: place,
      XDG_CONFIG_HOME: place,
      CABLE_EDITORS: path.join(root, 'editors'),
    },
  })
  const said = output.split(/\r?\n/)
  const results = said.filter((line) => /^(?:not )?ok /.test(line)).map((line) => line.replace(/^((?:not )?ok) /, `$1 ${editor.name}: `))
  lines.push(...results)
  if (code !== 0 || !said.includes('done')) lines.push(`not ok ${editor.name} ended with code ${code}\n${output.trim()}`)
}
const failed = lines.filter((line) => line.startsWith('not ok')).length
console.log([...lines, `# pass ${lines.length - failed}`, `# fail ${failed}`].join('\n'))
await rm(place, { recursive: true, force: true })
process.exit(failed > 0 ? 1 : 0)
