// Invented sentences and paragraphs from the word lists: plausible in length and rhythm, without meaning.
import * as words from './words.mjs'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A sentence with its full stop. `cited` are the reference letters that may be cited. */
export function sentence(random, cited = []) {
  const name = random.pick(words.surnames)
  const title = random.pick(words.titles)
  const date = `${random.pick(months)} ${random.integer(1, 28)}`
  const topic = random.pick(words.subjects)
  const outcome = fill(random, random.pick(words.outcomes))
  const reason = random.pick(words.reasons)
  const reference = cited.length > 0 && random.chance(0.05) ? ` (ref ${random.pick(cited)})` : ''
  switch (random.integer(0, 8)) {
    case 0:
      return `${title} ${name} ${random.pick(words.verbs)} ${random.pick(words.officers)} on ${date} that ${topic} ${outcome}${reference}.`
    case 1:
      return `${name} ${random.pick(words.saying)} that ${topic} ${outcome} ${reason}.`
    case 2:
      return `"${capital(random.pick(words.quotes))}," ${name} ${random.pick(words.saying)}, "and ${random.pick(words.quotes)}."`
    case 3:
      return random.pick(words.opinions)
    case 4:
      return `According to ${random.pick(words.institutions)}, ${topic} ${outcome}${reference}, and ${random.pick(words.subjects)} ${fill(random, random.pick(words.outcomes))}.`
    case 5:
      return `In ${random.pick(words.places)}, ${random.pick(words.institutions)} counted ${random.integer(2, 900)} of them in ${random.pick(months)}, up from ${random.integer(2, 800)}.`
    case 6:
      return `${capital(random.pick(words.institutions))}'s proposal of ${date} ${outcome} ${reason}${reference}.`
    case 7:
      return `Asked about ${topic}, ${random.pick(words.givenNames)} ${name} ${random.pick(words.saying)} that it ${outcome}.`
    default:
      return `${capital(topic)} ${outcome}; ${random.pick(words.subjects)} ${fill(random, random.pick(words.outcomes))}.`
  }
}

/** About `length` characters of sentences joined by `gap` (one or two blanks). */
export function passage(random, length, gap, cited) {
  const parts = []
  let size = 0
  while (size < length) {
    const next = sentence(random, cited)
    parts.push(next)
    size += next.length + gap.length
  }
  return parts.join(gap)
}

/** A subject line in capitals. */
export function subject(random) {
  return fill(random, random.pick(words.headlines)).replace('{subject}', random.pick(words.subjects)).toUpperCase()
}

/** Greedy wrapping at blanks; a word longer than `width` stands alone. Runs of blanks inside a line are kept. */
export function wrap(text, width) {
  const lines = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      lines.push(line.trimEnd())
      line = word
    }
  }
  lines.push(line.trimEnd())
  return lines
}

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function fill(random, text) {
  return text
    .replace('{n}', String(random.integer(2, 40)))
    .replace('{m}', String(random.integer(41, 60)))
    .replace('{place}', random.pick(words.places))
}
