// Child processes for the scripts: run to the end, start in a group of their own, end the whole group, find a free port. Only node: imports.
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
export const cache = path.join(root, '.cache')
const windows = process.platform === 'win32'

/** Runs a program to its end. Resolves to { code, output }; a program that cannot be started resolves to code 127. `live` shows the output at once. */
export function run(command, args, { live = false, onLine, ...options } = {}) {
  return new Promise((resolve) => {
    let output = ''
    let rest = ''
    const child = spawn(command, args, { cwd: root, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'], ...options })
    const take = (chunk) => {
      output += chunk
      if (!onLine) return
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    }
    child.stdout?.setEncoding('utf8').on('data', take)
    child.stderr?.setEncoding('utf8').on('data', take)
    child.on('error', (error) => resolve({ code: 127, output: output + String(error) }))
    child.on('close', (code, signal) => resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }))
  })
}

/** Like `run`, for npm: the npm that runs this script where there is one, so that it works without npm on the PATH and on Windows. */
export function npm(args, options = {}) {
  const self = process.env.npm_execpath
  if (self?.endsWith('.js')) return run(process.execPath, [self, ...args], options)
  return run('npm', args, { ...options, shell: windows })
}

/** Runs and throws with the program's whole output when its code is not 0. */
export async function must(result, what) {
  const { code, output } = await result
  if (code !== 0) throw new Error(`${what} failed (code ${code})\n${output.trim()}`)
  return output
}

const groups = new Set()

/** Starts a program in a process group of its own; the group ends with this process at the latest. */
export function startGroup(command, args, options = {}) {
  const child = spawn(command, args, { detached: !windows, ...options })
  groups.add(child)
  child.on('error', () => groups.delete(child))
  return child
}

/** Ends the program and everything it started. */
export function stopGroup(child) {
  if (!groups.delete(child) || child.pid === undefined) return
  try {
    if (windows) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group has ended by itself.
  }
}

process.on('exit', () => groups.forEach(stopGroup))
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])
  process.on(signal, () => process.exit(code))

/** A TCP port of 127.0.0.1 that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** The full path of a program on the PATH, or undefined. */
export function which(name) {
  const endings = windows ? ['.exe', '.cmd', '.bat', ''] : ['']
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending)
      try {
        accessSync(file, constants.X_OK)
        return file
      } catch {
        // Not here.
      }
    }
  }
  return undefined
}
