/** Nations that a message may be released to, by the letters at the end of the classification characters (ACP 117 para 7d). */
const nations = 'ABCOUXZ'

/** Whether two letters are a release code: one nation doubled, or two nations in either order. */
export function isReleaseTail(tail: string): boolean {
  return tail.length === 2 && nations.includes(tail[0]!) && nations.includes(tail[1]!)
}
