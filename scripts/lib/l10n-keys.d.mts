export function l10nKeys(folder?: string): ReadonlyMap<string, string>
