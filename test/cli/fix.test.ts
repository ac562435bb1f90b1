import { test } from 'node:test'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { clean, flawed, niact, only, twoRules, wrongDay } from './cables.ts'
import { bytesOf, cable, folder } from './command.ts'

const fixed = flawed.replace('NIACT', 'NIACT IMMEDIATE')
const nightOnly = only('niact-without-immediate')

test('--fix applies safe fixes in place and reports what is left', async () => {
  const cwd = folder({ 'a.cable': flawed, 'b.cable': clean })
  const { code, stdout, stderr } = await cable(['check', ...twoRules, '--fix', '.'], { cwd })
  assert.deepEqual([code, stderr], [0, ''])
  assert.equal(readFileSync(path.join(cwd, 'a.cable'), 'utf8'), fixed)
  assert.equal(readFileSync(path.join(cwd, 'b.cable'), 'utf8'), clean)
  assert.match(stdout, /^a\.cable\n {2}3:17 {2}warning/)
  assert.match(stdout, /\nFixed 1 finding in 1 file\. 1 finding \(1 warning\) in 1 of 2 files\.\n$/)
  const again = await cable(['check', ...twoRules, '--fix', '.'], { cwd })
  assert.doesNotMatch(again.stdout, /Fixed/)
  assert.equal(readFileSync(path.join(cwd, 'a.cable'), 'utf8'), fixed)
})

test('--fix decides the exit code by what is left', async () => {
  const cwd = folder({ 'a.cable': niact })
  const args = ['check', ...nightOnly, '--rule', 'niact-without-immediate=error']
  assert.equal((await cable([...args, 'a.cable'], { cwd })).code, 1)
  assert.equal((await cable([...args, '--fix', 'a.cable'], { cwd })).code, 0)
})

test('--fix keeps encodings, byte order marks and line ends', async () => {
  const text = flawed.replace('DCM Anna', 'Ren\u00e9 Anna').replaceAll('\n', '\r\n')
  const done = text.replace('NIACT', 'NIACT IMMEDIATE')
  const old = Buffer.from(text.replace('SIPDIS', 'SIPDIS \u0093'), 'latin1')
  const cwd = folder({ 'old.cable': old, 'mark.cable': `\ufeff${text}`, '16.cable': Buffer.from(`\ufeff${text}`, 'utf16le') })
  await cable(['check', ...nightOnly, '--fix', '.'], { cwd })
  const bytes = (name: string): Buffer => readFileSync(path.join(cwd, name))
  assert.deepEqual(bytes('old.cable'), Buffer.from(done.replace('SIPDIS', 'SIPDIS \u0093'), 'latin1'))
  assert.deepEqual(bytes('mark.cable'), Buffer.from(`\ufeff${done}`))
  assert.deepEqual(bytes('16.cable'), Buffer.from(`\ufeff${done}`, 'utf16le'))
})

test('--fix can not change standard input', async () => {
  const { code, stdout, stderr } = await cable(['check', ...nightOnly, '--fix', '-'], { cwd: folder({}), input: niact })
  assert.equal(code, 2)
  assert.equal(stderr, "cable: <stdin>: --fix can't change standard input; --fix-dry-run prints a diff\n")
  assert.match(stdout, /niact-without-immediate/)
})

const header = (name: string): string[] => [`--- a/${name}`, `+++ b/${name}`]

test('--fix-dry-run prints a unified diff and changes nothing', async () => {
  const cwd = folder({ 'a.cable': flawed, 'b.cable': clean, 'my c.cable': niact })
  const { code, stdout, stderr } = await cable(['check', ...twoRules, '--fix-dry-run', '.'], { cwd })
  assert.equal(code, 0)
  const hunk = [
    '@@ -4,7 +4,7 @@',
    ' ZNY CCCCC ZZH',
    ' P 041015Z FEB 08',
    ' FM AMEMBASSY ZENDA',
    '-TO RUEHC/SECSTATE WASHDC NIACT 0456',
    '+TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 0456',
    ' INFO RUEHZDS/AMCONSUL STRELSAU',
    ' ',
    ' C O N F I D E N T I A L ZENDA 000123',
  ]
  assert.equal(stdout, [...header('a.cable'), ...hunk, ...header('my c.cable').map((line) => `${line}\t`), ...hunk, ''].join('\n'))
  assert.equal(stderr, 'cable: 2 findings in 2 files can be fixed\n')
  assert.equal(readFileSync(path.join(cwd, 'a.cable'), 'utf8'), flawed)
  const strict = await cable(['check', ...twoRules, '--rule', 'julian-day-mismatch=error', '--fix-dry-run', '--quiet', '.'], { cwd })
  assert.deepEqual([strict.code, strict.stdout, strict.stderr], [1, stdout, ''])
})

test('the diff can be applied by Git, also to a file in Windows-1252 without a last line end', async () => {
  const old = Buffer.from(niact.replace('FM AMEMBASSY', 'FM AMEMB\u00c4SSY').trimEnd(), 'latin1')
  const cwd = folder({ 'sub/old.cable': old, 'crlf.cable': flawed.replaceAll('\n', '\r\n') })
  const bytes = await bytesOf(['check', ...twoRules, '--fix-dry-run', '.'], { cwd })
  execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '-'], { cwd, input: bytes })
  assert.deepEqual(
    readFileSync(path.join(cwd, 'sub/old.cable')),
    Buffer.from(old.toString('latin1').replace('NIACT', 'NIACT IMMEDIATE'), 'latin1'),
  )
  assert.equal(readFileSync(path.join(cwd, 'crlf.cable'), 'utf8'), fixed.replaceAll('\n', '\r\n'))
})

test('--fix-dry-run of standard input', async () => {
  const { stdout } = await cable(['check', ...nightOnly, '--fix-dry-run', '--stdin-filename', 'x/y.cable'], {
    cwd: folder({}),
    input: niact,
  })
  assert.ok(stdout.startsWith(`${header('x/y.cable').join('\n')}\n@@ -4,7 +4,7 @@\n`))
  const none = await cable(['check', ...nightOnly, '--fix-dry-run', '-'], { cwd: folder({}), input: wrongDay })
  assert.deepEqual([none.code, none.stdout, none.stderr], [0, '', 'cable: 0 findings in 0 files can be fixed\n'])
})
