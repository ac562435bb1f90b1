// Makes node_modules agree with package-lock.json, and builds. Only node: imports: this runs on a bare clone.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { must, npm, root, run } from './process.mjs'

/** True when every package that the lockfile demands lies in node_modules at that version (npm's own record is read, not the folders). */
function isInstalled() {
  const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
  try {
    const present = read('node_modules/.package-lock.json')
    return Object.entries(read('package-lock.json')).every(
      ([name, wanted]) => name === '' || wanted.optional || wanted.link || present[name]?.version === wanted.version,
    )
  } catch {
    return false
  }
}

/** Installs the locked packages unless they are there. Returns true when something was installed. */
export async function ensureInstalled() {
  if (isInstalled()) return false
  await must(npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']), 'npm ci')
  return true
}

/** Bundles the extension, the server and the command. */
export const build = () => must(run(process.execPath, ['esbuild.mjs']), 'The build')
