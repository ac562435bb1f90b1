// The text of a cable: numbered and marked paragraphs under headings, lists, tables, summary, comment, signature, page headers.
import { passage, wrap } from './prose.mjs'
import * as words from './words.mjs'

/** Body lines of about `size` characters. `plan` is that of `planHeader`, `style` that of `planStyle`. */
export function bodyLines(random, plan, style, size) {
  const blocks = []
  const ranks = { U: ['U', 'SBU'], C: ['C', 'C', 'C', 'C', 'C', 'SBU', 'U'], S: ['S', 'S', 'S', 'C', 'S//NF', 'U'] }[plan.level]
  const marked = plan.level !== 'U' || plan.sensitive
  const mark = () => (marked ? `(${random.pick(ranks)}) ` : '')
  let written = 0
  const push = (lines) => {
    blocks.push(lines)
    for (const line of lines) written += line.length + 1
    written += 1
  }
  const paragraph = (number, text) =>
    push(layOut(`${number}.${style.gap.length === 2 && random.chance(0.4) ? '  ' : ' '}${mark()}${text}`, style))
  let number = 1
  const withSummary = random.chance(0.78)
  if (withSummary)
    paragraph(
      number++,
      `${random.pick(['Summary', 'SUMMARY', 'Summary'])}: ${passage(random, 350, style.gap, plan.letters)}${style.gap}End summary.`,
    )
  while (written < size - 1050) {
    if (random.chance(0.2)) push(headingLines(random, style))
    paragraph(number++, passage(random, random.integer(250, 1000), style.gap, plan.letters))
    if (random.chance(0.08))
      for (let i = random.integer(2, 5); i > 0; i--) push(layOut(`-- ${mark()}${passage(random, 90, style.gap, [])}`, style))
    if (random.chance(0.03)) push(tableLines(random))
  }
  if (random.chance(0.6)) {
    push(['-------', 'Comment', '-------'])
    paragraph(number++, `Comment: ${passage(random, 400, style.gap, plan.letters)}${random.chance(0.45) ? `${style.gap}End comment.` : ''}`)
  } else paragraph(number++, passage(random, 300, style.gap, plan.letters))
  return [...blocks.flatMap((lines) => [...lines, '']), ...signature(random)]
}

/** How this cable was typed: wrap column, blanks between sentences, one paragraph a line. */
export function planStyle(random) {
  return {
    width: random.weighted([
      [76, random.integer(58, 61)],
      [24, random.integer(63, 68)],
    ]),
    gap: random.chance(0.5) ? '  ' : ' ',
    reflowed: random.chance(0.38),
  }
}

/** Page headers at equal distances, some inside paragraphs; the post is cut at ten letters. */
export function insertPageHeaders(random, lines, plan) {
  const pages = []
  for (let section = 2; section <= plan.sections; section++) {
    pages.push([section, ''])
    if (random.chance(0.25)) pages.push([section, '.2'])
  }
  const out = []
  const step = Math.max(1, Math.floor(lines.length / (pages.length + 1)))
  const lower = random.chance(0.07)
  lines.forEach((line, i) => {
    out.push(line)
    if ((i + 1) % step !== 0 || pages.length === 0) return
    const [section, part] = pages.shift()
    const post = plan.post.mrn.slice(0, 10)
    const header = `${post} ${String(plan.number).padStart(8, '0')}  ${three(section)}${part} OF ${three(plan.sections)}`
    out.push('', lower ? header.toLowerCase() : header, '', ...(random.chance(0.5) ? [''] : []))
  })
  return out
}

function layOut(text, style) {
  return style.reflowed ? [text] : wrap(text, style.width)
}

function headingLines(random, style) {
  const title = random.pick(words.headings)
  const rule = style.reflowed ? '-----' : '-'.repeat(title.length)
  return random.weighted([
    [60, [rule, title, rule]],
    [35, [title, rule]],
    [4, [title, '- - - - -']],
    [3, [`//${title.toUpperCase()}//`]],
  ])
}

function tableLines(random) {
  const rows = random.shuffle(['Clocks', 'Cheese', 'Umbrellas', 'Music boxes', 'Trout', 'Peat']).slice(0, random.integer(3, 6))
  const cell = (n) => n.toFixed(1).padStart(8)
  return [
    'Goods              Q1      Q2',
    '------------ ------- -------',
    ...rows.map((row) => `${row.padEnd(12)}${cell(random.next() * 90)}${cell(random.next() * 90)}`),
  ]
}

function signature(random) {
  const name = random.pick(words.surnames)
  return [random.chance(0.81) ? name.toUpperCase() : name]
}

function three(n) {
  return String(n).padStart(3, '0')
}
