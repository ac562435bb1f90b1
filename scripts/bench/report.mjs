// The measurements as one table for the terminal and as docs/benchmarks.md.
import os from 'node:os'
import { version } from './peers.mjs'

/** `{ terminal, page }`: the same rows as aligned text and as Markdown. */
export function report(result) {
  const sections = [
    throughput(result),
    highlightingRows(result),
    typingRows(result),
    loadRows(result),
    startRows(result),
    restRows(result),
    memoryRows(result),
    sizeRows(result),
    doublingRows(result),
  ].filter((s) => s.rows.length > 0)
  return { terminal: sections.map(asText).join('\n\n'), page: asPage(result, sections) }
}

function throughput({ passes, characters, cables }) {
  const own = passes.get('every rule')
  const names = {
    characters: 'bare `charCodeAt` pass over the text',
    lines: 'bare scan over the lines',
    parse: '**parse**',
    analysis: '**parse + outline + rules** (as installed)',
    'every rule': '**parse + outline + every rule** (also those off by default)',
    json: '`vscode-json-languageservice`: parse + symbols + validation of the lines as a JSON array',
    'markdown-it': '`markdown-it`: render to HTML',
  }
  const rows = [...passes].map(([id, time]) => [
    names[id],
    `${time.toFixed(1)} ms`,
    `${((time / cables) * 1000).toFixed(0)} µs`,
    `${(characters / 1000 / time).toFixed(1)} M/s`,
    own === undefined ? '' : `${factor(time / own)}`,
    verdict(id, time, own, passes.get('analysis')),
  ])
  return { title: 'Analysis', head: ['what', 'all cables', 'a cable', 'characters', 'time ÷ ours', 'target'], rows }
}

function verdict(id, time, own, installed) {
  if (own === undefined) return ''
  if (id === 'json')
    return `ours at least as fast: as installed ${mark(time / installed >= 1)} (${factor(time / installed)}), with every rule ${mark(time / own >= 1)}; wished for: 2 ×: ${mark(time / own >= 2)}`
  if (id === 'characters') return `ours at most 4 × as long: ${mark(own / time <= 4)} (${factor(own / time)})`
  return ''
}

function highlightingRows({ grammars, grammarLines, markdown }) {
  const own = grammars.get('cable')
  const names = {
    cable: '**this grammar**',
    markdown: `VS Code's Markdown grammar (${markdown.version}) as the editor runs it`,
    alone: 'the same grammar without those that it includes',
  }
  const goal = (time) => (own === undefined ? '' : mark(time / own >= 2))
  const targets = {
    markdown: (time) => `ours at least 2 × as fast: ${goal(time)}`,
    alone: (time) => `2 ×: ${goal(time)}; no editor runs it so`,
  }
  const rows = [...grammars].map(([id, time]) => [
    names[id],
    `${time.toFixed(0)} ms`,
    `${thousands((grammarLines / time) * 1000)} lines/s`,
    own === undefined ? '' : factor(time / own),
    targets[id]?.(time) ?? '',
  ])
  if (markdown.problem !== undefined) rows.push(["VS Code's Markdown grammar", `could not be fetched: ${markdown.problem}`, '', '', ''])
  return {
    title: 'Highlighting (vscode-textmate, Oniguruma)',
    head: ['what', `${thousands(grammarLines)} lines`, 'speed', 'time ÷ ours', 'target'],
    rows,
    remarks: [
      'When a Markdown file is opened, whatever it holds, VS Code loads every grammar that its Markdown grammar includes; each fenced language is then a rule that lines are tried against. Loaded alone, the grammar loses those rules: most of what it has at the root.',
    ],
  }
}

function typingRows({ typing, typingInServer }) {
  const row = (name, t, limit = 16) =>
    t == null ? [] : [[name, ...[t.median, t.p99, t.max].map((v) => `${v.toFixed(2)} ms`), `p99 under ${limit} ms: ${mark(t.p99 < limit)}`]]
  return {
    title: 'Typing in the largest cable',
    head: ['what', 'p50', 'p99', 'slowest', 'target'],
    rows: [
      ...row('change, parse, rules, outline in the core', typing),
      ...row('change and diagnostics through the server process', typingInServer?.get('diagnostics')),
      ...row('change and completion', typingInServer?.get('completion'), 10),
      ...row('change and hover', typingInServer?.get('hover'), 10),
    ],
  }
}

/** What `npm run load` found, as it tells it. */
function loadRows({ load }) {
  const title = 'Under load: 200 open cables, 50 edits and 200 requests a second for two minutes'
  if (load === null) return { title, rows: [] }
  return { title, head: load.head, rows: load.rows, remarks: load.verdicts.map(([good, text]) => `${text}: ${mark(good)}`) }
}

function startRows({ starts, typical }) {
  const title = 'Start-up'
  if (starts === null) return { title, rows: [] }
  const names = {
    node: 'Node alone: from starting the process to its end',
    'load server': "loading the server's bundle, inside the process",
    'load core': 'loading the core for use in a program, inside the process',
    initialize: '**server**: from starting the process to the answer to `initialize`',
    diagnostics: `**server**: from starting the process to the diagnostics of a cable of ${thousands(typical)} characters`,
    check: '`cable check` of the same cable: from starting the process to its end',
  }
  const node = starts.get('node').median
  const rows = [...starts].map(([id, { median, max }]) => [
    names[id],
    `${median.toFixed(0)} ms`,
    `${max.toFixed(0)} ms`,
    factor(median / node),
  ])
  return { title, head: ['what', 'median', 'slowest', 'time ÷ Node alone'], rows }
}

function restRows({ atRest, typical }) {
  const title = "Memory of the server's process at rest"
  if (atRest === null) return { title, rows: [] }
  const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
  const row = (name, { heapUsed, rss }) => [name, mb(heapUsed), mb(rss)]
  return {
    title,
    head: ['what', 'heap', 'whole process'],
    rows: [
      row('Node alone', atRest.node),
      row('**no cable open**', atRest.idle),
      row(`**one cable of ${thousands(typical)} characters open and read**`, atRest.open),
    ],
  }
}

function sizeRows({ files }) {
  return {
    title: 'Sizes of the bundles and packages',
    head: ['file', 'bytes', 'gzip', 'target'],
    rows: files.map(({ name, bytes, gzip }) => [
      `\`${name}\``,
      thousands(bytes),
      gzip === null ? '' : thousands(gzip),
      name.endsWith('.vsix') ? `at most ${thousands(1e6)}: ${mark(bytes <= 1e6)}` : '',
    ]),
  }
}

function memoryRows({ memory }) {
  if (memory === null) return { title: 'Memory', rows: [] }
  const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`
  return {
    title: 'Memory of one 10 MB cable, text included',
    head: ['heap kept', 'heap before collection', 'whole process', 'target'],
    rows: [[mb(memory.kept), mb(memory.used), mb(memory.resident), `heap kept under 200 MB: ${mark(memory.kept < 200e6)}`]],
  }
}

function doublingRows({ doubling, doublingLines }) {
  const row =
    (suffix) =>
    ({ name, times, exponent }) => {
      // Below 2 ms the clock and the collector speak louder than the text.
      const straight = times[3] < 2 || exponent < 1.25
      return [`${name}${suffix}`, ...times.map((t) => `${t.toFixed(t < 10 ? 2 : 0)} ms`), exponent.toFixed(2), mark(straight)]
    }
  return {
    title: 'Doubling: analysis with every rule, and the grammar',
    head: ['input (at 8 ×)', '1 ×', '2 ×', '4 ×', '8 ×', 'exponent', 'straight line'],
    rows: [...doubling.map(row('')), ...doublingLines.map(row(' (grammar)'))],
  }
}

function asPage(result, sections) {
  const { cables, characters, lines, largest, rounds, warmUp, rules } = result
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown'
  const table = ({ title, head, rows, remarks = [] }) =>
    [
      `## ${title}`,
      '',
      `| ${head.join(' | ')} |`,
      `|${head.map(() => '---').join('|')}|`,
      ...rows.map((row) => `| ${row.join(' | ')} |`),
      ...(remarks.length > 0 ? ['', ...remarks.map((remark) => `- ${remark}`)] : []),
    ].join('\n')
  return `# Benchmarks

Written by \`npm run bench\`; do not edit.

- **Texts**: ${thousands(cables)} invented cables (\`scripts/corpus.mjs\`, always the same) with the sizes, features and damage of published ones:
  ${thousands(characters)} characters, ${thousands(lines)} lines, the largest ${thousands(largest)} characters. Every candidate reads the same texts from memory.
- **Method**: one process, all candidates in turn in each round, young garbage collected before each, the median of ${rounds} rounds after ${warmUp} that do not count.
  "Every rule" switches on all ${rules} rules. The JSON service gets the lines as an array of strings and a schema that says so. The grammars
  tokenize every fifth cable with \`tokenizeLine2\`, as the editor does. "Exponent" is the growth from 2 × to 8 × (the fastest of at least five runs): 1 is a straight line, 2 a square;
  the analysis grows in a process whose young objects have room for the largest tree, so that it is the work that grows, not the collector's.
- **Machine**: ${cpu}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB; ${os.type()} ${os.arch()}; Node ${process.versions.node} (V8 ${process.versions.v8}).
  Load average at the end of the run: ${os.loadavg()[0].toFixed(1)}${os.loadavg()[0] > os.cpus().length ? ' (the machine was busy with other work: read the ratios, not the times)' : ''}.
- **Versions**: vscode-json-languageservice ${version('vscode-json-languageservice')}, markdown-it ${version('markdown-it')}, vscode-textmate ${version('vscode-textmate')}, vscode-oniguruma ${version('vscode-oniguruma')}.

${sections.map(table).join('\n\n')}
`
}

function asText({ title, head, rows, remarks = [] }) {
  const plain = [head, ...rows].map((row) => row.map((cell) => cell.replace(/[*`]/g, '')))
  const widths = head.map((_, column) => Math.max(...plain.map((row) => row[column].length)))
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')
  return [title, ...plain.map(line), ...remarks.map((remark) => remark.replace(/[*`]/g, ''))].join('\n')
}

function mark(good) {
  return good ? 'yes' : '**no**'
}

function factor(x) {
  return `${x.toFixed(x < 10 ? 2 : 0)} ×`
}

function thousands(n) {
  return Math.round(n).toLocaleString('en')
}
