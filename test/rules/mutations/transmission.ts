import type { Mutation } from './mutation.ts'
import { behind, both, dropLines, found, lineBehind, next, put, source, where, yearOf } from './mutation.ts'
import { lineSpan } from '../../../server/src/core/rules/fix.ts'
import type { Address, Cable } from '../../../server/src/core/syntax/node.ts'

const addresses = (c: Cable): readonly Address[] => c.addressLists.flatMap((list) => list.addresses)
const withWord = (word: string) => (c: Cable) => addresses(c).find((address) => address.precedence?.text === word)
const simpleDtg = (c: Cable): boolean => c.dateTimeGroup?.precedence !== null && c.dateTimeGroup?.infoPrecedence === null

export const transmission: readonly Mutation[] = [
  {
    rule: 'header-line-order',
    what: 'FL4 before FL3',
    change: (c) => {
      if (c.securityLine === null || c.originatorLine === null) return null
      const own = lineSpan(c.text, c.securityLine)
      const at = lineSpan(c.text, c.originatorLine).from
      return [
        { from: at, to: at, text: source(c, own) },
        { ...own, text: '' },
      ]
    },
    marks: (c) => c.originatorLine,
  },
  { rule: 'missing-dtg-line', what: 'no FL5', change: dropLines((c) => c.dateTimeGroup), marks: (c) => c.fromLine?.label },
  {
    rule: 'missing-from-line',
    what: 'no FM',
    change: where(
      (c) => !c.text.string.includes('NAVADMIN'),
      dropLines((c) => c.fromLine),
    ),
    marks: (c) => c.addressLists[0]?.label,
  },
  {
    rule: 'missing-addressee',
    what: 'no TO, no INFO',
    change: (c) => (c.addressLists.length === 0 ? null : c.addressLists.map((list) => ({ ...lineSpan(c.text, list), text: '' }))),
    marks: (c) => c.fromLine,
  },
  {
    rule: 'malformed-transmission-identifier',
    what: 'a letter and a digit lost',
    change: put(
      (c) => c.transmissionIdentifier,
      (old) => `${old.slice(0, 6)}${old.slice(-2)}`,
    ),
  },
  {
    rule: 'malformed-routing-line',
    what: 'R lost',
    change: where(
      (c) => (c.routingLine?.indicators.length ?? 0) > 1,
      put(
        (c) => c.routingLine?.indicators[0],
        (old) => old.slice(1),
      ),
    ),
  },
  {
    rule: 'malformed-routing-line',
    what: 'digit for a letter',
    change: put(
      (c) => c.routingLine?.indicators.at(-1),
      (old) => `${old.slice(0, 3)}0${old.slice(4)}`,
    ),
  },
  {
    rule: 'malformed-originator-line',
    what: 'a digit of the serial lost',
    change: put(
      (c) => c.originatorLine?.serial,
      (old) => old.slice(1),
    ),
    marks: (c) => c.originatorLine,
  },
  { rule: 'malformed-originator-line', what: 'hour 25', change: put((c) => c.originatorLine?.time, '2560') },
  {
    rule: 'malformed-security-warning',
    what: 'four characters',
    change: put(
      (c) => c.securityLine?.characters,
      (old) => old.slice(1),
    ),
    marks: (c) => c.securityLine,
  },
  {
    rule: 'malformed-dtg',
    what: 'Z lost',
    change: put(
      (c) => c.dateTimeGroup?.group,
      (old) => old.replace('Z', ''),
    ),
  },
  {
    rule: 'invalid-dtg',
    what: 'day 32',
    change: put(
      (c) => c.dateTimeGroup?.group,
      (old) => `32${old.slice(2)}`,
    ),
  },
  {
    rule: 'invalid-dtg',
    what: 'hour 24',
    change: put(
      (c) => c.dateTimeGroup?.group,
      (old) => `${old.slice(0, 2)}24${old.slice(4)}`,
    ),
  },
  {
    rule: 'invalid-dtg',
    what: 'minute 60',
    change: put(
      (c) => c.dateTimeGroup?.group,
      (old) => `${old.slice(0, 4)}60${old.slice(6)}`,
    ),
  },
  {
    rule: 'dtg-in-future',
    what: 'read three days before',
    change: (c) => (c.dateTimeGroup?.instant == null ? null : []),
    now: (c) => c.dateTimeGroup!.instant! - 3 * 86_400_000,
    marks: (c) => c.dateTimeGroup?.group,
  },
  {
    rule: 'precedence-order',
    what: 'lower letter first',
    change: where(
      simpleDtg,
      put(
        (c) => c.dateTimeGroup?.precedence,
        (old) => (old === 'R' || old.length > 1 ? null : `R ${old}`),
      ),
    ),
  },
  {
    rule: 'precedence-mismatch',
    what: 'another prosign',
    change: put(
      (c) => c.routingLine?.prosign,
      (old) => (old === 'OO' ? 'RR' : 'OO'),
    ),
  },
  {
    rule: 'flash-multiple-precedence',
    what: 'Z with a second letter',
    marks: (c) => ({ from: c.dateTimeGroup!.precedence!.from, to: c.dateTimeGroup!.infoPrecedence!.to }),
    change: both(
      where(
        (c) => c.dateTimeGroup?.precedence?.text.length === 1,
        put(
          (c) => c.dateTimeGroup?.precedence,
          () => 'Z O',
        ),
      ),
      (c) => (c.routingLine === null ? [] : [{ from: c.routingLine.prosign.from, to: c.routingLine.prosign.to, text: 'ZZ' }]),
      (c) => (c.dateTimeGroup?.infoPrecedence == null ? [] : null),
    ),
  },
  {
    rule: 'military-only-precedence',
    what: 'Y and YY',
    change: both(
      where(
        simpleDtg,
        put(
          (c) => c.dateTimeGroup?.precedence,
          (old) => (old.length === 1 ? 'Y' : null),
        ),
      ),
      (c) => (c.routingLine === null ? [] : [{ from: c.routingLine.prosign.from, to: c.routingLine.prosign.to, text: 'YY' }]),
    ),
    marks: (c) => c.dateTimeGroup?.precedence,
  },
  {
    rule: 'obsolete-precedence',
    what: 'PRIORITY after 2017',
    change: where(
      (c) => yearOf(c) > 2017,
      put((c) => addresses(c)[0]?.precedence, 'PRIORITY'),
    ),
  },
  {
    rule: 'addressee-precedence-above-dtg',
    what: 'FLASH',
    change: where(
      (c) => c.dateTimeGroup?.precedence !== null && c.dateTimeGroup?.precedence.text !== 'Z',
      put((c) => addresses(c).find((address) => address.precedence !== null && address.precedence.text !== 'FLASH')?.precedence, 'FLASH'),
    ),
  },
  { rule: 'unknown-precedence-word', what: 'PRIOITY', change: put((c) => withWord('PRIORITY')(c)?.precedence, 'PRIOITY') },
  { rule: 'unknown-precedence-word', what: 'IMMEDIATTE', change: put((c) => withWord('IMMEDIATE')(c)?.precedence, 'IMMEDIATTE') },
  { rule: 'unknown-precedence-word', what: 'ROUITNE', change: put((c) => withWord('ROUTINE')(c)?.precedence, 'ROUITNE') },
  { rule: 'niact-without-immediate', what: 'NIACT alone', change: put((c) => withWord('IMMEDIATE')(c)?.precedence, 'NIACT') },
  {
    rule: 'niact-without-justification',
    what: 'NIACT IMMEDIATE',
    change: where(
      (c) => yearOf(c) >= 2004 && !c.text.string.includes('NIACT'),
      put((c) => withWord('IMMEDIATE')(c)?.precedence, 'NIACT IMMEDIATE'),
    ),
  },
  {
    rule: 'julian-day-mismatch',
    what: 'a day before',
    change: put(
      (c) => c.originatorLine?.julianDay,
      (old) => (Number(old) > 1 ? String(Number(old) - 1).padStart(3, '0') : null),
    ),
  },
  {
    rule: 'julian-day-mismatch',
    what: 'a month later',
    change: put(
      (c) => c.originatorLine?.julianDay,
      (old) => (Number(old) < 330 ? String(Number(old) + 30).padStart(3, '0') : null),
    ),
  },
  {
    rule: 'transmission-time-before-dtg',
    what: 'ten minutes before',
    change: where(
      (c) => sameDay(c),
      put(
        (c) => c.originatorLine?.time,
        (_, c) => {
          const minutes = (c.dateTimeGroup!.instant! % 86_400_000) / 60_000 - 10
          return minutes < 0 ? null : `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`
        },
      ),
    ),
  },
  { rule: 'serial-mrn-mismatch', what: 'next serial', change: put((c) => c.originatorLine?.serial, next) },
  { rule: 'section-mismatch', what: 'next section', change: put((c) => c.originatorLine?.section, next) },
  ...['UUUUU', 'CCCCC', 'SSSSS', 'TTTTT'].map((characters): Mutation => ({
    rule: 'security-warning-mismatch',
    what: characters,
    change: put(
      (c) => (c.securityLine?.characters == null ? null : { from: c.securityLine.prosign.from, to: c.securityLine.characters.to }),
      `${characters === 'UUUUU' ? 'ZNR' : 'ZNY'} ${characters}`,
    ),
    also: { 'autodin-header-mismatch': 'the letters of the AUTODIN line are compared with these' },
    marks: (c) => c.securityLine?.characters,
  })),
  {
    rule: 'security-prosign-mismatch',
    what: 'the other prosign',
    change: put(
      (c) => c.securityLine?.prosign,
      (old) => (old === 'ZNY' ? 'ZNR' : 'ZNY'),
    ),
  },
  {
    rule: 'unequal-security-characters',
    what: 'third letter',
    change: put(
      (c) => c.securityLine?.characters,
      (old) => `${old.slice(0, 2)}${old[2] === 'E' ? 'C' : 'E'}${old.slice(3)}`,
    ),
  },
  {
    rule: 'unsorted-release-codes',
    what: 'release codes',
    change: put(
      (c) => c.securityLine?.characters,
      (old) => `${old.slice(0, 3)}XB`,
    ),
    marks: (c) => {
      const to = c.securityLine!.characters!.to
      return { from: to - 2, to }
    },
  },
  { rule: 'unknown-operating-signal', what: 'ZQQ', change: put((c) => c.securityLine?.signals[0], 'ZQQ') },
  {
    rule: 'originator-routing-mismatch',
    what: 'Vienna',
    change: where(
      (c) => c.fromLine?.address?.name.text === 'AMEMBASSY DOHA',
      put((c) => c.originatorLine?.routingIndicator, 'RUEHVI'),
    ),
  },
  {
    rule: 'address-routing-mismatch',
    what: 'indicator of another post',
    change: put(
      (c) =>
        addresses(c).find(
          (address) =>
            /^AMEMBASSY (?!ZENDA|STRELSAU)/.test(address.name.text) && /^RUEH[A-Z]{2}$/.test(address.routingIndicator?.text ?? ''),
        )?.routingIndicator,
      (old) => (old === 'RUEHRL' ? 'RUEHVI' : 'RUEHRL'),
    ),
  },
  {
    rule: 'duplicate-addressee',
    what: 'the last one again',
    change: (c) => {
      const last = addresses(c).at(-1)
      if (last === undefined || last.name.text.includes('COLLECTIVE') || c.dialect === 'smart' || c.dialect === 'webtel') return null
      const own = { from: last.routingIndicator?.from ?? last.name.from, to: last.name.to }
      return lineBehind(() => last, source(c, own))(c)
    },
    marks: (c) => addresses(c).at(-1)?.name,
  },
  {
    rule: 'missing-continuity-number',
    what: 'number lost',
    change: put((c) => {
      const department = addresses(c).find((address) => address.name.text === 'SECSTATE WASHDC' && address.continuityNumber !== null)
      return department === undefined ? null : { from: (department.precedence ?? department.name).to, to: department.continuityNumber!.to }
    }, ''),
    marks: (c) => addresses(c).find((address) => address.name.text === 'SECSTATE WASHDC')?.name,
  },
  {
    rule: 'validation-number-mismatch',
    what: 'a number at the end',
    change: where(
      (c) => c.originatorLine?.serial != null && !c.endMarks.some((mark) => mark.type === 'validation'),
      (c) => behind((o) => ({ from: 0, to: o.text.string.trimEnd().length }), `\n#${next(c.originatorLine!.serial!.text)}\n\nNNNN\n`)(c),
    ),
    marks: (c) => c.endMarks.find((mark) => mark.type === 'validation')?.number,
  },
  {
    rule: 'text-after-end-of-message',
    what: 'a line behind NNNN',
    change: lineBehind(found('NNNN'), 'PLEASE READ THIS TOO.'),
    marks: found('PLEASE READ THIS TOO.'),
  },
  {
    rule: 'unbalanced-break',
    what: 'second BT lost',
    change: dropLines((c) => c.endMarks.filter((mark) => mark.type === 'break').at(-1)),
    marks: (c) => c.endMarks.find((mark) => mark.type === 'break'),
  },
]

/** Sent on the day of the date-time group. */
function sameDay(c: Cable): boolean {
  const instant = c.dateTimeGroup?.instant
  const day = c.originatorLine?.julianDay
  if (instant == null || day == null) return false
  return Math.floor((instant - Date.UTC(yearOf(c), 0, 1)) / 86_400_000) + 1 === Number(day.text)
}
