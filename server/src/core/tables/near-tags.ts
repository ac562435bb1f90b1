import wordsTsv from '../../../data/tag-words.tsv'
import { normalName } from './names.ts'
import { canonicalStation } from './stations.ts'
import { allTags, findTags, isKnownTag, isOnRecentList, tagInUse } from './tags.ts'
import type { TagEntry } from './tags.ts'
import { lazy, parseTsv } from './tsv.ts'

const subjects = lazy(() => allTags().filter((tag) => tag.kind === 'subject' && isOnRecentList(tag)))
const words = lazy(() => new Set(parseTsv(wordsTsv).map(([word = '']) => word)))

/**
 * Subject tags that a word is probably a misspelling of: one letter wrong, one too many, or two neighbours exchanged; best
 * first. Only tags of the lists of about 2010 and later are offered.
 * [] for known tags, for codes in use without a name, for names of posts, and for words of three letters or of the form Kxxx,
 * which are more often abbreviations and programs than misspellings (calibration of unknown-tag on 1,302 cables).
 */
export function nearestSubjectTags(code: string): readonly TagEntry[] {
  const word = normalName(code)
  if (word.length !== 4 && word.length !== 5) return []
  if (!isLetters(word) || (word.length === 4 && word.startsWith('K'))) return []
  if (isKnownTag(word) || tagInUse(word) || words().has(word) || canonicalStation(word)) return []
  return subjects()
    .map((tag) => ({ tag, slip: slipOf(word, tag.code) }))
    .filter(({ slip }) => slip > 0)
    .sort((a, b) => a.slip - b.slip || (a.tag.code < b.tag.code ? -1 : 1))
    .map(({ tag }) => tag)
}

/** The best of {@link nearestSubjectTags}; undefined when there is none. */
export function nearestSubjectTag(code: string): TagEntry | undefined {
  return nearestSubjectTags(code)[0]
}

/**
 * `PRELKPAL` → [`PREL`, `KPAL`]: a word that splits fully into known tags, where every part but the last is a four letter subject or
 * program tag. undefined for known tags, post names, listed words (SOCIAL is not SOCI + AL) and everything else.
 */
export function splitFusedTags(token: string): readonly string[] | undefined {
  const word = normalName(token)
  if (word.length < 6 || !isLetters(word)) return undefined
  if (isKnownTag(word) || tagInUse(word) || words().has(word) || canonicalStation(word)) return undefined
  const parts: string[] = []
  for (let at = 0; at + 4 < word.length; at += 4) {
    const part = word.slice(at, at + 4)
    if (!findTags(part).some((tag) => (tag.kind === 'subject' || tag.kind === 'program') && isOnRecentList(tag))) return undefined
    parts.push(part)
    const rest = word.slice(at + 4)
    if (rest.length > 1 && isKnownTag(rest)) return [...parts, rest]
  }
  return undefined
}

function isLetters(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) < 65 || word.charCodeAt(at) > 90) return false
  return true
}

/** 0: more than one slip apart; 1: two neighbours exchanged; 2: a letter too many; 3: a wrong letter. */
function slipOf(word: string, tag: string): 0 | 1 | 2 | 3 {
  let same = 0
  while (same < tag.length && word[same] === tag[same]) same++
  if (word.length === tag.length + 1) return word.slice(same + 1) === tag.slice(same) ? 2 : 0
  if (word.length !== tag.length) return 0
  if (word.slice(same + 1) === tag.slice(same + 1)) return 3
  const exchanged = word[same] === tag[same + 1] && word[same + 1] === tag[same]
  return exchanged && word.slice(same + 2) === tag.slice(same + 2) ? 1 : 0
}
