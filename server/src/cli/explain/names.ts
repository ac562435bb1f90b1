import { rules } from '../../core/service.ts'
import { allCaptions } from '../../core/tables/captions.ts'
import { allCollectives } from '../../core/tables/collectives.ts'
import { allGlossaryTerms } from '../../core/tables/glossary.ts'
import { allOperatingSignals } from '../../core/tables/operating-signals.ts'
import { allPosts } from '../../core/tables/posts.ts'
import { allRoutingIndicators } from '../../core/tables/routing.ts'
import { allTags } from '../../core/tables/tags.ts'

/** Every name that can be explained, for suggestions. */
export function* explainableNames(): Generator<string> {
  for (const { name } of rules) yield name
  for (const { code } of allTags()) yield code
  for (const { caption } of allCaptions()) yield caption
  for (const { name, mrn } of allPosts()) {
    yield name
    if (mrn !== '') yield mrn
  }
  yield* allRoutingIndicators()
  for (const { signal } of allOperatingSignals()) yield signal
  for (const { name } of allCollectives()) yield name
  for (const { term } of allGlossaryTerms()) yield term
}
