import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'

export default defineRule({
  name: 'smart-top-secret',
  group: 'smart',
  summary: 'A SMART print is TOP SECRET.',
  severity: { author: 'error', archive: 'warning' },
  dialects: ['smart'],
  fix: null,
  authority: '5 FAH-3 H-710',
  since: '0.1.0',
  check(cable, context) {
    if (cable.wrapped !== null) return
    const banner = cable.banners.find(({ levelValue }) => levelValue === 'TOP SECRET')
    if (banner !== undefined)
      context.report(
        banner.level,
        t`TOP SECRET is not used in SMART, which is not approved for it. Lower the level, or send the cable by other means.`,
      )
  },
})
