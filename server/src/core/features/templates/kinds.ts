import { later } from '../../l10n.ts'

/** A kind of cable that can be begun from a skeleton. */
export interface CableKind {
  /** As the command `cable new` takes it. */
  readonly name: string
  readonly title: string
  readonly description: string
}

/** In the order in which people are asked. */
export const cableKinds = [
  { name: 'unclassified', title: later`Unclassified cable`, description: later`From a post or the Department, without portion marks.` },
  {
    name: 'sbu',
    title: later`Sensitive But Unclassified cable`,
    description: later`UNCLAS with the caption SENSITIVE; every paragraph has its mark.`,
  },
  {
    name: 'confidential',
    title: later`Confidential cable`,
    description: later`With declassification date, classification authority and portion marks.`,
  },
  { name: 'smart', title: later`SMART message`, description: later`Labelled fields in the layout that SMART prints since 2011.` },
  { name: 'genadmin', title: later`GENADMIN message`, description: later`Military record message with // sets.` },
] as const satisfies readonly CableKind[]

export type CableKindName = (typeof cableKinds)[number]['name']

export function isCableKind(name: string): name is CableKindName {
  return cableKinds.some((kind) => kind.name === name)
}
