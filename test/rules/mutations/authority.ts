import type { Mutation } from './mutation.ts'
import { dropLines, isClassified, lineBefore, put, where, yearOf } from './mutation.ts'
import type { Cable } from '../../../server/src/core/syntax/node.ts'

const block = (c: Cable) => (c.authorities.length === 1 && c.scan.redactions.length === 0 ? c.authorities[0] : undefined)
const reason = (c: Cable) => block(c)?.reasons[0]

export const authority: readonly Mutation[] = [
  {
    rule: 'missing-classified-by',
    what: 'block lost',
    change: where((c) => isClassified(c) && yearOf(c) > 1996, dropLines(block)),
    marks: (c) => c.classification?.level,
  },
  {
    rule: 'missing-classifier-name',
    what: 'name lost',
    change: put((c) => (block(c)?.derivedFrom === null ? block(c)?.classifier : null), ''),
    marks: (c) => block(c)?.label,
  },
  {
    rule: 'missing-classification-reason',
    what: 'reason lost',
    change: put(
      (c) =>
        block(c)?.classifier == null || reason(c) === undefined
          ? null
          : { from: block(c)!.classifier!.to, to: block(c)!.reasons.at(-1)!.to },
      '',
    ),
    marks: (c) => block(c)?.label,
  },
  ...['1.2', '1,4', '1/4', '9.9'].map((section): Mutation => ({
    rule: 'invalid-reason-section',
    what: section,
    ...(section.includes('4') ? { also: { 'reason-section-premature': 'a damaged 1.4 is too early before 2003, too' } } : {}),
    change: put((c) => reason(c)?.section, section),
  })),
  ...['i', 'k', 'z'].map((letter): Mutation => ({
    rule: 'invalid-reason-letter',
    what: letter,
    change: put((c) => reason(c)?.letters.at(-1), letter),
  })),
  {
    rule: 'reason-section-outdated',
    what: '1.5',
    change: where(
      (c) => yearOf(c) > 2003,
      put((c) => reason(c)?.section, '1.5'),
    ),
  },
  {
    rule: 'reason-section-premature',
    what: '1.4',
    change: where(
      (c) => yearOf(c) < 2003,
      put((c) => reason(c)?.section, '1.4'),
    ),
  },
  {
    rule: 'reason-before-12958',
    what: 'a reason',
    change: where(
      (c) => isClassified(c) && yearOf(c) > 1973 && yearOf(c) < 1995 && c.authorities.length === 0,
      lineBefore((c) => c.references[0] ?? c.paragraphs[0], 'Classified By: DCM Anna Example for reasons 1.5 (b) and (d).'),
    ),
    marks: reason,
  },
  {
    rule: 'classified-by-on-unclassified',
    what: 'Classified By',
    change: where(
      (c) =>
        c.classification?.levelValue === 'UNCLASSIFIED' &&
        c.classification.label === null &&
        yearOf(c) > 1996 &&
        c.authorities.length === 0,
      lineBefore((c) => c.references[0] ?? c.subject, 'Classified By: DCM Anna Example for reasons 1.4 (b) and (d).'),
    ),
    marks: (c) => block(c)?.label,
  },
  {
    rule: 'derived-and-original',
    what: 'Derived From',
    change: where((c) => reason(c) !== undefined, lineBefore(block, 'Derived From: 09 STATE 12345')),
    marks: (c) => c.authorities.flatMap((other) => other.reasons)[0],
  },
  {
    rule: 'repeated-classified-by-label',
    what: 'label again',
    change: put(
      (c) =>
        block(c)?.repeatedLabel === null && block(c)?.classifier != null && /^classified by:$/i.test(block(c)!.label.text)
          ? { from: block(c)!.classifier!.from, to: block(c)!.classifier!.from }
          : null,
      'Classified by ',
    ),
    marks: (c) => block(c)?.repeatedLabel,
  },
]
