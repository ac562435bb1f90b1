import type { Command } from '../command.ts'
import { readArguments } from '../options.ts'
import type { OptionSpec } from '../options.ts'

const options = {
  stdio: { type: 'boolean', help: 'Speak over standard input and output' },
  'node-ipc': { type: 'boolean', help: 'Speak over the channel of the Node process that started this one' },
  socket: { type: 'string', value: 'PORT', help: 'Connect to a port of this machine' },
  pipe: { type: 'string', value: 'NAME', help: 'Connect to a named pipe' },
  clientProcessId: { type: 'string', value: 'ID', help: 'End when this process ends' },
} as const satisfies Record<string, OptionSpec>

export const lspCommand: Command = {
  usage: ['--stdio'],
  about: [
    'Runs the language server, the same as cable-language-server. An editor starts it and speaks the Language Server Protocol with it.',
  ],
  options,
  async run(args) {
    readArguments('lsp', args, options)
    // It reads the way to connect from the command line of the process itself.
    await import('../../lsp/main.node.ts')
    return Number(process.exitCode ?? 0)
  },
}
