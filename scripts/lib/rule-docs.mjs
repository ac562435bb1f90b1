// Tables for people, made from the rules and the manifest.

/** Headings of the groups, by the group's name. */
export const groupTitles = {
  transmission: 'Transmission header',
  classification: 'Classification line, captions, sections',
  fields: 'E.O., TAGS, SUBJECT, REF',
  authority: 'Classification authority',
  body: 'Text',
  artifact: 'Damage of publication',
  smart: 'SMART prints',
  military: 'Military messages',
}

/** docs/rules.md */
export function indexPage(rules) {
  const parts = Object.entries(groupTitles).flatMap(([group, title]) => {
    const own = rules.filter((rule) => rule.group === group)
    return own.length === 0 ? [] : [`## ${title}`, '', table(own), '']
  })
  return [
    '<!-- Written by scripts/generate.mjs. -->',
    '# Rules',
    '',
    `${rules.length} rules. *Author* is the severity while a cable is being drafted, *archive* the one while a published cable is read; the setting`,
    '`cable.rules` changes either. A *safe* fix never changes what the cable says and may be applied unseen; the others are offered one by one.',
    'Each name leads to the page of the rule, whose examples are its tests; `cable explain NAME` shows the same page.',
    '',
    ...parts,
  ].join('\n')
}

function table(rules) {
  const rows = rules.map((rule) => {
    const { author, archive } = rule.severity
    return `| [${rule.name}](../server/src/core/rules/${rule.name}.md) | ${rule.summary} | ${author} | ${archive} | ${rule.fix ?? ''} |`
  })
  return ['| rule | what it finds | author | archive | fix |', '|---|---|---|---|---|', ...rows].join('\n')
}

/** The README's table: a line a group. */
export function ruleTable(rules, link) {
  const rows = Object.entries(groupTitles).flatMap(([group, title]) => {
    const own = rules.filter((rule) => rule.group === group)
    return own.length === 0
      ? []
      : [`| [${title}](${link}#${slug(title)}) | ${own.length} | ${own.filter((rule) => rule.fix !== null).length} |`]
  })
  return ['| part of the cable | rules | with a fix |', '|---|---|---|', ...rows].join('\n')
}

/** The settings of the manifest: name, default, meaning; `texts` are those of package.nls.json. */
export function settingsTable(manifest, texts) {
  const properties = manifest.contributes?.configuration?.properties ?? {}
  const rows = Object.entries(properties).map(([name, setting]) => {
    const named = setting.markdownDescription ?? setting.description ?? ''
    const text = (named.startsWith('%') && named.endsWith('%') ? (texts[named.slice(1, -1)] ?? named) : named)
      .replaceAll('\n', ' ')
      .replaceAll('|', '\\|')
    return `| \`${name}\` | \`${JSON.stringify(setting.default)}\` | ${text} |`
  })
  return ['| setting | default | what it does |', '|---|---|---|', ...rows].join('\n')
}

/** Puts each part between its markers, `<!-- NAME -->` and `<!-- /NAME -->`; parts without markers are left out. A part of one line stays in its line. */
export function fillMarkers(page, parts) {
  for (const [name, part] of Object.entries(parts)) {
    const open = `<!-- ${name} -->`
    const close = `<!-- /${name} -->`
    let at = page.indexOf(open)
    while (at !== -1) {
      const end = page.indexOf(close, at)
      if (end === -1) throw new Error(`${open} is never closed`)
      page = page.slice(0, at + open.length) + (part.includes('\n') ? `\n\n${part}\n\n` : part) + page.slice(end)
      at = page.indexOf(open, at + open.length)
    }
  }
  return page
}

function slug(title) {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
}
