import tsv from '../../../data/sources.tsv'
import { lazy, parseTsv } from './tsv.ts'

const texts = lazy(() => new Map(parseTsv(tsv).map(([id = '', text = '']) => [id, text])))
const known = new Map<string, string>()

/**
 * What a table's `source` cell stands for: ids separated by blanks become their texts separated by `; `.
 * An unknown id stays as it is.
 */
export function sourceText(ids: string): string {
  let text = known.get(ids)
  if (text === undefined) {
    text = ids
      .split(' ')
      .map((id) => texts().get(id) ?? id)
      .join('; ')
    known.set(ids, text)
  }
  return text
}
