import type { Mutation } from './mutation.ts'
import { both, dropLines, found, isClassified, lineBehind, lineEnd, next, put, source, where, yearOf } from './mutation.ts'
import { lineSpan } from '../../../server/src/core/rules/fix.ts'
import type { Cable } from '../../../server/src/core/syntax/node.ts'

const level = (c: Cable) => (c.classification?.label === null ? c.classification.level : null)
const hasCaption = (c: Cable, name: string): boolean => c.captions.some((caption) => caption.text === name)
const firstPageHeader = (c: Cable) => c.pageHeaders[0]
const underLine = (c: Cable) =>
  c.classification?.label === null && c.dialect !== 'smart' && c.dialect !== 'webtel' ? c.classification : null
/** A caption on a line of its own below the classification line. */
const captionLine = (text: string): Mutation['change'] => lineBehind(underLine, (c) => lineEnd(c) + text)
const captionNamed = (name: string) => (c: Cable) => c.captions.find((caption) => caption.text === name)
const unclassified = (c: Cable): boolean => c.classification?.levelValue === 'UNCLASSIFIED'

export const classification: readonly Mutation[] = [
  {
    rule: 'mixed-record',
    what: 'post and number of another cable',
    change: where(
      (c) => c.originatorLine?.serial != null,
      both(
        put((c) => c.classification?.post, 'RIYADH'),
        put((c) => c.classification?.number, next),
      ),
    ),
    marks: (c) => ({ from: c.classification!.post!.from, to: c.classification!.number!.to }),
  },
  {
    rule: 'missing-classification-line',
    what: 'line lost',
    change: dropLines(underLine),
    marks: (c) =>
      c.headLines.find((line) => ['caption', 'attention', 'executiveOrder', 'tags', 'subject'].includes(line.kind))?.children[0] ??
      c.captions[0] ??
      c.attentions[0],
  },
  {
    rule: 'malformed-classification-line',
    what: 'number lost',
    change: put(
      (c) =>
        c.classification?.post == null || !isClassified(c) || c.classification.label !== null
          ? null
          : { from: c.classification.post.to, to: c.classification.to },
      '',
    ),
    marks: (c) => c.classification,
  },
  {
    rule: 'malformed-classification-line',
    what: 'year before the post',
    change: put(
      (c) => (c.classification?.label === null ? c.classification.post : null),
      (old) => `09 ${old}`,
    ),
    marks: (c) => c.classification?.year,
  },
  {
    rule: 'unspaced-classification',
    what: 'in one word',
    change: where(
      isClassified,
      put(level, (old, c) => (c.classification?.levelValue === 'TOP SECRET' ? 'TOP SECRET' : old.replaceAll(' ', ''))),
    ),
  },
  {
    rule: 'misspelled-classification',
    what: 'first letter doubled',
    change: put(level, (old, c) => (c.classification?.levelValue === 'LIMITED OFFICIAL USE' ? null : old.slice(0, 1) + old)),
  },
  {
    rule: 'misspelled-classification',
    what: 'a letter lost',
    change: where(
      isClassified,
      put(level, (old, c) =>
        c.classification?.spelling === 'spaced' && c.classification.levelValue !== 'TOP SECRET' ? old.slice(0, 4) + old.slice(6) : null,
      ),
    ),
  },
  {
    rule: 'misspelled-classification',
    what: 'a blank lost',
    change: where(
      isClassified,
      put(level, (old, c) =>
        c.classification?.spelling === 'spaced' && c.classification.levelValue !== 'TOP SECRET' ? old.slice(0, 1) + old.slice(2) : null,
      ),
    ),
  },
  {
    rule: 'obsolete-classification',
    what: 'LIMITED OFFICIAL USE',
    change: where((c) => unclassified(c) && yearOf(c) > 1996 && !hasCaption(c, 'SENSITIVE'), put(level, 'LIMITED OFFICIAL USE')),
  },
  {
    rule: 'malformed-message-number',
    what: 'seven digits',
    change: where(
      (c) => c.classification?.label === null && c.classification.number?.text.length === 6,
      put(
        (c) => c.classification!.number,
        (old) => `0${old}`,
      ),
    ),
  },
  {
    rule: 'malformed-message-number',
    what: 'two digits',
    change: where(
      (c) => c.classification?.label === null && c.originatorLine === null && c.pageLines.length === 0 && c.references.length === 0,
      put((c) => c.classification!.number, '12'),
    ),
  },
  {
    rule: 'unpadded-message-number',
    what: 'zeros lost',
    change: where(
      (c) => c.classification?.number?.text.startsWith('000') === true,
      put(
        (c) => c.classification!.number,
        (old) => old.slice(3),
      ),
    ),
  },
  {
    rule: 'post-mrn-mismatch',
    what: 'another post',
    change: put((c) => (c.classification?.label === null && c.fromLine !== null ? c.classification.post : null), 'RIYADH'),
  },
  {
    rule: 'section-number-out-of-range',
    what: 'behind the last',
    change: where(
      (c) => c.originatorLine?.section == null,
      put((c) => c.classification?.section, '9'),
    ),
    marks: (c) => ({ from: c.classification!.section!.from, to: c.classification!.sections!.to }),
  },
  {
    rule: 'section-number-out-of-range',
    what: 'section 9, in the header too',
    change: both(
      put((c) => c.originatorLine?.section, '09'),
      put((c) => c.classification?.section, '09'),
    ),
    marks: (c) => ({ from: c.classification!.section!.from, to: c.classification!.sections!.to }),
  },
  { rule: 'continuation-mrn-mismatch', what: 'next number', change: put((c) => firstPageHeader(c)?.number, next) },
  { rule: 'continuation-mrn-mismatch', what: 'number in the last page header', change: put((c) => c.pageHeaders.at(-1)?.number, next) },
  { rule: 'continuation-post-mismatch', what: 'another post', change: put((c) => firstPageHeader(c)?.post, 'RIYADH') },
  { rule: 'continuation-section-mismatch', what: 'more sections', change: put((c) => firstPageHeader(c)?.sections, next) },
  {
    rule: 'continuation-section-mismatch',
    what: 'behind the last section',
    change: put((c) => c.pageHeaders.at(-1)?.section, '099'),
    also: { 'missing-section-header': 'the section that the page began has no header now' },
  },
  {
    rule: 'continuation-out-of-sequence',
    what: 'first section again',
    change: where(
      (c) => c.pageHeaders.length > 1 && c.pageHeaders.at(-1)!.section.text !== '001',
      put((c) => c.pageHeaders.at(-1)?.section, '001'),
    ),
    also: { 'missing-section-header': 'the section that the page began has no header now' },
  },
  {
    rule: 'continuation-header-mid-sentence',
    what: 'page header in the line above',
    change: where(
      (c) => c.pageHeaders.length === 1 && c.paragraphs.length > 2 && c.dialect === 'cablegate',
      (c) => {
        const end = lineEnd(c)
        const own = lineSpan(c.text, c.pageHeaders[0]!)
        const first = c.paragraphs[1]!
        const at = source(c, first).search(new RegExp(`[a-z]${end}[a-z]`)) + 1 + first.from + end.length
        return at <= first.from + end.length || at > own.from
          ? null
          : [
              { from: at, to: at, text: end + source(c, own) + end },
              { ...own, text: '' },
            ]
      },
    ),
    marks: (c) => c.pageHeaders[0],
  },
  {
    rule: 'missing-section-header',
    what: 'page headers lost',
    change: where(
      (c) => c.pageHeaders.length === 1 && c.classification?.sections != null && c.pageLines.length === 0,
      dropLines(firstPageHeader),
    ),
    marks: (c) => ({ from: c.classification!.section!.from, to: c.classification!.sections!.to }),
  },
  {
    rule: 'section-header-inconsistency',
    what: 'another date-time group',
    change: put(
      (c) =>
        c.sectionHeaders
          .flatMap((header) => header.children)
          .flatMap((line) => line.children)
          .find((leaf) => leaf.kind === 'dateTimeGroup'),
      (old) => `31${old.slice(2)}`.replace(/^31/, old.startsWith('12') ? '13' : '12'),
    ),
  },
  { rule: 'page-line-mismatch', what: 'next number', change: put((c) => c.pageLines.at(-1)?.number, next) },
  { rule: 'page-line-mismatch', what: 'another post', change: put((c) => c.pageLines.at(-1)?.post, 'RIYADH') },
  {
    rule: 'page-line-out-of-sequence',
    what: 'a page too many',
    change: where(
      (c) => c.pageLines.length > 1,
      put((c) => c.pageLines.at(-1)?.page, '09'),
    ),
  },
  {
    rule: 'banner-level-mismatch',
    what: 'SECRET at the foot',
    change: where(
      (c) => c.dialect !== 'smart' && !c.released && c.classification?.levelValue !== 'SECRET',
      put((c) => c.banners.at(-1)?.level, 'SECRET'),
    ),
  },
  ...['SIPDIR', 'NODISS', 'EXDISS', 'SENSITVE', 'NOFRON', 'STADISS'].map((word): Mutation => ({
    rule: 'unknown-caption',
    what: word,
    change: captionLine(word),
    marks: found(word),
  })),
  {
    rule: 'duplicate-caption',
    what: 'SIPDIS again',
    change: where((c) => c.dialect !== 'smart', lineBehind(captionNamed('SIPDIS'), 'SIPDIS')),
    marks: (c) => c.captions.filter((caption) => caption.text === 'SIPDIS')[1],
  },
  {
    rule: 'caption-order',
    what: 'EXDIS below SIPDIS',
    change: where((c) => c.dialect !== 'smart' && c.captions.length === 1 && isClassified(c), lineBehind(captionNamed('SIPDIS'), 'EXDIS')),
  },
  {
    rule: 'caption-shared-line',
    what: 'two on a line',
    change: where((c) => c.dialect !== 'smart' && c.captions.length === 1 && isClassified(c), put(captionNamed('SIPDIS'), 'EXDIS SIPDIS')),
    marks: captionNamed('SIPDIS'),
  },
  {
    rule: 'multiple-channel-captions',
    what: 'two channels',
    change: where(
      (c) => c.captions.length === 0 && isClassified(c),
      (c) => captionLine(`ROGER CHANNEL${lineEnd(c)}DISSENT CHANNEL`)(c),
    ),
    marks: (c) => c.captions[1],
  },
  {
    rule: 'caption-conflict',
    what: 'NODIS with EXDIS',
    change: where(
      (c) => c.captions.length === 0 && isClassified(c),
      (c) => captionLine(`NODIS${lineEnd(c)}EXDIS`)(c),
    ),
    marks: (c) => c.captions[1],
  },
  {
    rule: 'unclassified-restricted-caption',
    what: 'AGREMENT CHANNEL',
    change: where((c) => unclassified(c) && c.captions.length === 0, captionLine('AGREMENT CHANNEL')),
  },
  {
    rule: 'sensitive-on-classified',
    what: 'SENSITIVE',
    change: where((c) => isClassified(c) && !hasCaption(c, 'SENSITIVE'), captionLine('SENSITIVE')),
  },
  {
    rule: 'sbu-without-sensitive',
    what: 'SENSITIVE lost',
    change: where(
      (c) => unclassified(c) && c.dialect !== 'smart' && c.paragraphs.some(({ mark }) => mark?.level === 'SBU'),
      dropLines(captionNamed('SENSITIVE')),
    ),
    marks: (c) => c.paragraphs.find(({ mark }) => mark?.level === 'SBU')?.mark,
  },
  {
    rule: 'noforn-on-unclassified',
    what: 'NOFORN',
    change: where((c) => unclassified(c) && !hasCaption(c, 'NOFORN'), captionLine('NOFORN')),
  },
  {
    rule: 'corrected-copy-without-note',
    what: 'CORRECTED COPY',
    change: captionLine('C O R R E C T E D   C O P Y'.replaceAll('   ', ' ')),
    marks: (c) => c.captions[0],
  },
  { rule: 'official-informal-subject', what: 'caption only', change: captionLine('OFFICIAL INFORMAL') },
  {
    rule: 'official-informal-subject',
    what: 'subject only',
    change: where(
      (c) => !hasCaption(c, 'OFFICIAL INFORMAL'),
      put(
        (c) => c.subject?.title,
        (old) => `OFFICIAL-INFORMAL: ${old}`,
      ),
    ),
    marks: (c) => c.subject?.title,
  },
]
