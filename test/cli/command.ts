// The real command, as a shell would start it.
import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'

const command = path.resolve('dist/server/cable.js')

export interface Result {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Standard output as it came, for texts that are not UTF-8. */
export async function bytesOf(args: readonly string[], options: RunOptions): Promise<Buffer> {
  return (await runToEnd(args, options)).bytes
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** Runs `cable ARGS` to its end. */
export async function cable(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  const { code, bytes, stderr } = await runToEnd(args, options)
  return { code, stdout: bytes.toString(), stderr }
}

function runToEnd(
  args: readonly string[],
  options: RunOptions,
): Promise<{ readonly code: number | null; readonly bytes: Buffer; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = start(args, options)
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
    child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk))
    child.on('error', reject)
    // A command that needs no input may be gone before it is written.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
    child.on('close', (code) => resolve({ code, bytes: Buffer.concat(chunks.stdout), stderr: Buffer.concat(chunks.stderr).toString() }))
  })
}

/** Starts `cable ARGS` and leaves its streams to the caller. */
export function start(args: readonly string[], { cwd, env }: RunOptions = {}): ChildProcessWithoutNullStreams {
  build()
  const environment: Record<string, string | undefined> = { ...process.env, ...env }
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'NODE_OPTIONS']) if (env?.[name] === undefined) delete environment[name]
  return spawn(process.execPath, [command, ...args], { cwd, env: environment })
}

let built = false

/** Builds the command when a source is younger than it. */
function build(): void {
  if (built) return
  built = true
  const newest = Math.max(...['server', 'esbuild.mjs', 'package.json'].flatMap(timesOf))
  const own = statSync(command, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (own < newest) execFileSync(process.execPath, ['esbuild.mjs'])
}

function timesOf(entry: string): number[] {
  const stats = statSync(entry)
  return stats.isDirectory() ? readdirSync(entry).flatMap((name) => timesOf(path.join(entry, name))) : [stats.mtimeMs]
}

/** A folder of its own for a test, with these files; gone afterwards. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cable-test-')))
  after(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), content)
  }
  return root
}
