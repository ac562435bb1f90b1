// Light or dark as the system is, at load and when it changes; the colours themselves are in page.css.
import { Compartment } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

const dark = matchMedia('(prefers-color-scheme: dark)')
const compartment = new Compartment()

const styles = {
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--selected)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--back)' },
}

const now = (): Extension => EditorView.theme(styles, { dark: dark.matches })

export function systemTheme(): Extension {
  return compartment.of(now())
}

export function followSystem(view: EditorView): void {
  dark.addEventListener('change', () => view.dispatch({ effects: compartment.reconfigure(now()) }))
}
