import type { Mutation } from './mutation.ts'
import { behind, dropLines, lineBefore, next, put, source, where, yearOf } from './mutation.ts'
import { lineSpan } from '../../../server/src/core/rules/fix.ts'
import { fieldRank, printFields } from '../../../server/src/core/model/print-fields.ts'
import type { Cable } from '../../../server/src/core/syntax/node.ts'

const form = (name: string) => (c: Cable) => printFields(c).find((other) => other.name === name)
const field = (name: string) => (c: Cable) => c.fields.find((other) => other.name === name)
const address = (c: Cable) => c.addressLists[0]?.addresses[0]
const native = (c: Cable): boolean => c.dialect === 'smart' && c.wrapped === null && !c.released

export const smart: readonly Mutation[] = [
  ...['TAGS', 'From', 'Action', 'Subject', 'E.O.'].map((name): Mutation => ({
    rule: 'smart-missing-field',
    what: `no ${name}`,
    change: where(native, dropLines(form(name))),
    marks: (c) =>
      printFields(c)
        .filter((other) => fieldRank(other.name) < fieldRank(name))
        .at(-1)?.label,
  })),
  {
    rule: 'smart-duplicate-field',
    what: 'TAGS twice',
    change: (c) => (c.tags === null ? null : lineBefore((o) => o.tags, source(c, c.tags))(c)),
    marks: (c) => printFields(c).filter(({ name }) => name === 'TAGS')[1]?.label,
  },
  {
    rule: 'smart-field-order',
    what: 'MRN below the date',
    except: { 'smart-clean-mail-forwarded': 'its labels stand on lines of their own' },
    change: (c) => {
      const own = form('MRN')(c)
      const date = form('Date/DTG')(c)
      if (own === undefined || date === undefined) return null
      const taken = lineSpan(c.text, own)
      const at = lineSpan(c.text, date).to
      return [
        { ...taken, text: '' },
        { from: at, to: at, text: source(c, taken) },
      ]
    },
    marks: (c) => form('MRN')(c)?.label,
  },
  ...['TAGS', 'Subject', 'Approved By', 'Released By'].map((name): Mutation => ({
    rule: 'smart-empty-field',
    what: `${name} empty`,
    change: where(
      native,
      put(
        (c) =>
          name === 'TAGS'
            ? c.tags === null
              ? null
              : { from: c.tags.label.to, to: c.tags.to }
            : name === 'Subject'
              ? c.subject === null
                ? null
                : { from: c.subject.label.to, to: c.subject.to }
              : field(name)(c)?.value,
        '',
      ),
    ),
    marks: (c) => form(name)(c)?.label,
  })),
  {
    rule: 'smart-dtg-mismatch',
    what: 'next day',
    change: where(
      (c) => c.dateTimeGroup?.calendarDate != null,
      put(
        (c) => c.dateTimeGroup!.calendarDate!.token,
        (old) => old.replace(/\d\d?(?=,)/, (day) => (Number(day) > 26 ? '05' : next(day))),
      ),
    ),
  },
  {
    rule: 'smart-mrn-year-mismatch',
    what: 'two years before',
    also: { 'reference-in-future': 'the references are of the right year' },
    change: where(
      native,
      put(
        (c) => c.classification?.year,
        (old) => String(Number(old) - 2).padStart(2, '0'),
      ),
    ),
  },
  {
    rule: 'smart-from-mrn-mismatch',
    what: 'another post',
    change: where(
      native,
      put((c) => c.classification?.post, 'RIYADH'),
    ),
  },
  {
    rule: 'smart-mrn-padding',
    what: 'zeros',
    change: where(
      native,
      put(
        (c) => c.classification?.number,
        (old) => old.padStart(6, '0'),
      ),
    ),
  },
  {
    rule: 'smart-banner-sbu-mismatch',
    what: 'line SBU lost',
    change: where(
      (c) => native(c) && yearOf(c) >= 2012,
      dropLines((c) => c.banners[0]?.sensitive),
    ),
    marks: (c) => c.banners[0]?.level,
  },
  {
    rule: 'smart-banner-pair-mismatch',
    what: 'SECRET at the foot',
    change: where(
      (c) => native(c) && c.banners.length > 1,
      put((c) => c.banners.at(-1)?.level, 'SECRET'),
    ),
  },
  {
    rule: 'smart-address-without-precedence',
    what: 'word lost',
    change: where(
      native,
      put((c) => (address(c)?.precedence == null ? null : { from: address(c)!.name.to, to: address(c)!.precedence!.to }), ''),
    ),
    marks: address,
  },
  {
    rule: 'smart-xmt-precedence',
    what: 'ROUTINE',
    change: where(
      native,
      behind((c) => c.addressLists.find(({ kind }) => kind === 'exempt')?.addresses[0]?.name, ' ROUTINE'),
    ),
  },
  {
    rule: 'smart-address-separator',
    what: 'comma',
    change: where(
      (c) => native(c) && (c.addressLists[0]?.addresses.length ?? 0) > 1,
      put(
        (c) => {
          const own = address(c)!
          return { from: own.to, to: own.to + 1 }
        },
        (old) => (old === ';' ? ',' : null),
      ),
    ),
  },
  {
    rule: 'smart-drafter-post',
    what: 'Riyadh',
    change: where(
      (c) => native(c) && c.classification?.post?.text !== 'STATE',
      put((c) => {
        const value = field('Drafted By')(c)?.value
        const at = value === null || value === undefined ? -1 : source(c, value).indexOf(':')
        return at === -1 ? null : { from: value!.from, to: value!.from + at }
      }, 'RIYADH'),
    ),
  },
  {
    rule: 'smart-top-secret',
    what: 'TOP SECRET',
    change: where(
      (c) => native(c) && c.classification?.levelValue === 'CONFIDENTIAL',
      (c) => c.banners.map(({ level }) => ({ from: level.from, to: level.to, text: 'TOP SECRET' })),
    ),
    marks: (c) => c.banners[0]?.level,
  },
  {
    rule: 'smart-aldac-clearance',
    what: 'clearance lost',
    change: (c) => {
      const at = c.text.string.indexOf('S/ES-O')
      return at === -1 ? null : [{ from: at, to: at + 6, text: 'EUR/CE' }]
    },
    marks: (c) =>
      c.addressLists.flatMap(({ addresses }) => addresses).find(({ name }) => name.text.toUpperCase().includes('ALL DIPLOMATIC'))?.name,
  },
  {
    rule: 'smart-single-reference-lettered',
    what: 'A)',
    change: where(
      (c) => native(c) && c.references[0]?.items.length === 1 && c.references[0].items[0]!.letter === null,
      put((c) => ({ from: c.references[0]!.items[0]!.from, to: c.references[0]!.items[0]!.from }), 'A) '),
    ),
  },
]
