import { isBlank } from '../text.ts'
import { isDigitCode } from './tokens.ts'

export function trimBack(source: string, from: number, to: number): number {
  let end = to
  while (end > from && isBlank(source.charCodeAt(end - 1))) end--
  return end
}

export function skipBlanks(source: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(source.charCodeAt(at))) at++
  return at
}

export function isCapitals(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code >= 97 && code <= 122) return false
  }
  return true
}

export function hasDigit(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isDigitCode(source.charCodeAt(at))) return true
  return false
}

export function isRuleStart(source: string, from: number, to: number): boolean {
  const first = source.charCodeAt(from)
  return (first === 45 || first === 61) && to - from >= 2 && (source.charCodeAt(from + 1) === first || source.charCodeAt(from + 1) === 32)
}
