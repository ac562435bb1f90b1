/** A kind of cable that can be begun from a skeleton. */
export interface CableKind {
  /** As the command `cable new` takes it. */
  readonly name: string
  readonly title: string
  readonly description: string
}

/** In the order in which people are asked. */
export const cableKinds = [
  { name: 'unclassified', title: 'Unclassified cable', description: 'From a post or the Department, without portion marks.' },
  {
    name: 'sbu',
    title: 'Sensitive But Unclassified cable',
    description: 'UNCLAS with the caption SENSITIVE; every paragraph has its mark.',
  },
  {
    name: 'confidential',
    title: 'Confidential cable',
    description: 'With declassification date, classification authority and portion marks.',
  },
  { name: 'smart', title: 'SMART message', description: 'Labelled fields in the layout that SMART prints since 2011.' },
  { name: 'genadmin', title: 'GENADMIN message', description: 'Military record message with // sets.' },
] as const satisfies readonly CableKind[]

export type CableKindName = (typeof cableKinds)[number]['name']

export function isCableKind(name: string): name is CableKindName {
  return cableKinds.some((kind) => kind.name === name)
}
