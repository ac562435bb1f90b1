import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { clean } from './cables.ts'
import { bytesOf, cable, folder } from './command.ts'

const head = 'UNCLAS ZENDA 000113\n\nE.O. 13526: N/A\nTAGS: PREL, ZD\nSUBJECT: SPEECH\n\n'
const long = `${head}1. The ferry will be painted green from the fourth to the eighth of May, and boats will cross.\n\n2. Snow.\n`
const short = `${head}1. The ferry will be painted green from the fourth to\nthe eighth of May, and boats will cross.\n\n2. Snow.\n`
const blanks = clean.replaceAll('\n', '  \n')
const read = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'utf8')

test('format prints the text in form and leaves the file alone', async () => {
  const cwd = folder({ 'a.cable': blanks, 'b.cable': long, '.cablerc.json': '{"maxLineLength": 55}' })
  assert.deepEqual(await cable(['format', 'a.cable'], { cwd }), { code: 0, stdout: clean, stderr: '' })
  assert.deepEqual(await cable(['format', 'b.cable', 'a.cable'], { cwd }), { code: 0, stdout: short + clean, stderr: '' })
  assert.equal(read(cwd, 'a.cable'), blanks)
  assert.deepEqual(await cable(['format', '--mode', 'archive', 'b.cable'], { cwd }), { code: 0, stdout: long, stderr: '' })
  assert.deepEqual(await cable(['format', '-'], { cwd, input: blanks }), { code: 0, stdout: clean, stderr: '' })
  assert.deepEqual(await cable(['format', '-'], { cwd, input: '' }), { code: 0, stdout: '', stderr: '' })
})

test('format --write changes files in place, once', async () => {
  const cwd = folder({ 'a.cable': blanks, 'b.cable': clean, 'c.cable': blanks.replaceAll('\n', '\r\n') })
  assert.deepEqual(await cable(['format', '--write', '.'], { cwd }), {
    code: 0,
    stdout: './a.cable\n./c.cable\n'.replaceAll('./', ''),
    stderr: '',
  })
  assert.deepEqual([read(cwd, 'a.cable'), read(cwd, 'b.cable'), read(cwd, 'c.cable')], [clean, clean, clean.replaceAll('\n', '\r\n')])
  assert.deepEqual(await cable(['format', '--write'], { cwd }), { code: 0, stdout: '', stderr: '' })
  const { code, stderr } = await cable(['format', '--write', '-'], { cwd, input: blanks })
  assert.equal(code, 2)
  assert.match(stderr, /standard input/)
})

test('format --check says what would change, and only that', async () => {
  const cwd = folder({ 'a.cable': blanks, 'b.cable': clean })
  assert.deepEqual(await cable(['format', '--check', 'a.cable', 'b.cable'], { cwd }), { code: 1, stdout: 'a.cable\n', stderr: '' })
  assert.equal(read(cwd, 'a.cable'), blanks)
  assert.deepEqual(await cable(['format', '--check', 'b.cable'], { cwd }), { code: 0, stdout: '', stderr: '' })
  assert.equal((await cable(['format', '--check', 'a.cable', 'nowhere.cable'], { cwd })).code, 2)
  assert.equal((await cable(['format', '--check', '--write', 'a.cable'], { cwd })).code, 2)
})

test('format --format json: file, changed, text', async () => {
  const cwd = folder({ 'a.cable': blanks, 'b.cable': clean })
  const { stdout, code } = await cable(['format', '--format', 'json', 'a.cable', 'b.cable'], { cwd })
  assert.equal(code, 0)
  assert.deepEqual(JSON.parse(stdout), [
    { file: 'a.cable', changed: true, text: clean },
    { file: 'b.cable', changed: false, text: clean },
  ])
  assert.deepEqual(JSON.parse((await cable(['format', '--format', 'json', 'nowhere.cable'], { cwd })).stdout), [])
})

test('a file keeps its encoding', async () => {
  const text = blanks.replace('\n1. ', '\nCaf\u00e9.\n\n1. ')
  const cwd = folder({ 'old.cable': Buffer.from(text, 'latin1'), 'mark.cable': `\ufeff${blanks}` })
  const printed = await bytesOf(['format', 'old.cable'], { cwd })
  assert.ok(printed.includes(0xe9) && !printed.includes(0xc3))
  assert.equal((await cable(['format', '--write', 'old.cable', 'mark.cable'], { cwd })).code, 0)
  assert.deepEqual(readFileSync(path.join(cwd, 'old.cable')), printed)
  assert.equal(read(cwd, 'mark.cable'), `\ufeff${clean}`)
})

test('new prints a fresh cable of every kind, which check can read', async () => {
  for (const kind of ['unclassified', 'sbu', 'confidential', 'smart', 'genadmin']) {
    const { code, stdout, stderr } = await cable(['new', kind])
    assert.deepEqual([code, stderr], [0, ''])
    const parsed = JSON.parse((await cable(['parse', '-'], { input: stdout })).stdout) as { subject: string; paragraphs: unknown[] }
    assert.equal(parsed.subject.toUpperCase(), 'SUBJECT', kind)
    assert.ok(parsed.paragraphs.length > 1, kind)
    assert.deepEqual(await cable(['format', '--check', '-'], { input: stdout }), { code: 0, stdout: '', stderr: '' }, `${kind} is in form`)
  }
  assert.equal((await cable(['new'])).stdout, (await cable(['new', 'unclassified'])).stdout)
  const wrong = await cable(['new', 'confidental'])
  assert.equal(wrong.code, 2)
  assert.match(wrong.stderr, /did you mean "confidential"\?[^]*It is one of: unclassified, sbu/)
  assert.equal((await cable(['new', 'sbu', 'smart'])).code, 2)
  assert.match((await cable(['new', '--help'])).stdout, /genadmin: GENADMIN message/)
})
