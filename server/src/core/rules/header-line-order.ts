import { later, t, translate } from '../l10n.ts'
import { defineRule } from './rule.ts'
import type { Fix } from './rule.ts'
import { lineEnding, lineSpan } from './fix.ts'
import type { Cable, Node, NodeKind } from '../syntax/node.ts'
import { indexWithin } from '../text.ts'

const order: Readonly<Partial<Record<NodeKind, readonly [place: number, name: string]>>> = {
  transmissionIdentifier: [1, later`the transmission identifier (VZCZC)`],
  routingLine: [2, later`the routing line`],
  originatorLine: [3, later`the originator line (DE)`],
  securityLine: [4, later`the security warning (ZNR, ZNY)`],
  dateTimeGroupLine: [5, later`the date-time group`],
  from: [6, later`the FM line`],
  to: [7, later`the TO line`],
  info: [8, later`the INFO line`],
}

export default defineRule({
  name: 'header-line-order',
  group: 'transmission',
  summary: 'A line of the transmission header stands behind one that it belongs before.',
  severity: { author: 'warning', archive: 'off' },
  dialects: ['cablegate', 'draft'],
  fix: 'unsafe',
  authority: '5 FAH-2 H-320; ACP 127',
  since: '0.1.0',
  check(cable, context) {
    let latest: Node | null = null
    let rank = 0
    for (const line of cable.headLines) {
      const place = order[line.kind]
      if (place === undefined) continue
      // A second complete header: a drafting copy or a forwarded cable (calibration).
      if (latest !== null && (line.kind === 'transmissionIdentifier' || (line.kind === 'dateTimeGroupLine' && rank >= 7))) return
      if (place[0] < rank) {
        const first = cable.headLines.find((other) => (order[other.kind]?.[0] ?? 0) > place[0])!
        context.report(
          firstLine(cable, line),
          t`${capital(translate(place[1]))} stands before ${translate(order[first.kind]![1])}: machines read the header line by line. Move it up.`,
          {
            related: [{ ...firstLine(cable, first), message: t`It belongs before this line` }],
            fix: move(cable, line, first),
          },
        )
        return
      }
      rank = place[0]
      latest = line
    }
  },
})

function firstLine(cable: Cable, node: Node): { from: number; to: number } {
  const end = indexWithin(cable.text.string, '\n', node.from, node.to)
  return { from: node.from, to: end === -1 ? node.to : cable.text.string.charCodeAt(end - 1) === 13 ? end - 1 : end }
}

function move(cable: Cable, line: Node, before: Node): Fix {
  const taken = lineSpan(cable.text, line)
  const words = cable.text.string.slice(line.from, line.to)
  return {
    title: t`Move the line up`,
    safe: false,
    edits: [
      { from: before.from, to: before.from, text: words + lineEnding(cable.text) },
      { from: taken.from, to: taken.to, text: '' },
    ],
  }
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}
