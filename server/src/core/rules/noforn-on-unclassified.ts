import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { captionNamed } from '../model/captions.ts'
import { isUnclassified } from '../model/levels.ts'

export default defineRule({
  name: 'noforn-on-unclassified',
  group: 'classification',
  summary: 'NOFORN stands on an unclassified cable without SBU/NF text.',
  severity: { author: 'information', archive: 'hint' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-2 H-440; CAPCO Register',
  since: '0.1.0',
  check(cable, context) {
    if (!isUnclassified(cable)) return
    const place = cable.classification!.noforn ?? captionNamed(cable, 'NOFORN')
    if (
      place === undefined ||
      cable.paragraphs.some((paragraph) => paragraph.mark?.controls.some((control) => control.startsWith('N')) === true)
    )
      return
    context.report(place, t`"NOFORN" protects classified or SBU/NF text, and this cable has none. Delete it or mark the paragraphs.`)
  },
})
