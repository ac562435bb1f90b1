/** What is known of a name, in plain text. */
export interface Entry {
  /** `PREL, subject TAG`. */
  readonly title: string
  /** One thing a line; empty ones fall away. */
  readonly lines: readonly string[]
  /** '' where there is none. */
  readonly source: string
}

/** Entries for a terminal: the title, what it means, where that comes from. */
export function entriesText(entries: readonly Entry[]): string {
  return entries
    .map(({ title, lines, source }) =>
      [
        title,
        ...lines.filter((line) => line !== '').map((line) => `  ${line}`),
        ...(source === '' ? [] : [`  Source: ${source}`]),
        '',
      ].join('\n'),
    )
    .join('\n')
}

/** A line with a name before it; '' when there is nothing to tell. */
export function labelled(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${value}`
}
