export function l10nKeys(folder?: string): ReadonlyMap<string, string>
export function clientKeys(folder?: string): { readonly keys: ReadonlyMap<string, string>; readonly computed: readonly string[] }
