import { rules } from '../../core/service.ts'
import type { Finding, Rule, Severity, Span, Text } from '../../core/service.ts'
import { rulePage } from '../../core/rules/pages.ts'
import type { Report } from '../check/report.ts'
import { fingerprint } from '../check/fingerprint.ts'
import { version } from '../version.ts'
import type { Formatter } from './formatter.ts'
import { fileAddress } from './relative-path.ts'
import { placeOf } from './shape.ts'

const levels: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
}

/** `--format sarif`: SARIF 2.1.0 (OASIS Standard, 27 March 2020), one run. The rules come behind the results, so that results need not be kept. */
export const sarifFormatter: Formatter = {
  start:
    '{"version":"2.1.0","$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","runs":[{"columnKind":"utf16CodeUnits","results":[',
  separator: ',',
  *report({ name, text, findings }: Report) {
    const address = fileAddress(name)
    const seen = new Map<string, number>()
    let separator = ''
    for (const finding of findings) {
      const print = fingerprint(finding, text)
      const count = seen.get(print) ?? 0
      seen.set(print, count + 1)
      yield `${separator}\n${JSON.stringify(result(address, text, finding, `${print}:${count}`))}`
      separator = ','
    }
  },
  end: ({ failures, rules: seen }) => [
    `\n],"tool":${JSON.stringify({ driver: { name: 'cable', version, rules: rules.filter(({ name }) => seen.has(name)).map(descriptor) } })}`,
    `,"invocations":[{"executionSuccessful":${failures === 0}}]}]}\n`,
  ],
}

function result(uri: string, text: Text, { rule, severity, message, related, fix, ...span }: Finding, print: string): object {
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [location(uri, text, span)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((place, id) => ({ id, ...location(uri, text, place), message: { text: place.message } })) }),
    partialFingerprints: { 'cable/v1': print },
    ...(fix === null
      ? {}
      : {
          fixes: [
            {
              description: { text: fix.title },
              artifactChanges: [
                {
                  artifactLocation: { uri },
                  replacements: fix.edits.map((edit) => ({ deletedRegion: region(text, edit), insertedContent: { text: edit.text } })),
                },
              ],
              properties: { safe: fix.safe },
            },
          ],
        }),
  }
}

function location(uri: string, text: Text, span: Span): object {
  return { physicalLocation: { artifactLocation: { uri }, region: region(text, span) } }
}

/** The end column is that of the character behind the region, as in SARIF 3.30.8. */
function region(text: Text, span: Span): object {
  const { line, column, endLine, endColumn } = placeOf(text, span)
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function descriptor({ name, group, summary, severity, authority }: Rule): object {
  return {
    id: name,
    shortDescription: { text: summary },
    help: { text: `${summary} Authority: ${authority}.`, markdown: rulePage(name) ?? summary },
    defaultConfiguration: { level: levels[severity.author] },
    properties: { tags: [group], archive: levels[severity.archive] },
  }
}
