/** The server's Markdown as elements: paragraphs, strong, emphasis, code. Everything else is plain text; no HTML, no links. */
export function renderMarkdown(markdown: string): HTMLElement {
  const card = document.createElement('div')
  card.className = 'cm-hover'
  for (const block of markdown.slice(0, 20_000).split('\n\n')) {
    const paragraph = card.appendChild(document.createElement('p'))
    for (const [, escaped, strong, emphasis, code, text] of block.matchAll(
      /\\(.)|\*\*([^*\n]+)\*\*|[*_]([^*_\n]+)[*_]|`([^`\n]+)`|([\s\S])/g,
    )) {
      const marked = strong ?? emphasis ?? code
      const plain = (marked ?? escaped ?? text ?? '').replace(/\\(.)/g, '$1')
      if (marked === undefined) paragraph.append(plain)
      else paragraph.appendChild(document.createElement(strong ? 'strong' : emphasis ? 'em' : 'code')).textContent = plain
    }
  }
  return card
}
