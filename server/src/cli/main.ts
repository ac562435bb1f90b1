import { isMainThread } from 'node:worker_threads'
import { commands } from './commands.ts'
import { Failure, faultOf } from './failure.ts'
import { commandHelp, generalHelp } from './help.ts'
import { note, watchOutput } from './output/writer.ts'
import { didYouMean } from './suggest.ts'
import { version } from './version.ts'

/** Runs the command line; the exit code. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-v') return print(`${version}\n`)
  if (name === '--help' || name === '-h') return print(generalHelp())
  if (name === undefined) {
    process.stderr.write(generalHelp())
    return 2
  }
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (listed === undefined) {
    const kind = name.startsWith('-') ? 'option' : 'command'
    throw new Failure(`unknown ${kind} ${name}${kind === 'command' ? didYouMean(name, Object.keys(commands)) : ''}\nTry: cable --help`)
  }
  const command = await listed.load()
  return asksForHelp(args) ? print(commandHelp(name, command)) : command.run(args)
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? undefined : end).some((argument) => argument === '--help' || argument === '-h')
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}

if (isMainThread) {
  watchOutput()
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code
    },
    (error: unknown) => {
      note(faultOf(error))
      process.exitCode = 2
    },
  )
} else void import('./check/thread.ts').then(({ answerPool }) => answerPool())
