import type { Cable } from '../syntax/node.ts'
import { sameStation, stationOfOriginator } from '../tables/stations.ts'

/** The post's name in message numbers that the FM line lets expect; null for commands, agencies and redacted names. */
export function expectedPost(cable: Cable): string | null {
  const name = cable.fromLine?.address?.name.text
  if (name === undefined || isRedacted(name)) return null
  return stationOfOriginator(name) ?? null
}

/**
 * Whether the post of the classification line can be the one on the FM line (cable-format B2): spelling, case and the exceptions of the
 * tables aside. True when either is missing, redacted or of a kind that has no numbers of its own.
 */
export function postFitsOriginator(cable: Cable): boolean {
  const post = cable.classification?.post?.text
  const name = cable.fromLine?.address?.name.text
  if (post === undefined || name === undefined) return true
  // Almost every cable: AMEMBASSY DOHA and DOHA.
  if (name.endsWith(post) && name.charCodeAt(name.length - post.length - 1) === 32) return true
  if (isRedacted(post)) return true
  const expected = expectedPost(cable)
  return expected === null || sameStation(post, expected) || isSeries(post) || isPartOf(post, name)
}

/** `OECD P` for USMISSION OECD PARIS, BRUSSELS for USMISSION EC BRUSSELS: a name that the tables lack, cut or shortened. */
function isPartOf(post: string, name: string): boolean {
  const own = post.toUpperCase()
  const whole = name.toUpperCase()
  if (own.length >= 5 && whole.includes(` ${own}`)) return true
  const words = whole.split(' ')
  return own.split(' ').some((word) => word.length >= 5 && words.includes(word))
}

/** Numbers that belong to a person on the way, not to a post (cable-format B3). */
function isSeries(post: string): boolean {
  return /^(?:SECTO|TOSEC|TODEP|DEPTO|TOTAS|TASTO|NONE)$/i.test(post)
}

/** Whether a run of X stands for the name (N9). */
export function isRedacted(name: string): boolean {
  return name.includes('XXXX') || name.includes('xxxxx')
}

/**
 * Whether the classification line belongs to another cable: its post and its number both contradict the header (calibration d 13, five of
 * 1,302 records).
 */
export function isMixedRecord(cable: Cable): boolean {
  const serial = cable.originatorLine?.serial
  const number = cable.classification?.number
  if (serial === null || serial === undefined || number === null || number === undefined) return false
  return Number(serial.text) !== Number(number.text) % 10_000 && !postFitsOriginator(cable)
}
