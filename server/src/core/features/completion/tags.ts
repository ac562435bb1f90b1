import { geoSchemeAt, geoTag } from '../../tables/geo-tags.ts'
import { allTags } from '../../tables/tags.ts'
import type { TagEntry, TagKind } from '../../tables/tags.ts'
import { lazy } from '../../tables/tsv.ts'
import { behindSign, isWordCode } from './caret.ts'
import type { Caret } from './caret.ts'
import type { Field } from './field.ts'
import { completion } from './item.ts'
import type { Completion } from './item.ts'
import { fits, searchForm } from './match.ts'

const kinds: readonly TagKind[] = ['subject', 'program', 'organization', 'geographic']

interface Candidate {
  readonly entry: TagEntry
  readonly form: string
  readonly group: number
}

const candidates = lazy(() =>
  allTags()
    .filter(({ kind, code }) => kinds.includes(kind) && !code.includes(' '))
    .map((entry): Candidate => ({
      entry,
      form: searchForm(`${entry.code} ${entry.name}`),
      group: kinds.indexOf(entry.kind) * 2 + (entry.status === 'obsolete' ? 1 : 0),
    })),
)

/**
 * TAGS (5 FAH-3 H-110) by code, title or country, sorted by kind, those of the line left out. Geographic codes are those of the list in force on the cable's
 * date; codes taken out of use come last in their kind.
 */
export function tagItems(caret: Caret, field: Field): Completion[] {
  const { source, cable } = caret
  let from = behindSign(caret, field.valueFrom, ',; \t')
  // Markdown left of a publisher's link: `[PREL`.
  if (from < caret.offset && source.charAt(from) === '[') from++
  const typed = source.slice(from, caret.offset)
  const to = wordEnd(caret)
  const present = new Set<string>()
  for (const tag of cable.tags?.tags ?? []) if (!(tag.code.from <= caret.offset && caret.offset <= tag.code.to)) present.add(tag.code.text)
  const scheme = geoSchemeAt(caret.time)
  const items: Completion[] = []
  candidates().forEach(({ entry, form, group }, order) => {
    const { code, kind } = entry
    if (present.has(code)) return
    let name = entry.name
    if (kind === 'geographic') {
      const reading = geoTag(code, caret.time)
      if (reading === undefined || reading.scheme !== scheme) return
      name = reading.name
      if (!fits(name === entry.name ? form : searchForm(`${code} ${name}`), typed)) return
    } else if (!fits(form, typed)) return
    // A title that was written out comes first, codes that begin so before titles that have such a word.
    const query = typed.toUpperCase()
    const rank = typed === '' || name.toUpperCase() === query ? group : (code.startsWith(query) ? 10 : 20) + group
    items.push(
      completion(
        { from, to },
        {
          label: code,
          detail: name,
          kind: 'tag',
          words: name,
          group: rank,
          order,
          entry: `tag ${code}`,
          obsolete: entry.status === 'obsolete',
        },
      ),
    )
  })
  return items
}

/** A code that the caret stands in is replaced whole. */
function wordEnd(caret: Caret): number {
  let at = caret.offset
  while (at < caret.lineTo && isWordCode(caret.source.charCodeAt(at))) at++
  return at
}
