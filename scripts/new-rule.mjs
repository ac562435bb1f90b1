// `npm run new-rule NAME [GROUP]`: writes the two files of a new rule and puts its name into the rule book.
import { readFile, writeFile, access } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ruleBook, ruleFolder } from './lib/rules.mjs'

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const [name, group] = process.argv.slice(2)
const { version } = JSON.parse(await readFile('package.json', 'utf8'))

if (name === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
  fail('usage: npm run new-rule NAME [GROUP], NAME in kebab-case, naming the defect')
const book = await ruleBook()
const home = [...book].find(([, names]) => names.includes(name))?.[0] ?? group
if (home === undefined || !book.has(home)) fail(`"${name}" is not in the rule book: name its group, one of ${[...book.keys()].join(', ')}`)
for (const file of [`${name}.ts`, `${name}.md`]) if (await exists(`${ruleFolder}/${file}`)) fail(`${ruleFolder}/${file} is there already`)

if (!book.get(home).includes(name)) {
  book.get(home).push(name)
  await writeFile(
    `${ruleFolder}/rule-book.txt`,
    [...book].map(([title, names]) => `# ${title}\n${names.map((n) => n + '\n').join('')}`).join(''),
  )
}
await writeFile(
  `${ruleFolder}/${name}.ts`,
  `import { defineRule, stateDialects } from './rule.ts'

export default defineRule({
  name: '${name}',
  group: '${home}',
  summary: 'One sentence that says what the rule finds.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-2',
  since: '${version}',
  check(cable, context) {
    const field = cable.subject
    if (field === null) return
    context.report(field, 'What is wrong, why it matters, what to do.')
  },
})
`,
)
await writeFile(
  `${ruleFolder}/${name}.md`,
  `# ${name}

## What it finds

## Why it matters

## Examples

\`\`\`cable
SUBJECT: HARVEST FESTIVAL POSTPONED
~        ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning ${name}
\`\`\`

\`\`\`cable
SUBJECT: HARVEST FESTIVAL POSTPONED
\`\`\`

## How to fix

## Authority

## Since

${version}
`,
)
console.log(`wrote ${ruleFolder}/${name}.ts and ${name}.md; run node scripts/generate.mjs, then node test/run.mjs rules`)

async function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  )
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
