// The schema of the setting cable.rules: one property a rule, and the texts of these.

const severities = ['error', 'warning', 'information', 'hint', 'off']

/** The manifest with the properties of `cable.rules` renewed; everything else in it stays as it is. */
export function withRuleSettings(manifest, rules) {
  const contributes = manifest.contributes ?? {}
  const configuration = contributes.configuration ?? { title: 'Diplomatic Cable', properties: {} }
  const setting = configuration.properties['cable.rules'] ?? {
    type: 'object',
    default: {},
    scope: 'resource',
    markdownDescription: 'Severity of single rules, over the default of the mode: `{ "unknown-tag": "off" }`.',
  }
  const properties = Object.fromEntries(rules.map((rule) => [rule.name, { enum: severities, description: `%${keyOf(rule)}%` }]))
  return {
    ...manifest,
    contributes: {
      ...contributes,
      configuration: {
        ...configuration,
        properties: { ...configuration.properties, 'cable.rules': { ...setting, properties, additionalProperties: false } },
      },
    },
  }
}

const keyOf = ({ name }) => `rule.${name}`

/** The manifest's texts with those of the rules renewed; `translate` gives a summary in the language of the texts. */
export function withRuleTexts(texts, rules, translate = (summary) => summary) {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('rule.'))
  return Object.fromEntries([...others, ...rules.map((rule) => [keyOf(rule), translate(rule.summary)])])
}
