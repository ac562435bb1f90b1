// Derives server/data/tags-in-use.tsv: codes seen in TAGS lines of published cables that no list names.
// `node scripts/derive-tags-in-use.mjs FOLDER`, where FOLDER/tags-seen.tsv classifies every token of the Cablegate "browse by tag" list.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folder = process.argv[2]
if (!folder) throw new Error('Name the folder that holds tags-seen.tsv')

/** Tokens in the shape of a code that are not near a listed one, so no misspellings. */
const classes = ['subject-shaped, not in the lists', 'program-shaped, not in the lists']

/** Frequent in TAGS lines, but near a listed code, so the classification takes them for misspellings. */
const frequent = ['INRB', 'KAWK', 'KBIO', 'KGCC', 'KNPP', 'KPRP', 'KSEP', 'KTER', 'VZ']

const seen = readFileSync(path.join(folder, 'tags-seen.tsv'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([, kind]) => classes.includes(kind))
  .map(([code]) => [code, 'tags-seen'])
const rows = [...seen, ...frequent.map((code) => [code, 'tags-unnamed'])].sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync('server/data/tags-in-use.tsv', ['code\tsource', ...rows.map((row) => row.join('\t')), ''].join('\n'))
