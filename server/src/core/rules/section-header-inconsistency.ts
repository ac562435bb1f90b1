import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { findExecutiveOrder } from '../tables/executive-orders.ts'
import { levelRank } from '../model/levels.ts'
import { compactName } from '../tables/names.ts'
import type {
  Cable,
  ClassificationLine,
  DateTimeGroupLine,
  ExecutiveOrderField,
  Node,
  NodeKind,
  SubjectField,
  Token,
} from '../syntax/node.ts'

export default defineRule({
  name: 'section-header-inconsistency',
  group: 'classification',
  summary: 'The header repeated for a later section differs from the first one.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['copy', 'aad'],
  fix: null,
  authority: 'Department distribution copies',
  since: '0.1.0',
  check(cable, context) {
    for (const header of cable.sectionHeaders) {
      const difference = differing(cable, header)
      if (difference === null) continue
      const [fact, here, there] = difference
      const source = cable.text.string
      context.report(here, message(fact, source.slice(here.from, here.to)), {
        related: [{ from: there.from, to: there.to, message: t`"${source.slice(there.from, there.to)}" in the first header` }],
      })
      return
    }
  },
})

type Fact = 'classification' | 'date' | 'order' | 'subject'

function message(fact: Fact, text: string): string {
  switch (fact) {
    case 'classification':
      return t`This section repeats another classification, "${text}": it may belong to another cable. Compare with the first header.`
    case 'date':
      return t`This section repeats another date-time group, "${text}": it may belong to another cable. Compare with the first header.`
    case 'order':
      return t`This section repeats another order, "${text}": it may belong to another cable. Compare with the first header.`
    case 'subject':
      return t`This section repeats another subject, "${text}": it may belong to another cable. Compare with the first header.`
  }
}

/** The first fact on which a repeated header contradicts the cable's own: its name, its place there, the place in the first header. */
function differing(cable: Cable, header: Node): readonly [Fact, Token, Token] | null {
  const line = part<ClassificationLine>(header, 'classificationLine')
  const own = cable.classification
  if (line !== null && own !== null && line.level !== null && own.level !== null && line.levelValue !== null && own.levelValue !== null) {
    if (levelRank(line.levelValue) !== levelRank(own.levelValue)) return ['classification', line.level, own.level]
  }
  const date = part<DateTimeGroupLine>(header, 'dateTimeGroupLine')
  const ownDate = cable.dateTimeGroup
  if (
    date !== null &&
    ownDate !== null &&
    date.instant !== null &&
    ownDate.instant !== null &&
    date.instant !== ownDate.instant &&
    date.group !== null &&
    ownDate.group !== null
  ) {
    return ['date', date.group, ownDate.group]
  }
  const order = part<ExecutiveOrderField>(header, 'executiveOrder')?.number ?? null
  const ownOrder = cable.executiveOrder?.number ?? null
  // That a number is no order at all is unknown-executive-order's affair.
  const known = order !== null && ownOrder !== null && [order, ownOrder].every(({ text }) => findExecutiveOrder(text) !== undefined)
  if (known && order.text !== ownOrder.text) return ['order', order, ownOrder]
  const title = part<SubjectField>(header, 'subject')?.title ?? null
  const ownTitle = cable.subject?.title ?? null
  return title !== null && ownTitle !== null && differ(title.text, ownTitle.text) ? ['subject', title, ownTitle] : null
}

function part<T extends Node>(header: Node, kind: NodeKind): T | null {
  return (header.children.find((child) => child.kind === kind) as T | undefined) ?? null
}

/** Blanks and punctuation aside; one may be cut. */
function differ(a: string, b: string): boolean {
  const left = compactName(a.slice(0, 60))
  const right = compactName(b.slice(0, 60))
  return left !== '' && right !== '' && !left.startsWith(right) && !right.startsWith(left)
}
