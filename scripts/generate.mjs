// Writes everything that follows from the rules and the manifest: the rule registry and its pages, docs/rules.md, the schema of the
// setting cable.rules with its texts in every language, and the parts of README.md between markers (rules, settings, features with their tests). `--check` writes nothing and fails when a file is stale.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { configSchema } from './lib/config-schema.mjs'
import { featureTable } from './lib/feature-table.mjs'
import { pagesSource, registrySource, ruleNames, loadRules } from './lib/rules.mjs'
import { fillMarkers, indexPage, ruleTable, settingsTable } from './lib/rule-docs.mjs'
import { withRuleSettings, withRuleTexts } from './lib/rule-settings.mjs'

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const checking = process.argv.includes('--check')
const stale = []

const names = await ruleNames()
await put('server/src/core/rules/registry.ts', registrySource(names))
await put('server/src/core/rules/pages.ts', pagesSource(names))

const rules = await loadRules(names)
const manifest = withRuleSettings(JSON.parse(await readFile('package.json', 'utf8')), rules)
await put('package.json', JSON.stringify(manifest, null, 2) + '\n')
await put('docs/rules.md', indexPage(rules))
const texts = withRuleTexts(JSON.parse((await read('package.nls.json')) ?? '{}'), rules)
await put('package.nls.json', JSON.stringify(texts, null, 2) + '\n')
for (const file of await readdir('.')) {
  const language = /^package\.nls\.(.+)\.json$/.exec(file)?.[1]
  if (language === undefined) continue
  const translations = JSON.parse(await readFile(`server/l10n/${language}.json`, 'utf8'))
  const own = withRuleTexts(JSON.parse(await readFile(file, 'utf8')), rules, (summary) => translations[summary] ?? summary)
  await put(file, JSON.stringify(own, null, 2) + '\n')
}
await put('docs/cablerc.schema.json', JSON.stringify(configSchema(manifest, texts), null, 2) + '\n')
const readme = await read('README.md')
if (readme !== null) {
  const parts = {
    'rule-count': String(rules.length),
    rules: ruleTable(rules, 'docs/rules.md'),
    settings: settingsTable(manifest, texts),
    ...(readme.includes('<!-- features -->') && { features: await featureTable(manifest, texts) }),
  }
  await put('README.md', fillMarkers(readme, parts))
}

if (stale.length > 0) {
  console.error(`stale, run node scripts/generate.mjs:\n${stale.map((file) => `  ${file}`).join('\n')}`)
  process.exitCode = 1
}

async function put(file, content) {
  if ((await read(file)) === content) return
  if (checking) stale.push(file)
  else {
    await writeFile(file, content)
    console.log(`wrote ${file}`)
  }
}

async function read(file) {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}
