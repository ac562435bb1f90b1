// The lists beside the editor: outline and findings. What a colour or a sign tells there, a word tells too.
import type { CodeAction, Diagnostic, DocumentSymbol, Position, Range } from 'vscode-languageserver'
import { later, t, translate } from '../../server/src/core/l10n.ts'

/** Rows of a list beyond this many would make the page slow and nobody reads them. */
export const mostRows = 300
const severities = ['error', 'warning', 'information', 'hint'] as const
const words = { error: later`error`, warning: later`warning`, information: later`information`, hint: later`hint` }
const icons = { error: '⨯', warning: '▲', information: 'ℹ', hint: '…' } as const

export type Severity = (typeof severities)[number]

/** How grave a finding is; what says nothing is an error. */
export function severityOf({ severity }: Diagnostic): Severity {
  return severities[(severity ?? 1) - 1]!
}

export function outlineList(symbols: readonly DocumentSymbol[], jump: (place: Position) => void): HTMLElement {
  const list = document.createElement('ul')
  if (fillOutline(list, symbols, mostRows, jump) === 0) list.appendChild(document.createElement('li')).textContent = t`and more`
  return list
}

/** Returns how many entries are left of those that may be shown. */
function fillOutline(list: HTMLElement, symbols: readonly DocumentSymbol[], left: number, jump: (place: Position) => void): number {
  for (const symbol of symbols) {
    if (left-- <= 0) return 0
    const row = list.appendChild(document.createElement('li'))
    const entry = row.appendChild(button(symbol.name, () => jump(symbol.selectionRange.start)))
    if (symbol.detail) {
      entry.append(' ')
      entry.appendChild(document.createElement('small')).textContent = symbol.detail
    }
    if (symbol.children?.length) left = fillOutline(row.appendChild(document.createElement('ul')), symbol.children, left, jump)
  }
  return left
}

const keyOf = ({ code, range }: Diagnostic): string => JSON.stringify([code, range])

export function findingsList(
  findings: readonly Diagnostic[],
  actions: readonly CodeAction[],
  jump: (range: Range) => void,
  apply: (action: CodeAction) => void,
): HTMLElement {
  const list = document.createElement('ul')
  const fixes = new Map(actions.map((action) => [keyOf(action.diagnostics![0]!), action]))
  for (const finding of findings.slice(0, mostRows)) {
    const row = list.appendChild(document.createElement('li'))
    row.className = severityOf(finding)
    const entry = row.appendChild(button('', () => jump(finding.range)))
    entry.className = 'finding'
    const icon = entry.appendChild(document.createElement('span'))
    icon.className = 'severity'
    icon.ariaHidden = 'true'
    icon.textContent = `${icons[severityOf(finding)]} `
    const word = entry.appendChild(document.createElement('span'))
    word.className = 'severity'
    word.textContent = translate(words[severityOf(finding)])
    const line = finding.range.start.line + 1
    entry.append(t`, line ${line}: ${finding.message as string}`, ' ')
    entry.appendChild(document.createElement('small')).textContent = String(finding.code)
    const fix = fixes.get(keyOf(finding))
    if (fix) row.append(button(fix.title, () => apply(fix)))
  }
  const count = findings.length - mostRows
  if (count > 0) list.appendChild(document.createElement('li')).textContent = t`and ${count} more`
  return list
}

function button(label: string, act: () => void): HTMLButtonElement {
  const result = document.createElement('button')
  result.textContent = label
  result.onclick = act
  return result
}

/** Puts a list in the place of an older one. Who stood in that with the keyboard stands at the same place of the new one, or on its title when it is empty. */
export function replaceList(id: string, list: HTMLElement): void {
  const old = document.getElementById(id)!
  const at = [...old.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement)
  list.id = id
  old.replaceWith(list)
  if (at < 0) return
  const buttons = list.querySelectorAll('button')
  const next = buttons[Math.min(at, buttons.length - 1)] ?? document.getElementById(`${id}-title`)!
  next.focus()
}
