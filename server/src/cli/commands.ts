import type { Command } from './command.ts'

interface Listed {
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** Every command; each is loaded when it is asked for. */
export const commands: Readonly<Record<string, Listed>> = {
  check: { summary: 'Report what is wrong with cables', load: async () => (await import('./commands/check.ts')).checkCommand },
  parse: { summary: 'Print cables as data', load: async () => (await import('./commands/parse.ts')).parseCommand },
  outline: { summary: 'Print the outline of cables', load: async () => (await import('./commands/outline.ts')).outlineCommand },
  hover: { summary: 'Print what an editor shows at a place', load: async () => (await import('./commands/hover.ts')).hoverCommand },
  explain: {
    summary: 'Explain a rule, a TAG, a caption, a post, a routing indicator, a signal',
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  rules: { summary: 'List every rule', load: async () => (await import('./commands/rules.ts')).rulesCommand },
  format: { summary: 'Put cables into form', load: async () => (await import('./commands/format.ts')).formatCommand },
  new: { summary: 'Print a fresh cable', load: async () => (await import('./commands/new.ts')).newCommand },
  lsp: { summary: 'Run the language server', load: async () => (await import('./commands/lsp.ts')).lspCommand },
}
