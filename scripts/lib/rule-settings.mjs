// The schema of the setting cable.rules: one property a rule.

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
  const properties = Object.fromEntries(rules.map((rule) => [rule.name, { enum: severities, description: rule.summary }]))
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
