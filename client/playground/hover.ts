// What stands at a place means: a card at the pointer, and with the keyboard at the cursor (Ctrl+K Ctrl+I, as in VS Code).
import { StateEffect, StateField } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { closeHoverTooltips, hoverTooltip, keymap, showTooltip } from '@codemirror/view'
import type { EditorView, Tooltip } from '@codemirror/view'
import type { Hover, Position } from 'vscode-languageserver'
import { renderMarkdown } from './markdown.ts'
import { toOffset, toPosition } from './positions.ts'

/** `ask` gives the server's answer about a place; `say` is for who does not see the card. */
export function cableHover(ask: (place: Position) => Promise<Hover | null>, say: (text: string) => void): Extension {
  async function cardAt({ state: { doc } }: EditorView, pos: number): Promise<(Tooltip & { text: string }) | null> {
    const found = await ask(toPosition(doc, pos))
    if (found === null) return null
    const dom = renderMarkdown((found.contents as { value: string }).value)
    return { pos: found.range ? toOffset(doc, found.range.start) : pos, text: dom.textContent, create: () => ({ dom }) }
  }

  const setCard = StateEffect.define<Tooltip | null>()
  const card = StateField.define<Tooltip | null>({
    create: () => null,
    update(shown, change) {
      for (const effect of change.effects) if (effect.is(setCard)) return effect.value
      return change.docChanged || change.selection ? null : shown
    },
    provide: (field) => showTooltip.from(field),
  })

  async function showAtCursor(view: EditorView): Promise<void> {
    const { state } = view
    const found = await cardAt(view, state.selection.main.head)
    if (view.state !== state) return
    view.dispatch({ effects: [closeHoverTooltips, setCard.of(found)] })
    say(found?.text ?? '')
  }

  return [
    hoverTooltip(cardAt),
    card,
    keymap.of([
      { key: 'Mod-k Mod-i', run: (view) => (void showAtCursor(view), true) },
      {
        key: 'Escape',
        run(view) {
          if (view.state.field(card) === null) return false
          view.dispatch({ effects: setCard.of(null) })
          return true
        },
      },
    ]),
  ]
}
