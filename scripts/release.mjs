// `npm run release -- patch|minor|major|X.Y.Z`: raises the version and begins its release notes in CHANGELOG.md with what the commits since the last
// release say. Nothing is committed or published: the notes are for a person to shorten first.
import { readFile, writeFile } from 'node:fs/promises'
import { must, npm, run } from './lib/process.mjs'

const cwd = process.cwd()
const wanted = process.argv[2]
if (!/^(?:patch|minor|major|\d+\.\d+\.\d+)$/.test(wanted ?? '')) {
  console.error('Say which version: npm run release -- patch|minor|major|X.Y.Z')
  process.exit(2)
}

const git = async (...args) => (await must(run('git', args, { cwd }), `git ${args[0]}`)).trim()
const { code, output } = await run('git', ['describe', '--tags', '--abbrev=0', '--match', 'v*'], { cwd })
const last = code === 0 ? output.trim() : null
const subjects = (await git('log', '--reverse', '--no-merges', '--format=%s', ...(last ? [`${last}..HEAD`] : [])))
  .split('\n')
  .filter(Boolean)
if (subjects.length === 0) {
  console.error(`Nothing has changed since ${last}.`)
  process.exit(1)
}

await must(npm(['version', wanted, '--no-git-tag-version', '--allow-same-version'], { cwd }), 'npm version')
const { version } = JSON.parse(await readFile('package.json', 'utf8'))
const changelog = await readFile('CHANGELOG.md', 'utf8')
const title = `## ${version}\n`
const notes = `${title}\n${[...new Set(subjects)].map((subject) => `- ${subject}`).join('\n')}\n\n`
if (!changelog.includes(title)) {
  const at = changelog.indexOf('\n## ') + 1
  await writeFile('CHANGELOG.md', at > 0 ? changelog.slice(0, at) + notes + changelog.slice(at) : `${changelog.trimEnd()}\n\n${notes}`)
}
console.log(`${version}: ${subjects.length} changes since ${last ?? 'the beginning'} are in CHANGELOG.md.
Shorten them, then:
  npm test
  git commit -am "Version ${version}" && git tag v${version} && git push --follow-tags
and start the workflow "Release" by hand.`)
