import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insertLineBefore } from './fix.ts'
import { findPostByMrnName } from '../tables/posts.ts'

export default defineRule({
  name: 'missing-from-line',
  group: 'transmission',
  summary: 'The cable has addressees but no FM line that names its originator.',
  severity: { author: 'error', archive: 'information' },
  dialects: ['cablegate', 'aad', 'copy', 'military'],
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format line 6)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.partial || cable.addressLists.length === 0 || (cable.fromLine?.address ?? null) !== null) return
    const empty = cable.fromLine
    if (empty !== null) {
      context.report(empty.label, t`The FM line names nobody. Add the originator.`)
      return
    }
    const first = cable.addressLists[0]!
    const post = cable.classification?.post
    const name = post === null || post === undefined ? undefined : findPostByMrnName(post.text)?.name
    context.report(first.label, t`No FM line before "${first.label.text}": nobody knows who sent the cable. Add the originator.`, {
      fix: name === undefined ? null : insertLineBefore(cable.text, first.from, `FM ${name}`, false, t`Insert "FM ${name}"`),
    })
  },
})
