// The lines above the text: transmission header, classification line, captions, attention lines, E.O., TAGS, SUBJECT, REF, Classified By.
// The shares are those measured on 1,302 published cables.
import { subject, wrap } from './prose.mjs'
import * as words from './words.mjs'

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const day = 24 * 60 * 60 * 1000

/** The facts of one cable that several lines repeat. */
export function planHeader(random, sections) {
  const post = random.weighted(words.posts.map((p) => [p.weight, p]))
  const year = random.weighted([
    [557, 2009],
    [225, 2008],
    [206, 2010],
    [131, 2007],
    [79, 2006],
    [59, 2005],
    [26, 2004],
  ])
  const time = Date.UTC(year, 0, 1) + random.integer(0, year === 2010 ? 58 : 364) * day + random.integer(0, 1439) * 60_000
  const references = random.chance(0.56)
    ? random.weighted([
        [334, 1],
        [187, 2],
        [89, 3],
        [36, 4],
        [60, 6],
      ])
    : 0
  return {
    post,
    year,
    time,
    sections,
    level: random.weighted([
      [673, 'C'],
      [491, 'S'],
      [105, 'U'],
    ]),
    number: random.integer(2, post.mrn === 'STATE' ? 129_000 : 2900),
    precedence: random.weighted([
      [433, 'O'],
      [422, 'P'],
      [301, 'R'],
      [21, 'O R'],
      [17, 'O P'],
      [6, 'P R'],
    ]),
    references,
    letters: references > 1 ? 'ABCDEF'.slice(0, references).split('') : [],
    sensitive: random.chance(0.7),
    partial: random.chance(0.07),
    full: random.chance(0.859 / 0.928),
    tight: random.chance(0.1),
  }
}

/** All header lines, wrapped, without damage. */
export function headerLines(random, plan) {
  const gap = plan.tight ? [] : ['']
  const lines = plan.partial
    ? ['This record is a partial extract of the original cable. The full text of the original cable is not available.', '']
    : [...transmission(random, plan), '']
  lines.push(classificationLine(plan), ...gap)
  const captions =
    plan.level === 'U' ? (plan.sensitive ? ['SENSITIVE', 'SIPDIS'] : ['SIPDIS']) : random.chance(0.25) ? ['NOFORN', 'SIPDIS'] : ['SIPDIS']
  lines.push(...captions, '')
  if (random.chance(0.45)) lines.push(...attention(random), '')
  if (random.chance(0.22)) lines.push('SIPDIS', '')
  lines.push(executiveOrder(random, plan), ...gap, ...tagsLines(random), ...gap)
  lines.push(...wrap(`SUBJECT: ${subject(random)}`, 62), ...gap)
  if (plan.references > 0) lines.push(...references(random, plan), ...gap)
  if (plan.level !== 'U') lines.push(...classifiedBy(random), '')
  return lines
}

function transmission(random, plan) {
  const [action, info] = plan.precedence.split(' ')
  const letter = { U: 'U', C: 'C', S: 'S' }[plan.level]
  const word = { O: ' IMMEDIATE', P: ' PRIORITY', R: '' }
  const infoWord = info === undefined && random.chance(0.6) ? word[action] : ''
  const lines = []
  if (plan.full) {
    const sent = plan.time + random.integer(0, 4) * 60_000
    const serial = String(plan.number % 10_000).padStart(4, '0')
    const section = plan.sections > 1 ? '/01' : ''
    const routing = random.shuffle(words.routing.filter((r) => r !== plan.post.routing)).slice(
      0,
      random.weighted([
        [6, 1],
        [3, 2],
        [2, 8],
      ]),
    )
    lines.push(
      `VZCZC${random.weighted([
        [808, 'XRO'],
        [310, 'XYZ'],
      ])}${String(random.integer(1, 9999)).padStart(4, '0')}`,
    )
    lines.push(...wrap(`${action.repeat(2)} ${routing.join(' ')}`, 69))
    lines.push(`DE ${plan.post.routing} #${serial}${section} ${dayOfYear(sent)}${clock(sent)}`)
    lines.push(`${plan.level === 'U' ? 'ZNR' : 'ZNY'} ${letter.repeat(5)} ZZH`)
  }
  const date = new Date(plan.time)
  const group = `${two(date.getUTCDate())}${clock(plan.time)}Z ${monthNames[date.getUTCMonth()]} ${two(plan.year % 100)}`
  lines.push(`${plan.precedence} ${group}`, `FM ${plan.post.name}`)
  const to = plan.post.mrn === 'STATE' ? 'RUEHZD/AMEMBASSY ZENDA' : 'RUEHC/SECSTATE WASHDC'
  lines.push(`TO ${to}${word[action]} ${String(random.integer(1, 9999)).padStart(4, '0')}`)
  if (random.chance(0.955)) {
    const list = random.shuffle(words.infoAddresses.filter((address) => !address.endsWith(plan.post.name))).slice(0, random.integer(1, 9))
    list.forEach((address, i) => {
      const numbered = random.chance(0.3) ? ` ${String(random.integer(1, 999)).padStart(4, '0')}` : ''
      lines.push(`${i === 0 ? 'INFO ' : ''}${address}${address.endsWith('//') ? '' : infoWord}${numbered}`)
    })
  }
  if (random.chance(0.003)) lines.push('XMT AMEMBASSY BERLIN')
  return lines
}

export function classificationLine(plan) {
  const level = { U: 'UNCLAS', C: 'C O N F I D E N T I A L', S: 'S E C R E T' }[plan.level]
  const section = plan.sections > 1 ? ` SECTION 01 OF ${two(plan.sections)}` : ''
  return `${level}${section} ${plan.post.mrn} ${String(plan.number).padStart(6, '0')}`
}

function attention(random) {
  const office = () => random.pick(words.offices)
  const name = () => random.pick(words.surnames).toUpperCase()
  const lines = [`${random.pick(['STATE', 'DEPT', 'DEPARTMENT'])} FOR ${office()}, ${office()}${random.chance(0.2) ? ' AND' : ''}`]
  if (lines[0].endsWith('AND')) lines.push(office())
  if (random.chance(0.5)) lines.push(`NSC FOR ${name()}`)
  if (random.chance(0.2)) lines.push(`TREASURY FOR ${name()} AND ${name()}`)
  if (random.chance(0.1)) lines.push('PLEASE PASS TO THE WHITE HOUSE')
  return lines
}

function executiveOrder(random, plan) {
  const label = random.weighted([
    [894, 'E.O. 12958: '],
    [387, 'EO 12958 '],
    [11, 'E.o. 12958: '],
  ])
  if (plan.level === 'U') return `${label}N/A`
  const years = random.weighted([
    [927, 10],
    [95, 25],
    [57, 20],
    [23, 15],
  ])
  const date = new Date(plan.time - random.integer(0, 3) * day)
  const end = [two(date.getUTCMonth() + 1), two(Math.min(28, date.getUTCDate())), date.getUTCFullYear() + years]
  return `${label}DECL: ${random.chance(0.05) ? `${end[2]}/${end[0]}/${end[1]}` : end.join('/')}`
}

function tagsLines(random) {
  const list = [...random.shuffle(words.tags).slice(0, random.integer(2, 8)), 'ZD']
  return wrap(
    `${random.weighted([
      [876, 'TAGS:'],
      [400, 'TAGS'],
    ])} ${list.join(
      random.weighted([
        [850, ' '],
        [408, ', '],
      ]),
    )}`,
    62,
  )
}

function references(random, plan) {
  const item = () => {
    const post = random.pick(['STATE', 'ZENDA', 'STRELSAU', 'HENTZAU', 'VIENNA'])
    const year = random.chance(0.35) ? `${two((plan.year - random.integer(0, 2)) % 100)} ` : ''
    const number = year === '' && post === plan.post.mrn ? random.integer(1, plan.number) : random.integer(1, 2900)
    return `${year}${post} ${number}${random.weighted([
      [90, ''],
      [3, ' AND PREVIOUS'],
      [2, ' (NOTAL)'],
    ])}`
  }
  if (plan.references === 1) return [`REF: ${item()}`]
  return plan.letters.map((letter, i) => `${i === 0 ? 'REF: ' : '     '}${letter}. ${item()}`)
}

function classifiedBy(random) {
  const who = `${random.pick(['Ambassador', 'DCM', 'Charge', 'Political Counselor', 'Deputy Assistant Secretary'])} ${random.pick(words.givenNames)} ${random.pick(words.surnames)}`
  const why = random.weighted([
    [288, '1.4 (b) and (d)'],
    [54, '1.4 (b), (d)'],
    [53, '1.4(b) and (d)'],
    [40, '1.4 (b/d)'],
    [37, '1.4 (b,d)'],
    [35, '1.4 b and d'],
    [30, '1.4 (d)'],
  ])
  const link = random.weighted([
    [438, ' for reasons '],
    [118, '. Reasons '],
    [108, '. REASON: '],
    [70, ' for Reasons '],
    [31, '.  Reason: '],
  ])
  return wrap(
    `${random.weighted([
      [1031, 'Classified By:'],
      [94, 'CLASSIFIED BY:'],
      [18, 'Classified by'],
    ])} ${who}${link}${why}.`,
    60,
  )
}

function dayOfYear(time) {
  return String(Math.floor((time - Date.UTC(new Date(time).getUTCFullYear(), 0, 1)) / day) + 1).padStart(3, '0')
}

function clock(time) {
  const date = new Date(time)
  return `${two(date.getUTCHours())}${two(date.getUTCMinutes())}`
}

function two(n) {
  return String(n).padStart(2, '0')
}
