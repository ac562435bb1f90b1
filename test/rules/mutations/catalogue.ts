import type { Mutation } from './mutation.ts'
import { artifact } from './artifact.ts'
import { authority } from './authority.ts'
import { body } from './body.ts'
import { classification } from './classification.ts'
import { fields } from './fields.ts'
import { military } from './military.ts'
import { smart } from './smart.ts'
import { transmission } from './transmission.ts'

/** Every malformation that is tried, by the group of its rule. */
export const catalogue: readonly Mutation[] = [
  ...transmission,
  ...classification,
  ...fields,
  ...authority,
  ...body,
  ...artifact,
  ...smart,
  ...military,
]
