import type { Mutation } from './mutation.ts'
import { next, put, source, where } from './mutation.ts'
import { lineSpan } from '../../../server/src/core/rules/fix.ts'
import type { Cable } from '../../../server/src/core/syntax/node.ts'

const set = (name: string) => (c: Cable) => c.sets.find((other) => other.name.text === name)

export const military: readonly Mutation[] = [
  ...['MSGID', 'SUBJ', 'POC'].flatMap((name): Mutation[] =>
    ['/', ''].map((end) => ({
      rule: 'mtf-unterminated-set',
      what: `${name} ends with "${end}"`,
      change: put((c) => {
        const own = set(name)(c)
        return own?.terminated !== true ? null : { from: own.from + source(c, own).lastIndexOf('//'), to: own.to }
      }, end),
      marks: (c: Cable) => set(name)(c)?.name,
    })),
  ),
  {
    rule: 'mtf-set-order',
    what: 'SUBJ behind the references',
    change: (c) => {
      const own = set('SUBJ')(c)
      const last = c.sets.filter(({ name }) => name.text === 'REF').at(-1)
      if (own === undefined || last === undefined || last.from < own.from) return null
      const taken = lineSpan(c.text, own)
      const at = lineSpan(c.text, last).to
      return [
        { ...taken, text: '' },
        { from: at, to: at, text: source(c, taken) },
      ]
    },
    marks: (c) => set('SUBJ')(c)?.name,
  },
  {
    rule: 'mtf-msgid-month-mismatch',
    what: 'another month',
    change: put(
      (c) => set('MSGID')(c)?.fields.at(-1),
      (old, c) =>
        /^[A-Z]{3}$/.test(old) && c.dateTimeGroup?.instant != null
          ? new Date(c.dateTimeGroup.instant).getUTCMonth() < 6
            ? 'OCT'
            : 'MAR'
          : null,
    ),
  },
  {
    rule: 'mtf-reference-undefined',
    what: 'REF K',
    except: { 'military-clean-navadmin-autodin': 'the copy defines no reference at all' },
    change: put((c) => {
      const found = / REF [A-Z]\b/.exec(c.text.string.slice(c.body?.from ?? 0))
      return found === null ? null : { from: c.body!.from + found.index + 5, to: c.body!.from + found.index + 6 }
    }, 'K'),
  },
  {
    rule: 'autodin-header-mismatch',
    what: 'next serial',
    change: put((c) => (c.endMarks.some(({ type }) => type === 'validation') ? c.autodinLine?.serial : null), next),
  },
  {
    rule: 'autodin-header-mismatch',
    what: 'SSSS',
    change: where(
      (c) => c.securityLine !== null,
      put(
        (c) => c.autodinLine?.classLetters,
        (old) => 'S'.repeat(old.length),
      ),
    ),
  },
]
