// Both packages as people get them: made by `npm run package`, unpacked or installed in an empty folder, used.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { plain } from '../support/editors.ts'
import { open, startClient } from '../support/lsp-client.ts'
import { unzip } from '../support/zip.ts'

/** A million bytes: an editor on the web fetches it before the first cable opens. */
const largestExtension = 1_000_000

const folder = mkdtempSync(path.join(tmpdir(), 'cable-package-'))
const windows = process.platform === 'win32'

function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): { status: number | null; out: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', shell: windows, ...options })
  return { status, out: error === undefined ? stdout + stderr : String(error) }
}

function makePackages(out: string): void {
  const { status, out: said } = run(process.execPath, ['scripts/package.mjs', '--out', out])
  assert.equal(status, 0, said)
}

function made(out: string, ending: string): string {
  const [file, ...more] = readdirSync(out).filter((name) => name.endsWith(ending))
  assert.ok(file !== undefined && more.length === 0, `one ${ending} in ${out}`)
  return path.join(out, file)
}

/** Relative links and pictures of a Markdown file; those of examples in fenced blocks do not count. */
function links(markdown: string): string[] {
  const text = markdown.replace(/^```[\s\S]+?^```$/gm, '').replace(/`[^`\n]*`/g, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!).filter((link) => !/^[a-z]+:/.test(link))
}

/** The anchors that a Markdown reader makes of headings. */
function anchors(markdown: string): Set<string> {
  const titles = [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) => match[1]!)
  return new Set(
    titles.map((title) =>
      title
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    ),
  )
}

describe('packages', () => {
  before(() => makePackages(folder))
  after(() => rmSync(folder, { recursive: true, force: true }))

  test('the extension is small and holds what the list names, nothing else', () => {
    const archive = readFileSync(made(folder, '.vsix'))
    assert.ok(archive.length <= largestExtension, `${archive.length} bytes`)
    const names = [...unzip(archive).keys()]
    const expected = [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      ...[
        'LICENSE.txt',
        'SECURITY.md',
        'THIRD-PARTY-NOTICES.txt',
        'changelog.md',
        'client/l10n/bundle.l10n.fr.json',
        'docs/cablerc.schema.json',
        'docs/rules.md',
        'package.json',
        'package.nls.fr.json',
        'package.nls.json',
        'readme.md',
      ],
      ...['client/extension.js', 'client/extension.web.js', 'server/server.js'].map((file) => `dist/${file}`),
    ].map((name) => (name.includes('.vsixmanifest') || name.startsWith('[') ? name : `extension/${name}`))
    const others = names.filter((name) => !expected.includes(name))
    assert.deepEqual(
      expected.filter((name) => !names.includes(name)),
      [],
    )
    assert.deepEqual(
      others.filter((name) => !/^extension\/(?:syntaxes\/[\w.-]+|media\/(?:walkthrough\/)?[\w-]+\.svg|media\/icon\.png)$/.test(name)),
      [],
    )
  })

  test('everything that the manifest names is in the extension', () => {
    const files = unzip(readFileSync(made(folder, '.vsix')))
    const manifest = JSON.parse(files.get('extension/package.json')!.toString('utf8')) as Record<string, unknown>
    const named = new Set<string>()
    const visit = (value: unknown, key: string): void => {
      if (
        typeof value === 'string' &&
        (value.startsWith('./') || /^(?:main|browser|icon|path|svg|image|markdown|light|dark|configuration|url)$/.test(key))
      ) {
        if (/^(?:\.\/)?[\w-]+(?:\/[\w.-]+)*\.\w+$/.test(value)) named.add(path.posix.join('extension', value))
      } else if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) visit(item, name)
    }
    visit(manifest, '')
    assert.ok(
      named.has('extension/dist/client/extension.web.js') && named.has('extension/syntaxes/cable.tmLanguage.json') && named.size >= 8,
      [...named].join(),
    )
    assert.deepEqual(
      [...named].filter((name) => !files.has(name)),
      [],
    )
    for (const key of ['scripts', 'devDependencies', 'dependencies', 'files']) assert.equal(manifest[key], undefined, key)
    assert.match(files.get('extension.vsixmanifest')!.toString('utf8'), /__web_extension/)
  })

  test('the pages of the extension lead nowhere outside of it', () => {
    const files = unzip(readFileSync(made(folder, '.vsix')))
    assert.deepEqual(links(files.get('extension/readme.md')!.toString('utf8')), [])
    assert.match(files.get('extension/readme.md')!.toString('utf8'), /all rules/)
    const rules = files.get('extension/docs/rules.md')!.toString('utf8')
    const known = anchors(rules)
    const targets = links(rules)
    assert.ok(targets.length > 50 && targets.includes('#unknown-tag'), String(targets.length))
    assert.deepEqual(
      targets.filter((target) => !target.startsWith('#') || !known.has(target.slice(1))),
      [],
    )
  })

  test('the bundles are those of production: small, without maps', () => {
    for (const [name, content] of unzip(readFileSync(made(folder, '.vsix')))) {
      if (!name.endsWith('.js')) continue
      assert.ok(!content.includes('sourceMappingURL'), name)
      assert.ok(content.length < readFileSync(name.replace('extension/', '')).length * 0.9, `${name} is not minified`)
    }
  })

  test('a second run makes the same bytes', () => {
    const again = path.join(folder, 'again')
    makePackages(again)
    for (const ending of ['.vsix', '.tgz']) assert.ok(readFileSync(made(folder, ending)).equals(readFileSync(made(again, ending))), ending)
  })

  test('the npm package brings two commands that work, and nothing else', () => {
    const home = path.join(folder, 'home')
    mkdirSync(home)
    writeFileSync(path.join(home, 'package.json'), '{}')
    const npm = run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', made(folder, '.tgz')], { cwd: home })
    assert.equal(npm.status, 0, npm.out)
    assert.deepEqual(
      readdirSync(path.join(home, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['diplomatic-cable'],
    )
    cpSync('examples/published-copy.cable', path.join(home, 'one.cable'))
    const use = (...args: string[]) => run('npx', ['--no-install', ...args], { cwd: home })

    const version = use('cable', '--version')
    assert.match(version.out, new RegExp(`${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}\\b`))
    const check = use('cable', 'check', 'one.cable', '--format', 'json')
    assert.equal(check.status, 0, check.out)
    assert.ok(check.out.includes('artifact-markdown-link'), check.out)
    assert.match(use('cable', 'explain', 'unknown-tag').out, /unknown-tag/)
    assert.match(use('cable', 'outline', 'one.cable').out, /Director of Bridges/)
    const server = use('cable-language-server')
    assert.equal(server.status, 2)
    assert.match(server.out, /--stdio/)
  })

  test('the language server of the npm package speaks to an editor', async (t) => {
    const home = path.join(folder, 'home')
    const client = await startClient({
      command: ['npx', '--no-install', 'cable-language-server', '--stdio'],
      cwd: home,
      capabilities: plain,
    })
    t.after(() => client.kill())
    assert.equal(client.initialized.serverInfo?.name, 'cable-language-server')
    assert.equal(client.initialized.capabilities['documentFormattingProvider'], true)
    const uri = open(client, readFileSync('examples/published-copy.cable', 'utf8'))
    const sent = await client.next('textDocument/publishDiagnostics', (params: { uri: string }) => params.uri === uri)
    assert.ok(JSON.stringify(sent.params).includes('artifact-markdown-link'))
    assert.equal(await client.stop(), 0)
  })

  test('every link of the npm package leads to a file in it', () => {
    const home = path.join(folder, 'home', 'node_modules', 'diplomatic-cable')
    assert.ok(existsSync(home), 'the package is installed by the test before')
    const pages = (readdirSync(home, { recursive: true }) as string[]).filter((name) => name.endsWith('.md'))
    assert.ok(pages.length > 50, String(pages.length))
    const broken: string[] = []
    for (const page of pages) {
      for (const link of links(readFileSync(path.join(home, page), 'utf8'))) {
        const file = path.join(home, path.dirname(page), link.replace(/#.*/, ''))
        if (!link.startsWith('#') && !link.endsWith('.png') && !existsSync(file)) broken.push(`${page}: ${link}`)
      }
    }
    assert.deepEqual(broken, [])
  })
})

test('the licences of all bundled packages are told', () => {
  assert.deepEqual(run(process.execPath, ['scripts/notices.mjs', '--check']), { status: 0, out: '' })
})
