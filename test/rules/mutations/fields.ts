import type { Mutation } from './mutation.ts'
import { behind, dropLines, found, isClassified, lineEnd, put, source, where, yearOf } from './mutation.ts'
import type { Cable } from '../../../server/src/core/syntax/node.ts'

const declassification = (c: Cable) => c.executiveOrder?.instruction.date
const day = 86_400_000
/** The date so many years behind the date-time group, as an E.O. line writes it. */
const yearsLater = (c: Cable, years: number, extraDays = 0): string | null => {
  const instant = c.dateTimeGroup?.instant
  if (instant === null || instant === undefined) return null
  const date = new Date(instant + extraDays * day)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(date.getUTCMonth() + 1)}/${two(Math.min(28, date.getUTCDate()))}/${date.getUTCFullYear() + years}`
}
const tag = (index: number) => (c: Cable) => c.tags?.tags.at(index)?.code
const lastTag = (c: Cable) => c.tags?.tags.at(-1)
const separator = (c: Cable): string => (c.tags?.separators === 'comma' ? ', ' : ' ')
const moreTags = (text: string): Mutation['change'] => behind(lastTag, (c) => separator(c) + text)
const cableReference = (c: Cable) => c.references[0]?.items.find((item) => item.referenceKind === 'cable' && item.number !== null)
const lettered = (c: Cable) => (c.scan.redactions.length > 0 ? [] : (c.references[0]?.items.filter((item) => item.letter !== null) ?? []))

/** Labels of the old header lines; SMART prints have fields. */
const telegram = (c: Cable): boolean => c.dialect !== 'smart' && c.dialect !== 'webtel'

const stillCited = { 'undefined-reference': 'the text still cites the letter that was there' }

export const fields: readonly Mutation[] = [
  {
    rule: 'missing-eo-line',
    what: 'line lost',
    change: where(
      telegram,
      dropLines((c) => c.executiveOrder),
    ),
    marks: (c) => c.tags?.label ?? c.subject?.label,
  },
  {
    rule: 'missing-tags-line',
    what: 'line lost',
    change: where(
      telegram,
      dropLines((c) => c.tags),
    ),
    marks: (c) => c.subject?.label,
  },
  {
    rule: 'missing-subject-line',
    what: 'line lost',
    change: where(
      (c) =>
        telegram(c) &&
        c.references.length > 0 &&
        c.references[0]!.from > c.subject!.to &&
        (c.authorities[0]?.from ?? Infinity) > c.references[0]!.from &&
        c.scan.redactions.length === 0,
      dropLines((c) => c.subject),
    ),
    marks: (c) => c.references[0]?.label,
  },
  {
    rule: 'malformed-eo-line',
    what: 'number lost',
    change: put(
      (c) => (c.executiveOrder?.number == null ? null : { from: c.executiveOrder.number.from - 1, to: c.executiveOrder.number.to }),
      '',
    ),
    marks: (c) => c.executiveOrder?.label,
  },
  ...['12598', '12985', '1295', '19523'].map((number): Mutation => ({
    rule: 'unknown-executive-order',
    what: number,
    change: put((c) => c.executiveOrder?.number, number),
  })),
  {
    rule: 'executive-order-date-mismatch',
    what: 'another order',
    also: { 'section-header-inconsistency': 'the header of the second section names the first order' },
    change: where(
      (c) => c.executiveOrder?.instruction.type === 'date' && yearOf(c) !== 2010,
      put(
        (c) => c.executiveOrder?.number,
        (old) => (old === '12958' ? '13526' : '12958'),
      ),
    ),
  },
  { rule: 'eo-value-mismatch', what: 'OADR', change: where((c) => yearOf(c) > 1996 && isClassified(c), put(declassification, 'OADR')) },
  { rule: 'eo-value-mismatch', what: 'MR', change: where((c) => isClassified(c), put(declassification, 'MR')) },
  {
    rule: 'eo-value-mismatch',
    what: 'X1 after 2003',
    change: where((c) => yearOf(c) > 2003 && isClassified(c), put(declassification, 'X1')),
  },
  {
    rule: 'invalid-declassification-date',
    what: '30 February',
    change: put(declassification, (old) => (/\/\d{4}$/.test(old) ? `02/30/${old.slice(-4)}` : null)),
  },
  {
    rule: 'invalid-declassification-date',
    what: 'month 13',
    change: put(declassification, (old) => (/\/\d{4}$/.test(old) ? `13/31/${old.slice(-4)}` : null)),
  },
  {
    rule: 'ambiguous-declassification-date',
    what: 'day first',
    change: put(declassification, (_, c) => {
      const date = yearsLater(c, 5)
      return date === null ? null : `28/${date.slice(0, 2)}/${date.slice(6)}`
    }),
  },
  {
    rule: 'two-digit-declassification-year',
    what: 'century lost',
    change: where(
      (c) => yearOf(c) >= 2000 && /\/\d{4}$/.test(declassification(c)?.text ?? ''),
      put(declassification, (old) => old.slice(0, -4) + old.slice(-2)),
    ),
  },
  { rule: 'declassification-date-past', what: 'a year before', change: put(declassification, (_, c) => yearsLater(c, -1)) },
  { rule: 'declassification-date-past', what: 'ten years before', change: put(declassification, (_, c) => yearsLater(c, -10)) },
  {
    rule: 'declassification-over-ten-years',
    what: 'fifteen years',
    change: where(
      (c) => yearOf(c) >= 2004,
      put(declassification, (_, c) => yearsLater(c, 15)),
    ),
  },
  {
    rule: 'declassification-date-too-far',
    what: 'thirty years',
    change: where(
      (c) => yearOf(c) >= 2004,
      put(declassification, (_, c) => yearsLater(c, 30)),
    ),
  },
  {
    rule: 'classified-without-declassification',
    what: 'N/A',
    change: where(
      (c) => isClassified(c) && c.dialect !== 'smart',
      put((c) => c.executiveOrder?.value, 'N/A'),
    ),
  },
  {
    rule: 'unclassified-with-declassification',
    what: 'a date',
    change: where(
      (c) => c.classification?.levelValue === 'UNCLASSIFIED' && yearOf(c) >= 1996,
      put(
        (c) => (c.executiveOrder?.value?.text === 'N/A' ? c.executiveOrder.value : null),
        (_, c) => `DECL: ${yearsLater(c, 5)}`,
      ),
    ),
    marks: (c) => c.executiveOrder?.value,
  },
  ...['TAGE:', 'TAS:', 'TABS:', 'TGS:', 'TAG:', 'TAGS;'].map((label): Mutation => ({
    rule: 'misspelled-tags-label',
    what: label,
    change: where(
      telegram,
      put((c) => c.tags?.label, label),
    ),
  })),
  {
    rule: 'empty-tags',
    what: 'all lost',
    change: where(
      (c) => c.tags !== null && c.tags.tags.length > 0,
      put((c) => ({ from: c.tags!.label.to, to: c.tags!.to }), ''),
    ),
    marks: (c) => c.tags?.label,
  },
  ...['PRELL', 'PGVO', 'PREK', 'ECNO', 'SOCII'].map((code): Mutation => ({
    rule: 'unknown-tag',
    what: code,
    change: moreTags(code),
    marks: tag(-1),
  })),
  { rule: 'obsolete-tag', what: 'PFOR', change: where((c) => yearOf(c) >= 1996, moreTags('PFOR')), marks: tag(-1) },
  ...['PR%L', 'EC=N', 'P*EL'].map((code): Mutation => ({ rule: 'malformed-tag', what: code, change: moreTags(code), marks: found(code) })),
  {
    rule: 'lowercase-tag',
    what: 'small letters',
    change: put(tag(0), (old) => old.toLowerCase()),
    except: { 'cablegate-clean-lower-case': 'the cable is in small letters' },
  },
  {
    rule: 'fused-tags',
    what: 'the first two',
    change: where(
      (c) =>
        c.tags?.tags[0]?.person === null &&
        c.tags.tags[0].code.text.length === 4 &&
        yearOf(c) > 1980 &&
        !c.tags.tags.slice(2).some(({ code }) => code.text === c.tags!.tags[0]!.code.text),
      put(
        (c) =>
          c.tags!.tags.length < 3 || c.tags!.tags[1]!.code.text.length !== 4
            ? null
            : { from: c.tags!.tags[0]!.code.to, to: c.tags!.tags[1]!.code.from },
        '',
      ),
    ),
    marks: tag(0),
  },
  {
    rule: 'duplicate-tag',
    what: 'the first again',
    change: where(
      (c) => c.tags?.tags[0]?.person === null,
      behind(lastTag, (c) => separator(c) + c.tags!.tags[0]!.code.text),
    ),
    marks: tag(-1),
  },
  {
    rule: 'missing-subject-tag',
    what: 'country only',
    change: put(
      (c) => (c.tags === null || c.tags.tags.length === 0 ? null : { from: c.tags.tags[0]!.from, to: c.tags.tags.at(-1)!.to }),
      'ZD',
    ),
  },
  {
    rule: 'missing-country-tag',
    what: 'PREL only',
    change: put(
      (c) => (c.tags === null || c.tags.tags.length === 0 ? null : { from: c.tags.tags[0]!.from, to: c.tags.tags.at(-1)!.to }),
      'PREL',
    ),
  },
  ...['SIPDIS', 'NOFORN'].map((code): Mutation => ({ rule: 'caption-in-tags', what: code, change: moreTags(code), marks: tag(-1) })),
  {
    rule: 'person-tag-without-name',
    what: 'OVIP',
    change: where(
      (c) => c.dialect === 'aad' || yearOf(c) > 1980,
      where((c) => !c.tags?.tags.some(({ code }) => /^O(?:VIP|EXC|REP|TRA|CON)$/.test(code.text)), moreTags('OVIP')),
    ),
    marks: tag(-1),
  },
  {
    rule: 'unbalanced-tag-parenthesis',
    what: 'never closed',
    change: moreTags('OVIP (MILLER, FLAVIA'),
    marks: found('OVIP (MILLER, FLAVIA'),
  },
  {
    rule: 'mixed-tag-separators',
    what: 'one blank',
    change: where(
      (c) => c.tags?.separators === 'comma' && c.tags.tags.length > 3 && c.tags.tags.every(({ person }) => person === null),
      put((c) => ({ from: c.tags!.tags[1]!.to, to: c.tags!.tags[2]!.from }), ' '),
    ),
    marks: (c) => ({ from: c.tags!.tags[0]!.from, to: c.tags!.tags.at(-1)!.to }),
  },
  {
    rule: 'empty-subject',
    what: 'title lost',
    change: put((c) => (c.subject?.title == null ? null : { from: c.subject.label.to, to: c.subject.to }), ''),
    marks: (c) => c.subject?.label,
  },
  ...['(TS) ', '(S) '].map((mark): Mutation => ({
    rule: 'subject-classification-above-overall',
    what: mark,
    change: where(
      (c) =>
        c.subject?.title != null &&
        c.subject.mark === null &&
        c.classification?.levelValue === (mark === '(S) ' ? 'CONFIDENTIAL' : 'SECRET'),
      put((c) => ({ from: c.subject!.title!.from, to: c.subject!.title!.from }), mark),
    ),
    marks: (c) => c.subject?.mark,
  })),
  {
    rule: 'subject-not-uppercase',
    what: 'small letters',
    change: put(
      (c) => c.subject?.title,
      (old) => old.toLowerCase(),
    ),
    marks: (c) => c.subject?.title,
  },
  {
    rule: 'subject-trailing-full-stop',
    what: 'full stop',
    except: { 'aad-clean-1977-sections': 'ends in PART I, an abbreviation with a stop' },
    change: behind((c) => c.subject?.title, '.'),
  },
  { rule: 'malformed-reference', what: 'words', change: put((c) => cableReference(c)?.text, 'THAT THING') },
  {
    rule: 'reference-letter-gap',
    what: 'last letter two on',
    also: stillCited,
    change: where(
      (c) => lettered(c).length > 1,
      put(
        (c) => lettered(c).at(-1)?.letter,
        (old) => String.fromCharCode(old.charCodeAt(0) + 2),
      ),
    ),
  },
  {
    rule: 'duplicate-reference-letter',
    what: 'last letter is A',
    also: stillCited,
    change: where(
      (c) => lettered(c).length > 1,
      put(
        (c) => lettered(c).at(-1)?.letter,
        (old) => (old === 'A' ? null : 'A'),
      ),
    ),
  },
  {
    rule: 'single-reference-lettered',
    what: 'A.',
    change: where(
      (c) => c.references[0]?.items.length === 1 && c.dialect !== 'smart',
      put(
        (c) =>
          lettered(c).length > 0 || cableReference(c) === undefined ? null : { from: cableReference(c)!.from, to: cableReference(c)!.from },
        'A. ',
      ),
    ),
    marks: (c) => c.references[0]?.items[0]?.letter,
  },
  {
    rule: 'unlettered-references',
    what: 'letters lost',
    except: { 'refs-letters-without-stop': 'one letter has no item of its own' },
    change: where(
      (c) =>
        lettered(c).length > 1 &&
        c.dialect !== 'smart' &&
        c.references[0]!.items.every((item) => item.letter !== null && item.post !== null && !/\(/.test(source(c, item))),
      (c) => lettered(c).map((item) => ({ from: item.letter!.from, to: item.text.from, text: '' })),
    ),
    marks: (c) => ({ from: c.references[0]!.items[0]!.from, to: c.references[0]!.items.at(-1)!.to }),
  },
  {
    rule: 'doubled-reference-letter',
    what: 'A. A)',
    change: put(
      (c) => {
        const item = lettered(c)[0]
        return item === undefined ? null : { from: item.from, to: item.from }
      },
      (_, c) => `${lettered(c)[0]!.letter!.text}. `,
    ),
  },
  {
    rule: 'reference-to-self',
    what: 'own number',
    change: where(
      (c) => c.classification?.number != null && c.classification.post !== null,
      put(
        (c) => cableReference(c)?.text,
        (_, c) =>
          `${c.dialect === 'smart' ? `${c.classification!.year!.text} ` : ''}${c.classification!.post!.text} ${Number(c.classification!.number!.text)}`,
      ),
    ),
  },
  {
    rule: 'reference-in-future',
    what: 'own number and nine',
    change: where(
      (c) => c.dateTimeGroup !== null && c.classification?.number != null && c.classification.post !== null,
      put(
        (c) => cableReference(c)?.text,
        (_, c) =>
          `${c.dialect === 'smart' ? `${c.classification!.year!.text} ` : ''}${c.classification!.post!.text} ${Number(c.classification!.number!.text) + 9}`,
      ),
    ),
  },
  {
    rule: 'undefined-reference',
    what: 'ref K',
    also: { 'line-too-long': 'the new words make the line longer' },
    change: where(
      (c) => c.paragraphs.length > 1 && lettered(c).length > 1,
      put(
        (c) => ({ from: c.paragraphs[1]!.textFrom, to: c.paragraphs[1]!.textFrom }),
        (_, c) => (source(c, c.paragraphs[1]!) === source(c, c.paragraphs[1]!).toUpperCase() ? 'SEE REF K.  ' : 'See ref K.  '),
      ),
    ),
    marks: (c) => {
      const at = (found('ref K')(c) ?? found('REF K')(c))!.from + 4
      return { from: at, to: at + 1 }
    },
  },
  {
    rule: 'undefined-reference',
    what: 'REF lines lost',
    change: where(
      (c) => telegram(c) && c.dialect !== 'deptdraft' && /\(reftel\)|\(ref A\)/.test(c.text.string) && c.references.length === 1,
      dropLines((c) => c.references[0]),
    ),
    marks: (c) => found('reftel')(c) ?? found('ref A')(c),
  },
  {
    rule: 'unused-reference',
    what: 'one more',
    change: where(
      (c) =>
        lettered(c).length > 1 &&
        c.scan.redactions.length === 0 &&
        lettered(c).every((item) => new RegExp(`ref ${item.letter!.text}\\b`).test(c.text.string)),
      behind(
        (c) => lettered(c).at(-1),
        (c) => `${lineEnd(c)}     ${String.fromCharCode(lettered(c).at(-1)!.letter!.text.charCodeAt(0) + 1)}. STATE 4568`,
      ),
    ),
    marks: (c) => lettered(c).at(-1)?.letter,
  },
]
