import { createHash } from 'node:crypto'
import type { Finding, Text } from '../../core/service.ts'

/**
 * Tells a finding again in a later state of its file: by rule, message and the words it marks, not by its place. Twelve hexadecimal digits, from which
 * no text of the cable can be read.
 */
export function fingerprint(finding: Finding, text: Text): string {
  const words = text.string.slice(finding.from, Math.min(finding.to, finding.from + 1_000)).trim()
  return createHash('sha256').update(`${finding.rule}\n${finding.message}\n${words}`).digest('hex').slice(0, 12)
}
