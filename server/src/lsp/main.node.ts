import { ProposedFeatures, createConnection } from 'vscode-languageserver/node'
import { startServer } from './server.ts'

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe']

if (process.argv.some((argument) => transports.some((transport) => argument === transport || argument.startsWith(`${transport}=`)))) {
  startServer(createConnection(ProposedFeatures.all))
} else {
  process.stderr.write('cable-language-server: say how to connect: --stdio, --node-ipc, --socket=PORT or --pipe=NAME\n')
  process.exitCode = 2
}
