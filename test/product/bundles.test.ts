// What the bundles can do to the machine they run on: no network, no code made at run time, no modules beyond those named here.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { BuildOptions, BuildResult, OutputFile } from 'esbuild'
import ts from 'typescript'

const { bundles } = (await import(pathToFileURL(path.resolve('esbuild.mjs')).href)) as { bundles: (BuildOptions & { outfile: string })[] }

/** Which file brings which module of Node into a bundle; a package stands for its files. */
async function importers(options: BuildOptions): Promise<Map<string, Set<string>>> {
  const { metafile } = await build({ ...options, write: false, metafile: true, sourcemap: false })
  const found = new Map<string, Set<string>>()
  for (const [file, { imports }] of Object.entries(metafile!.inputs)) {
    for (const { path: name, external } of imports) {
      if (external !== true || name === 'vscode') continue
      const module = name.replace(/^node:/, '')
      found.set(module, (found.get(module) ?? new Set()).add(/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file))
    }
  }
  return found
}

const network = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector', 'cluster', 'vm', 'repl']

test('of the modules of Node that reach the network or run code, only the connection to the editor is there', async () => {
  for (const options of bundles) {
    const found = await importers(options)
    const dangerous = network.filter((name) => found.has(name)).map((name) => `${name} by ${[...found.get(name)!].join()}`)
    const isForNode = options.platform === 'node' && !options.outfile.endsWith('core.mjs')
    // The protocol library connects an editor and a server; see the next test for how far that reaches.
    assert.deepEqual(dangerous, isForNode ? ['net by vscode-jsonrpc'] : [], options.outfile)
    if (options.platform !== 'node' || options.outfile.endsWith('core.mjs')) assert.deepEqual([...found.keys()], [], options.outfile)
    // Programs are started by the libraries only: the editor's side starts the server. The product itself has no reason to.
    const starters = [...(found.get('child_process') ?? [])].filter((file) => file.includes('/'))
    assert.deepEqual(starters, [], options.outfile)
  }
})

test('the connection to the editor is a pipe, or a port of this machine that the editor named', () => {
  const library = readFileSync('node_modules/vscode-jsonrpc/lib/node/main.js', 'utf8')
  const connections = [...library.matchAll(/(?:\.listen|createConnection\))\(([^)]*?)(?:, \(\) =>|\))/g)].map((match) => match[1])
  assert.deepEqual(connections, ['pipeName', 'pipeName', "port, '127.0.0.1'", "port, '127.0.0.1'"])
})

/** Names that open a connection or make code, where they are used as such; members of enumerations and texts do not count. */
const suspicious = /^(?:fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|eval|Function)$/

function suspects(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && suspicious.test(node.text)) {
      const { parent } = node
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node
      // `SymbolKind.Function` is a number; `globalThis.fetch` is not.
      const isKind = isMember && /Kind\w*$/.test(parent.expression.getText())
      // What a value is may be asked.
      const isQuestion = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
      if (!isKind && !isQuestion) found.push(`${file}: ${parent.getText().slice(0, 80)}`)
    }
    if (ts.isCallExpression(node)) {
      const callee = node.expression
      const loads = callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
      if (loads && !(node.arguments[0] !== undefined && ts.isStringLiteralLike(node.arguments[0])))
        found.push(`${file}: ${node.getText().slice(0, 80)}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('no bundle fetches, opens a socket of the web, or makes code at run time', () => {
  for (const { outfile } of bundles) assert.deepEqual(suspects(outfile, readFileSync(outfile, 'utf8')), [])
})

test('the playground fetches nothing and makes no code at run time either, nor could it: its policy forbids both', async () => {
  const { bundlePlayground } = (await import(pathToFileURL(path.resolve('scripts/playground.mjs')).href)) as {
    bundlePlayground(): Promise<{ readonly page: BuildResult & { readonly outputFiles: readonly OutputFile[] } }>
  }
  // The server in it is the one above, with shorter names.
  const { outputFiles, metafile } = (await bundlePlayground()).page
  const [script, ...others] = outputFiles
  assert.deepEqual(others, [])
  assert.ok(script!.text.includes('postMessage'))
  assert.deepEqual(suspects('page.js', script!.text), [])
  const outside = Object.values(metafile!.inputs).flatMap(({ imports }) =>
    imports.filter(({ external, path: name }) => external === true && name !== '<runtime>'),
  )
  assert.deepEqual(outside, [])
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync('client/playground/index.html', 'utf8'))!
  const parts = new Map(policy!.split('; ').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1).join(' ')]))
  assert.equal(parts.get('default-src'), "'none'")
  assert.equal(parts.get('connect-src'), "'none'")
  assert.equal(parts.get('form-action'), "'none'")
  assert.equal(parts.get('script-src'), "'self' 'wasm-unsafe-eval'")
})

test('such calls would be seen', () => {
  for (const text of [
    "fetch('x')",
    'self.fetch(a)',
    'new WebSocket(a)',
    'eval(a)',
    'new Function(a)',
    'Function(a)',
    'require(a)',
    'import(a)',
    'navigator.sendBeacon(a)',
  ]) {
    assert.equal(suspects('x.js', text).length, 1, text)
  }
  assert.deepEqual(suspects('x.js', "SymbolKind2.Function = 1; const a = 'fetch(x)'; require('fs'); a instanceof Function"), [])
})
