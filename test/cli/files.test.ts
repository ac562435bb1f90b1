import { test } from 'node:test'
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { clean, twoRules, wrongDay } from './cables.ts'
import { cable, folder } from './command.ts'

/** The files that a check of these paths comes to, in order. */
async function checked(cwd: string, ...args: readonly string[]): Promise<string[]> {
  const { stdout } = await cable(['check', ...twoRules, '--format', 'json', ...args], { cwd })
  return (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file)
}

test('a folder: every .cable, every .txt that begins like a cable, in the order of their names', async () => {
  const cwd = folder({
    'b.cable': clean,
    'a/x.TXT': clean,
    'a/y.cable': 'not much of a cable',
    'a/z/deep.Cable': clean,
    'notes.txt': 'Buy apples.\n',
    'log.txt': 'DE RUEHZD #0123 0351015 is a line that a text may have.\n',
    'cable.md': clean,
    'empty.txt': '',
    '.git/x.cable': clean,
  })
  assert.deepEqual(await checked(cwd), ['a/x.TXT', 'a/y.cable', 'a/z/deep.Cable', 'b.cable'])
  assert.deepEqual(await checked(cwd, '.'), ['a/x.TXT', 'a/y.cable', 'a/z/deep.Cable', 'b.cable'])
  assert.deepEqual(await checked(cwd, 'a'), ['a/x.TXT', 'a/y.cable', 'a/z/deep.Cable'])
  assert.deepEqual(await checked(cwd, 'a/z/', './b.cable'), ['a/z/deep.Cable', './b.cable'])
})

test('other files when they are named', async () => {
  const cwd = folder({ 'cable.md': clean, 'notes.txt': 'Buy apples.\n', 'no-extension': clean })
  assert.deepEqual(await checked(cwd, 'cable.md', 'notes.txt', 'no-extension'), ['cable.md', 'notes.txt', 'no-extension'])
})

test('a file that is named twice is checked once', async () => {
  const cwd = folder({ 'a/x.cable': clean, 'b.cable': clean })
  assert.deepEqual(await checked(cwd, 'b.cable', '.', './b.cable', 'a', path.join(cwd, 'a/x.cable')), ['b.cable', 'a/x.cable'])
})

test('.gitignore is respected as Git does: nested, negated, from the root of the repository down', async () => {
  const files = {
    '.gitignore': 'old/\n*.draft.cable\n/top.cable\n# a comment\nkeep/*\n!keep/this.cable\n',
    'top.cable': clean,
    'sub/top.cable': clean,
    'x.draft.cable': clean,
    'sub/.gitignore': '!x.draft.cable\nonly-here.cable\n',
    'sub/x.draft.cable': clean,
    'sub/y.draft.cable': clean,
    'sub/only-here.cable': clean,
    'only-here.cable': clean,
    'old/a.cable': clean,
    'sub/old/a.cable': clean,
    'keep/this.cable': clean,
    'keep/that.cable': clean,
  }
  const expected = ['keep/this.cable', 'only-here.cable', 'sub/top.cable', 'sub/x.draft.cable']
  const cwd = folder(files)
  mkdirSync(path.join(cwd, '.git/info'), { recursive: true })
  assert.deepEqual(await checked(cwd), expected)
  // From below, the files above still count; a folder or file that is named is wanted even when it is ignored.
  assert.deepEqual(await checked(cwd, 'sub'), ['sub/top.cable', 'sub/x.draft.cable'])
  assert.deepEqual(await checked(path.join(cwd, 'sub')), ['top.cable', 'x.draft.cable'])
  assert.deepEqual(await checked(cwd, 'old'), ['old/a.cable'])
  assert.deepEqual(await checked(cwd, 'top.cable'), ['top.cable'])
  // Outside of a repository the .gitignore files in the folder hold too.
  assert.deepEqual(await checked(folder(files)), expected)
})

test('links to files are followed, links to folders are not', { skip: process.platform === 'win32' && 'links need rights' }, async () => {
  const cwd = folder({ 'a.cable': clean, 'sub/b.cable': clean })
  symlinkSync('a.cable', path.join(cwd, 'link.cable'))
  symlinkSync('..', path.join(cwd, 'sub/up'))
  symlinkSync('nowhere.cable', path.join(cwd, 'broken.cable'))
  assert.deepEqual(await checked(cwd), ['a.cable', 'link.cable', 'sub/b.cable'])
})

test('what can not be read is named on standard error, the others are checked, exit code 2', async () => {
  const cwd = folder({
    'good.cable': wrongDay,
    'picture.cable': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    'sub/picture.txt': Uint8Array.of(1, 0, 2),
  })
  const { code, stdout, stderr } = await cable(['check', ...twoRules, 'none.cable', 'good.cable/x', 'picture.cable', 'good.cable', 'sub'], {
    cwd,
  })
  assert.equal(code, 2)
  assert.deepEqual(stderr.trimEnd().split('\n'), [
    'cable: none.cable: no such file or folder',
    'cable: good.cable/x: no such file or folder',
    'cable: picture.cable: is not a text',
    'cable: sub: no cables in this folder',
  ])
  assert.match(stdout, /^good\.cable\n {2}3:17 {2}warning/)
})

test('a folder where a file has to be: a clear line', async () => {
  const cwd = folder({ 'sub/a.cable': clean })
  assert.deepEqual(await cable(['hover', 'sub:1:1'], { cwd }), { code: 2, stdout: '', stderr: 'cable: sub: is a folder; name a file\n' })
})

test('bytes that are not UTF-8 are read as Windows-1252, with a note', async () => {
  const cwd = folder({ 'old.cable': Buffer.from(wrongDay.replace('DCM Anna', 'Ren\u00e9 \u0080 Anna'), 'latin1') })
  const { code, stderr } = await cable(['check', ...twoRules, 'old.cable'], { cwd })
  assert.deepEqual([code, stderr], [0, 'cable: old.cable: is not UTF-8, read as Windows-1252\n'])
  const parsed = await cable(['parse', 'old.cable'], { cwd })
  assert.match(parsed.stdout, /René € Anna Example/)
  assert.equal((await cable(['check', '--quiet', 'old.cable'], { cwd })).stderr, '')
})

test('byte order marks are no part of the text', async () => {
  const utf16 = Buffer.from(`\ufeff${wrongDay}`, 'utf16le')
  const cwd = folder({
    '8.cable': `\ufeff${wrongDay}`,
    '16le.cable': utf16,
    '16be.cable': Buffer.from(utf16).swap16(),
    'plain.cable': wrongDay,
  })
  const { stdout, stderr } = await cable(['check', ...twoRules, '--format', 'json', 'plain.cable', '8.cable', '16le.cable', '16be.cable'], {
    cwd,
  })
  assert.equal(stderr, '')
  const [plain, ...marked] = (JSON.parse(stdout) as { findings: object[] }[]).map(({ findings }) => findings)
  assert.equal(plain?.length, 1)
  assert.deepEqual(marked, [plain, plain, plain])
})

test('lines end at LF, CRLF and a lone CR', async () => {
  const lines = wrongDay.split('\n')
  const mixed = lines.map((line, index) => line + ['\n', '\r\n', '\r'][index % 3]!).join('')
  const cwd = folder({ 'a.cable': lines.join('\r'), 'b.cable': lines.join('\r\n'), 'c.cable': mixed })
  const { stdout } = await cable(['check', ...twoRules, 'a.cable', 'b.cable', 'c.cable'], { cwd })
  assert.equal(stdout.split('\n').filter((line) => line.startsWith('  3:17  warning')).length, 3)
  assert.equal(stdout.split('\n').filter((line) => line === '    DE RUEHZD #0123 0341015').length, 3)
})

test('texts that are hardly cables: no crash, nothing but findings', async () => {
  const cwd = folder({
    'empty.cable': '',
    'blank.cable': '\n\n \t\r\n',
    'line.cable': 'A'.repeat(500_000),
    'breaks.cable': '\r'.repeat(20_000),
    'half.cable': clean.slice(0, 300),
    'ten.cable': clean.repeat(10),
    'controls.cable': clean.replace('PREL', '\u0001\u0007\u000c\u001b'),
    'late-nul.cable': `${clean.repeat(20)}\u0000`,
  })
  const { code, stdout, stderr } = await cable(['check', '--format', 'ndjson', '.'], { cwd })
  assert.notEqual(code, 2)
  assert.equal(stderr, '')
  assert.equal(stdout.trimEnd().split('\n').length, 8)
})

test('a text of 100 MB', async () => {
  const size = 100 * 1024 * 1024
  const cwd = folder({
    'big.cable': clean + `${'The Orchard Party asked for it, again and again. '.repeat(10)}\n`.repeat(Math.ceil(size / 491)),
  })
  const { code, stdout, stderr } = await cable(['check', ...twoRules, 'big.cable'], { cwd })
  assert.deepEqual([code, stdout, stderr], [0, 'No findings in 1 file.\n', ''])
})

test('the real cable has no findings', (context) => {
  const sample = path.resolve(process.env['CABLE_SAMPLES'] ?? '../shared', 'cables/doha-690.txt')
  try {
    readFileSync(sample)
  } catch {
    return context.skip(`no ${sample} in this clone`)
  }
  return cable(['check', sample]).then(({ code, stdout }) =>
    assert.deepEqual([code, stdout.includes('warning') || stdout.includes('error')], [0, false]),
  )
})
