import type { Finding, Text } from '../../core/service.ts'
import type { Report } from '../check/report.ts'
import type { Formatter } from './formatter.ts'
import { placeOf } from './shape.ts'

/** `--format junit`: a suite a file, a case a finding, which fails for errors and warnings and else only tells; one case for a file without any. */
export const junitFormatter: Formatter = {
  start: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cable">\n',
  separator: '',
  *report({ name, text, findings }: Report) {
    const suite = attribute(name)
    yield `  <testsuite name="${suite}" tests="${Math.max(1, findings.length)}" failures="${findings.filter(isFailure).length}" errors="0">\n`
    if (findings.length === 0) yield `    <testcase name="no findings" classname="${suite}" />\n`
    for (const finding of findings) yield testCase(suite, text, finding)
    yield '  </testsuite>\n'
  },
  end: () => ['</testsuites>\n'],
}

function testCase(suite: string, text: Text, finding: Finding): string {
  const { line, column } = placeOf(text, finding)
  const message = attribute(finding.message)
  const place = `${suite}:${line}:${column}: `
  return [
    `    <testcase name="${attribute(finding.rule)} ${line}:${column}" classname="${suite}">`,
    isFailure(finding)
      ? `      <failure type="${finding.severity}" message="${message}">${place}${message}</failure>`
      : `      <system-out>${place}${finding.severity}: ${message}</system-out>`,
    '    </testcase>\n',
  ].join('\n')
}

function isFailure({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning'
}

/** Text for XML 1.0, which has no control characters and no halves of characters, not even escaped. */
function attribute(text: string): string {
  let result = ''
  for (const char of text) result += escapes[char] ?? (isXmlCharacter(char.codePointAt(0)!) ? char : '\ufffd')
  return result
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

function isXmlCharacter(code: number): boolean {
  return code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}
