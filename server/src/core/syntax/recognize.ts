/** How far the recognition reads: an editor asks it for every plain text that is opened. */
export const recognitionLines = 200
export const recognitionUnits = 16_384

/** Lines without a mark that may stand above the first one: stamps, clearances, distribution. */
const preambleLines = 40
/** Lines within which the second mark must follow the first. */
const reach = 30

/**
 * Whether a plain text is a cable: it begins, after blank lines, stamps and routing, with two different marks that only cables carry
 * (cable-format 0.2, A.1–A.5, D2–D5; smart.md 2.2, 4.3, 4.4). Reads at most the first 200 lines or 16,384 UTF-16 units. Made to miss rather
 * than to claim a text that only speaks of cables: nothing that reads like prose, e-mail or code may stand above the first mark.
 */
export function looksLikeCable(text: string): boolean {
  const marks = new Set<string>()
  let preamble = 0
  let since = 0
  let titles = 0
  let mail = false
  let label = ''
  for (const raw of firstLines(text)) {
    const line = clean(raw)
    if (line === '') continue
    // Mail programs print a field's label and its value on lines of their own.
    const mark = markOf(label === '' ? line : `${label} ${line}`) ?? markOf(line)
    label = line === 'MRN:' || line === 'Date/DTG:' || line === 'E.O.:' || line === 'TAGS:' ? line : ''
    if (mark !== null) {
      marks.add(mark)
      if (marks.size >= 2) return true
    }
    if (marks.size > 0) {
      if (++since > reach) return false
      continue
    }
    if (isMailHeader(line)) mail = true
    else if (/[a-z]{2}/.test(line) && !isStamp(line)) {
      // A published copy may have one line above it that gives its title.
      titles++
      if (mail || titles > 1 || !isTitle(line)) return false
    }
    if (++preamble > preambleLines) return false
  }
  return false
}

function* firstLines(text: string): Generator<string> {
  const limit = Math.min(text.length, recognitionUnits)
  let from = 0
  for (let line = 0; line < recognitionLines && from < limit; line++) {
    let to = from
    while (to < limit && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to++
    yield text.slice(from, to)
    from = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? to + 2 : to + 1
  }
}

/** Without blanks around, the database escape at the end (N2), and runs of blanks inside. */
function clean(raw: string): string {
  const line = raw.trim()
  return (line.endsWith('\\') ? line.slice(0, -1) : line).split(/[ \t]/).filter(Boolean).join(' ')
}

const month = '(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)'

/** Each expression is anchored and holds no repetition that can meet itself. */
const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['transmission', /^VZCZC[A-Z]{3}\d{3,4}$/],
  ['routing', /^(?:ZZ|OO|PP|RR|YY) R[A-Z]{3,7}(?: R[A-Z]|$)/],
  ['originator', /^DE R[A-Z]{3,7} #?\d{4}(?:\/\d\d)? \d{7}$/],
  ['security', /^ZN[RY] [A-Z]{5}(?: |$|\/)/],
  ['autodin', /^[ZOPRY][A-Z]{7} R[A-Z]{6}\d{4} \d{7}-[A-Z]{4}--/],
  ['time', new RegExp(`^(?:[ZOPR] ){1,2}\\d{6} ?Z ${month} \\d\\d(?:\\d\\d)?(?: |$)`)],
  ['from', /^FM [A-Z][A-Z0-9 .,'()/-]{3,80}$/],
  ['from', /^From: [A-Z][A-Z .'-]{1,40} \([A-Z][A-Z .'-]{1,40} \d{3,6} - [A-Z]{4,9}\)$/],
  ['order', /^E\.? ?O\.?:? ?1\d{4}(?:$| ?:| (?:N\/A|DECL|GDS|XGDS|RDS|OADR))/i],
  ['page', /^PAGE \d\d [A-Z][A-Z ]{2,12} \d{4,6}(?: |$)/],
  ['distribution', /^(?:ORIGIN|ACTION) [A-Z][A-Z/]{0,5}-\d\d(?: |$)/],
  ['number', /^-{9,60} ?(?:[0-9A-F]{6}|\d{6}Z)(?: |$)/],
  ['mrn', /^MRN: \d\d [A-Z][A-Z .'-]{1,38}[A-Z] \d{1,6}$/],
  ['date', new RegExp(`^Date/DTG: [A-Z][a-z]{2} \\d\\d, \\d{4} ?/ ?\\d{6}Z ${month} \\d\\d`, 'i')],
  ['dissemination', /^Dissemination Rule: /],
  ['message', /^MSGID\/[A-Z]/],
  ['set', /^SUBJ\/[A-Z0-9]/],
  ['set', /^(?:REF|AMPN|NARR|RMKS|GENTEXT|POC)\/[A-Z0-9].*\/\/$/],
  ['series', /^(?:NAVADMIN|ALNAV|MARADMIN|ALMAR|ALCOAST) \d{1,4}\/\d\d$/],
  ['drafter', /^\d\d\/\d\d\/(?:\d\d)?\d\d \d{3}-\d{3}-\d{4}$/],
]

/** The kind of mark that a cleaned line is; null for every other line. */
function markOf(line: string): string | null {
  if (line.length > 400) return null
  for (const [kind, pattern] of patterns) if (pattern.test(line)) return kind
  if (isClassificationLine(line)) return 'classification'
  if (isTags(line)) return 'tags'
  if (/^classified by ?:/i.test(line) && /\breasons?:? 1\.[45]\b/i.test(line)) return 'authority'
  return null
}

/** Uppercase TAGS of two to five characters behind the label (B6), links of a converted copy read through; some copies have lost the colon. */
function isTags(line: string): boolean {
  if (!/^TAGS:? /.test(line)) return false
  const value = line
    .slice(line.indexOf(' ') + 1)
    .split('](#')
    .join(' ')
  if (/[a-z#]/.test(value)) return false
  return line.startsWith('TAGS:')
    ? /^\[?[A-Z][A-Z0-9]{1,4}(?:$|[ ,;(])/.test(value)
    : value.split(/,? /).every((code) => /^[A-Z]{2,5}$/.test(code))
}

const levels = ['UNCLASSIFIED', 'UNCLAS', 'LIMITEDOFFICIALUSE', 'CONFIDENTIAL', 'TOPSECRET', 'SECRET']

/** A level spaced out letter by letter, or a level with the post and number of the message behind it (B2). */
function isClassificationLine(line: string): boolean {
  const joined = line.split(' ').join('').toUpperCase()
  const level = levels.find((l) => joined.startsWith(l))
  if (level === undefined) return false
  if (/^(?:[A-Z] ){5}[A-Z](?: |$)/i.test(line)) return true
  if (line === 'UNCLAS' || line.startsWith('UNCLAS //') || line.startsWith('UNCLAS//')) return true
  if (/[a-z]/.test(line)) return false
  const tail = joined.slice(level.length)
  return /^[A-Z][A-Z0-9.'()/,-]{1,60}\D\d{3,6}$/.test(tail)
}

const mailLabels = ['from', 'sent', 'to', 'cc', 'bcc', 'subject', 'date', 'attachments', 'importance', 'sensitivity']

function isMailHeader(line: string): boolean {
  const colon = line.indexOf(':')
  return colon > 0 && colon < 12 && mailLabels.includes(line.slice(0, colon).toLowerCase())
}

/** Lines of release programs and archives, which have small letters but are no prose (D3.2, smart.md 4.2, N11, N12). */
function isStamp(line: string): boolean {
  return (
    /^UNCLASSIFIED U\.S\. Department of State/.test(line) ||
    /^(?:Declassified|Released?)\b/i.test(line) ||
    /^TELEGRAM /.test(line) ||
    /^CSP-\d/.test(line) ||
    /^US Department of State\b/.test(line) ||
    /^Classified by DAS, /.test(line) ||
    line === '[image]' ||
    /^(?:Action Office|Info Office|Origin): /.test(line) ||
    /^This record is a partial extract of the original cable/.test(line) ||
    /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d/.test(line) ||
    /^Page \d{1,3} of \d{1,3}$/.test(line)
  )
}

/** One sentence without the look of a greeting, a lead-in, code, mark-up or a log. */
function isTitle(line: string): boolean {
  return line.length <= 120 && /^["']?[A-Z][\w ,.:'"()?&-]*$/.test(line) && !/[.:,;]$/.test(line)
}
