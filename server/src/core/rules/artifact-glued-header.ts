import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { reportOnce } from './once.ts'
import { gluedHeader } from '../model/glued-header.ts'

export default defineRule({
  name: 'artifact-glued-header',
  group: 'artifact',
  summary: 'The classification line is glued to the last addressee.',
  severity: { author: 'information', archive: 'information' },
  dialects: ['cablegate', 'copy', 'draft', 'unknown'],
  fix: 'safe',
  authority: 'Published copies (two texts joined)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, gluedHeader, {
      message: (text) =>
        t`"${text}" is glued to the addressee before it: a copy lost the line end between header and text. Put the classification line on its own line.`,
      title: () => t`Put the classification line on its own line`,
      safe: true,
    })
  },
})
