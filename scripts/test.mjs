// `npm test`: everything that must hold, from a bare clone to a real editor. The last line says `N passed, N failed`; exit code 1 on a failure.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, ensureInstalled } from './lib/install.mjs'
import { cache, root, run } from './lib/process.mjs'

const node = process.execPath
const tool = (...parts) => path.join(root, 'node_modules', ...parts)
const here = (file) => existsSync(path.join(root, file))
const total = { passed: 0, failed: 0 }

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}

/** The last `# pass N` and `# fail N` of an output, or undefined where a runner did not come to its end. */
function counts(output) {
  const last = (word) => {
    const found = [...output.matchAll(new RegExp(`^# ${word} (\\d+)$`, 'gm'))].at(-1)
    return found && Number(found[1])
  }
  const [passed, failed] = [last('pass'), last('fail')]
  return passed === undefined || failed === undefined ? undefined : { passed, failed }
}

/** A step that is right or wrong as a whole; its output is shown when it is wrong. */
async function step(name, body) {
  const start = Date.now()
  try {
    const { code, output } = await body()
    if (code !== 0) throw new Error(output.trim())
    total.passed++
    console.log(`ok ${name} (${seconds(start)})`)
    return true
  } catch (error) {
    total.failed++
    console.log(`${error.message}\nnot ok ${name} (${seconds(start)})`)
    return false
  }
}

/** A step that counts its tests by itself. `show` picks the lines of a passing run that are worth reading. */
async function suite(name, args, show) {
  const start = Date.now()
  const { code, output } = await run(node, args, { timeout: 8 * 60_000 })
  const found = counts(output)
  const failed = found ? Math.max(found.failed, code === 0 ? 0 : 1) : 1
  total.passed += found?.passed ?? 0
  total.failed += failed
  const lines = output.trimEnd().split('\n')
  console.log((failed > 0 ? lines : lines.filter(show)).join('\n').trimEnd())
  console.log(`${failed > 0 ? 'not ok' : 'ok'} ${name}: ${found?.passed ?? 0} passed, ${failed} failed (${seconds(start)})`)
}

async function main() {
  const whole = async (task) => {
    await task()
    return { code: 0, output: '' }
  }
  if (!(await step('packages installed', () => whole(ensureInstalled)))) return
  if (here('scripts/generate.mjs')) await step('generated files are fresh', () => run(node, ['scripts/generate.mjs', '--check']))
  const built = await step('build', () => whole(build))
  await step('types', () => run(node, [tool('typescript', 'bin', 'tsc'), '-b']))
  if (here('eslint.config.mjs')) await step('lint', () => run(node, [tool('eslint', 'bin', 'eslint.js'), '.']))
  await suite('unit tests', ['--test-reporter=./scripts/lib/reporter.mjs', 'test/run.mjs'], (line) => line.startsWith('# SKIP'))
  if (!built) return
  const remarks = (line) => !/^(?:ok|#) /.test(line)
  await suite('extension tests', ['scripts/extension-tests.mjs'], remarks)
  await suite('Neovim and Emacs', ['scripts/editor-tests.mjs'], remarks)
  // The web workbench is proven on Linux; elsewhere the desktop VS Code above stands for the editor.
  if (process.platform !== 'linux') return
  await suite('extension tests in a web worker', ['scripts/extension-tests.mjs', '--host', 'web'], remarks)
  const packages = path.join(cache, 'packages')
  if (!(await step('packages made', () => run(node, ['scripts/package.mjs', '--out', packages])))) return
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const vsix = path.join(packages, `${name}-${version}.vsix`)
  const installed = ['scripts/extension-tests.mjs', '--vsix', vsix, '--vscode', 'newest']
  await suite('extension tests of the installed package in the newest VS Code', installed, remarks)
}

await main()
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)
