// What publication did to real cables, at the measured rates: pilcrows, blanks at line ends, curly quotes, redactions, lost apostrophes, broken rules.

/** The same lines, damaged; whether a kind of damage strikes is independent of the content. */
export function damage(random, lines) {
  let out = lines
  if (random.chance(0.22))
    out = out.map((line) => (/^-{3,}$/.test(line) ? `${'-'.repeat(45)} ${'-'.repeat(1 + (line.length % 20))}` : line))
  if (random.chance(0.32)) out = out.map(curlyQuotes)
  if (random.chance(0.18)) out = out.map((line) => line.replace(/(\w)'s\b/g, '$1,s'))
  if (random.chance(0.27)) out = redact(random, out)
  if (random.chance(0.98)) out = out.map((line) => (/^(?:\d{1,3}|[A-Z])\. /.test(line) ? `\u00b6${line}` : line))
  if (random.chance(0.81)) {
    const everywhere = random.chance(0.43)
    out = out.map((line) => (line !== '' && (everywhere || random.chance(0.2)) ? `${line} ` : line))
  }
  return out
}

function curlyQuotes(line) {
  return line
    .replace(/(^| )"/g, '$1\u201c')
    .replaceAll('"', '\u201d')
    .replace(/(\w)'(\w)/g, '$1\u2019$2')
}

function redact(random, lines) {
  const share = 0.01 + random.next() * 0.1
  const text = lines.findIndex((line) => line.startsWith('SUBJECT'))
  return lines.map((line, i) => {
    if (i < text || !line.includes(' ') || line.length < 30 || !random.chance(share)) return line
    const parts = line.split(' ')
    const at = random.integer(Math.min(3, parts.length - 1), parts.length - 1)
    parts[at] = random.chance(0.78) ? 'XXXXXXXXXXXX' : 'xxxxx'
    return parts.join(' ')
  })
}
