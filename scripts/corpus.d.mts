export interface GeneratedCable {
  readonly name: string
  readonly text: string
}

export function generateCorpus(options?: { readonly count?: number; readonly seed?: number }): GeneratedCable[]
