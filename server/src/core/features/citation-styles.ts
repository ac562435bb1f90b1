/** `number`: as cables cite each other. `chicago`: as a note of the Chicago Manual of Style. `frus`: as Foreign Relations of the United States heads documents. */
export const citationStyles = [
  { name: 'number', title: 'Message number' },
  { name: 'chicago', title: 'Chicago' },
  { name: 'frus', title: 'Foreign Relations of the United States' },
] as const

export type CitationStyle = (typeof citationStyles)[number]['name']
