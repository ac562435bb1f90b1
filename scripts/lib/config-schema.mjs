// The JSON schema of .cablerc.json, which the command reads: the settings of the editor that say how a file is checked, and overrides for some files.

const keys = ['mode', 'dialect', 'rules', 'maxLineLength']

/** The schema, from the manifest with its `cable.rules` renewed; `texts` are those of package.nls.json. */
export function configSchema(manifest, texts) {
  const settings = manifest.contributes.configuration.properties
  const properties = Object.fromEntries(keys.map((key) => [key, property(settings[`cable.${key}`], texts)]))
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '.cablerc.json',
    description: 'How the command "cable" reads and checks the cables in this folder and below it.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      ...properties,
      overrides: {
        description: 'Settings for some of the files, over those above; of several that fit, the last one wins.',
        type: 'array',
        items: {
          type: 'object',
          required: ['files'],
          properties: { files, ...Object.fromEntries(keys.map((key) => [key, { $ref: `#/properties/${key}` }])) },
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
  }
}

const pattern = { type: 'string', minLength: 1 }
const files = {
  description: 'Patterns as in .gitignore, relative to the folder of this file: "drafts/", "*.txt", "!keep.txt".',
  anyOf: [pattern, { type: 'array', minItems: 1, items: pattern }],
}

/** A setting without what only an editor's manifest has. */
function property(setting, texts) {
  const words = (text) => (text.startsWith('%') && text.endsWith('%') ? (texts[text.slice(1, -1)] ?? text) : text)
  const { markdownDescription, markdownEnumDescriptions, properties, ...rest } = setting ?? {}
  const schema = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'scope' && key !== 'order'))
  return {
    ...(markdownDescription === undefined ? {} : { description: words(markdownDescription) }),
    ...schema,
    ...(properties === undefined
      ? {}
      : { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, { ...one, description: words(one.description) }])) }),
    ...(markdownEnumDescriptions === undefined ? {} : { markdownEnumDescriptions: markdownEnumDescriptions.map(words) }),
  }
}
