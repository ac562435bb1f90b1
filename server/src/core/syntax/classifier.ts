import { redactionEnd } from './field-leaves.ts'

/** Who classified a cable: office or rank, and name. Null for parts that the text does not tell apart. */
export interface ClassifierParts {
  readonly title: string | null
  readonly name: string | null
}

/** Words that belong to a rank or an office, upper case, without full stops. */
const titleWords: ReadonlySet<string> = new Set(
  (
    "AMBASSADOR AMB CHARGE D'AFFAIRES D,AFFAIRES AFFAIRES AI CDA CHARGÉ DCM ADCM A/DCM COM DPO PO CG CONGEN DEPUTY CHIEF OF " +
    'MISSION CONSUL GENERAL CONSULAR CONOFF PRINCIPAL OFFICER OFF OFFICE COUNSELOR COUNSELLOR COUNSELER COUNS COUN CONS COUNCILOR MC ' +
    'M/C MCOUNSELOR MINISTER MIN MINISTER-COUNSELOR MINISTER-COUNSELLOR ECMIN EMIN ECONMIN POLMINCONS POL ECON ECONOMIC POLITICAL ' +
    'POLECON POL/ECON POLITICAL/ECONOMIC POLITICAL-ECONOMIC POLITICAL-MILITARY POL-MIL POLMIL POL/MIL ECONOFF POLOFF POLCHIEF ' +
    'ECONCOUNS POLCOUNS CHIEF HEAD DIRECTOR DIR ACTING A ASSISTANT UNDER SECRETARY DAS PDAS A/S U/S UNDERSECRETARY SPECIAL ' +
    'ENVOY REPRESENTATIVE REP PERMREP PERMANENT SECTION UNIT TEAM LEADER FIRST SECOND THIRD SENIOR MANAGEMENT PUBLIC REGIONAL ' +
    'SECURITY RSO ARSO LEGAL ADVISOR ADVISER COORDINATOR DELEGATE MEMBER USDEL ATTACHE ATTACHÉ DEFENSE LABOR LEGATT DATT AFFAIRS TDY ' +
    'IO IPO EST EST&H AIT CHAIRMAN INTERAGENCY PROVINCIAL GOVERNANCE PRT NAVAL AIR ARMY COMMERCIAL AGRICULTURAL CULTURAL INFORMATION ' +
    'VICE EXECUTIVE STAFF CONTROL ARMS NEGOTIATOR COMMANDER COL LTC MAJ GEN CAPT LT COLONEL AMBASSADOR-AT-LARGE EMBASSY MISSION ' +
    'BRANCH OFFICER-IN-CHARGE'
  ).split(' '),
)

/** Words that join the parts of an office and begin none. */
const joiningWords: ReadonlySet<string> = new Set(['OF', 'FOR', 'AND', 'THE', 'TO', 'IN', '&', 'ON', 'AT'])

const nameSuffixes: ReadonlySet<string> = new Set(['JR', 'SR', 'II', 'III', 'IV'])

/** A longer text is no office and name; it is not taken apart, since each part is read like the whole. */
const longest = 400

/**
 * Splits the classifier of a Classified By line: "Ambassador Anna E. Example", "DCM Anna Example", "Anna Example, Political Counselor,
 * State". A text that names only an office has no name, one that names only a person no title; a guide, a source or a text of more than 400 characters has neither.
 */
export function classifierParts(text: string): ClassifierParts {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > longest || /\bGUIDE\b/i.test(trimmed)) return { title: null, name: null }
  const colon = trimmed.indexOf(':')
  if (colon > 0 && trimmed.charCodeAt(colon + 1) !== 32 && isTitleWord(lastWord(trimmed.slice(0, colon)))) {
    // `AMB:RROE`, as drafting programs write it.
    return classifierParts(`${trimmed.slice(0, colon)} ${trimmed.slice(colon + 1)}`)
  }
  const open = trimmed.endsWith(')') ? trimmed.lastIndexOf('(') : -1
  if (open > 0) {
    // `DCM Anna Example (acting)`, `Anna Example (DCM)`.
    const before = classifierParts(trimmed.slice(0, open))
    return before.title === null && before.name !== null ? { title: trimmed.slice(open + 1, -1).trim(), name: before.name } : before
  }
  const segments = joinSuffixes(splitSegments(trimmed))
  const [first = '', second = ''] = segments
  const words = first.split(' ').filter((word) => word !== '')
  const last = lastTitleWord(words)
  if (last === words.length - 1 && words.length > 0 && isTitleWord(words[0]!)) {
    // The whole segment is an office: the name follows, or a rank of its own.
    const rest = second === '' ? null : classifierParts(segments.slice(1).join(', '))
    if (rest === null || rest.name === null)
      return { title: segments.length > 1 && rest?.title != null ? `${first}, ${rest.title}` : first, name: null }
    return { title: rest.title === null || second.startsWith(rest.name) ? first : `${first}, ${rest.title}`, name: rest.name }
  }
  if (last >= 0 && isTitleStart(words))
    return {
      title: words
        .slice(0, last + 1)
        .join(' ')
        .replace(/[:;-]$/, ''),
      name: nameOf(words.slice(last + 1)),
    }
  if (last === -1 && words.length > 2 && isBureau(words[0]!, words[1]!)) return { title: words[0]!, name: nameOf(words.slice(1)) }
  if (last === words.length - 1) {
    // `Anna Example Political Counselor`: the name comes first.
    let title = words.length
    while (title > 0 && (isTitleWord(words[title - 1]!) || joiningWords.has(bare(words[title - 1]!)))) title--
    if (title >= 2) return { title: words.slice(title).join(' '), name: nameOf(words.slice(0, title)) }
  }
  return { title: second === '' ? null : second, name: nameOf(words) }
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}

/** Segments between commas and semicolons; the comma of a lost apostrophe or of a.i. parts nothing. */
function splitSegments(text: string): string[] {
  const segments: string[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 40) depth++
    else if (code === 41 && depth > 0) depth--
    const parts = at === text.length || (depth === 0 && (code === 44 || code === 59) && text.charCodeAt(at + 1) === 32)
    if (!parts) continue
    const segment = text.slice(from, at).trim()
    if (segment !== '') segments.push(segment)
    from = at + 1
  }
  return segments
}

/** `Roe, Jr., Counselor` and `Charge d'Affaires, a.i.` are one part before the last comma. */
function joinSuffixes(segments: readonly string[]): string[] {
  const joined: string[] = []
  for (const segment of segments) {
    const word = bare(segment.split(' ', 1)[0]!)
    const before = joined[joined.length - 1]
    if (before !== undefined && nameSuffixes.has(word)) {
      const length = segment.split(' ', 1)[0]!.length
      joined[joined.length - 1] = `${before}, ${segment.slice(0, length)}`
      if (segment.length > length) joined.push(segment.slice(length + 1))
    } else if (before !== undefined && word === 'AI') joined[joined.length - 1] = `${before}, ${segment}`
    else joined.push(segment)
  }
  return joined
}

/** A word in capitals without its full stops and signs at the ends. */
function bare(word: string): string {
  const plain = word
    .replaceAll('.', '')
    .replace(/^\(|[),:;]$/g, '')
    .toUpperCase()
  // A zero between letters is an O misread.
  return plain.includes('0') ? plain.replaceAll('0', 'O') : plain
}

/** Beginnings that tell a rank even when its end is misspelt: Ambassaor, Counselr, Direcotr. */
const titleBeginnings = ['AMBAS', 'AMBBAS', 'AMBSA', 'ABASS', 'AMABAS', 'COUNS', 'CHARG', 'DIREC', 'OFFIC', 'ATTACH', 'REPRES'] as const

function isTitleWord(word: string): boolean {
  const key = bare(word)
  if (titleWords.has(key)) return true
  // Office symbols: EAP/CM, S/CT, Pol/C.
  return (key.includes('/') && key.length <= 12) || titleBeginnings.some((beginning) => key.startsWith(beginning))
}

function isTitleStart(words: readonly string[]): boolean {
  const first = words[0]
  if (first === undefined) return false
  if (isTitleWord(first)) return true
  // An office of another name before a rank: `Zenda DPO Anna Example`, `USUN Legal Adviser Jane Doe`.
  const last = lastTitleWord(words)
  return last >= 1 && words.length - 1 - last >= 1
}

/** Index of the last word that belongs to an office, leaving at least the shape of a name behind it; -1 when there is none. */
function lastTitleWord(words: readonly string[]): number {
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]!
    // `A. Roe`: one letter with a stop is an initial.
    if (word.length === 2 && word.endsWith('.')) continue
    if (isTitleWord(word) && !(bare(word).length === 1 && index > 0)) return index
  }
  return -1
}

function isRedaction(name: string): boolean {
  return name.length >= 4 && redactionEnd(name, 0, name.length) === name.length
}

/** A bureau in capitals before a name that is not: `NEA Anna Example`. */
function isBureau(word: string, next: string): boolean {
  return word.length <= 5 && word.length >= 2 && word.toUpperCase() === word && !word.includes('.') && next.toUpperCase() !== next
}

function nameOf(words: readonly string[]): string | null {
  let from = 0
  // `(acting)`, `for Central Asia`: what still belongs to the office.
  while (from < words.length && (words[from]!.startsWith('(') || words[from] === '-' || words[from] === ':')) from++
  const name = words
    .slice(from)
    .join(' ')
    .replace(/[,;:]$/, '')
  return name === '' || isRedaction(name) ? null : name
}
