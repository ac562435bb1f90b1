import { dateTimeGroupText, monthName } from '../../model/calendar.ts'
import { addYears, slashDate, startOfDay } from '../../model/declassification.ts'
import { levelText } from '../../model/levels.ts'
import { executiveOrderAt } from '../../tables/executive-orders.ts'
import type { Level } from '../../syntax/node.ts'
import type { CableKindName } from './kinds.ts'

/**
 * A fresh cable as a snippet: tab stops where something is to be filled in (`${1:POST}`), dates reckoned from `now` (milliseconds UTC). The one source of
 * the skeletons for the editor, its snippets and the command. Lines end at LF; none is longer than 55 characters but in SMART (5 FAH-1 H-246).
 */
export function cableSkeleton(kind: CableKindName, now: number): string {
  switch (kind) {
    case 'unclassified':
      return stateCable('UNCLASSIFIED', [], '', now)
    case 'sbu':
      return stateCable('UNCLASSIFIED', ['SENSITIVE'], '(SBU) ', now)
    case 'confidential':
      return stateCable('CONFIDENTIAL', [], '(C) ', now)
    case 'smart':
      return smartMessage(now)
    case 'genadmin':
      return militaryMessage(now)
  }
}

/** State header and text (cable-format B1, C; 5 FAH-1 H-246). */
function stateCable(level: Level, captions: readonly string[], mark: string, now: number): string {
  const classified = level !== 'UNCLASSIFIED'
  const order = executiveOrderAt(now)?.number ?? '13526'
  return lines([
    `${levelText(level)} \${1:POST} \${2:NUMBER}`,
    '',
    ...captions.flatMap((caption) => [caption, '']),
    `E.O. ${order}: ${classified ? `DECL: ${slashDate(addYears(startOfDay(now), 10))}` : 'N/A'}`,
    'TAGS: ${3:PREL}',
    `SUBJECT: ${classified ? '(U) ' : ''}\${4:SUBJECT}`,
    '',
    ...(classified ? ['Classified By: ${5:TITLE AND NAME} for reasons', '1.4 (${6:b}) and (${7:d}).', ''] : []),
    `1. ${mark}Summary: \${8:Text.}  End summary.`,
    '',
    `2. ${mark}\${9:Text.}`,
    '',
    `3. ${mark}Comment: \${10:Text.}  End comment.`,
    '',
    '${11:SURNAME}',
  ])
}

/** The print that SMART makes of a message (smart.md 2.2, 2.11), the fields that every one has. */
function smartMessage(now: number): string {
  const date = new Date(now)
  const day = `${monthName(date.getUTCMonth()).slice(0, 3)} ${String(date.getUTCDate()).padStart(2, '0')}, ${date.getUTCFullYear()}`
  const banner = `${' '.repeat(50)}UNCLASSIFIED`
  const field = (label: string, value: string): string => `${`${label}:`.padEnd(18)}${value}`.trimEnd()
  return lines([
    banner,
    '',
    field('MRN', `${String(date.getUTCFullYear() % 100).padStart(2, '0')} \${1:POST} \${2:NUMBER}`),
    field('Date/DTG', `${day} / ${dateTimeGroupText(now)}`),
    field('From', 'AMEMBASSY ${1:POST}'),
    field('Action', 'WASHDC, SECSTATE ROUTINE'),
    field('E.O.', executiveOrderAt(now)?.number ?? '13526'),
    field('TAGS', '${3:PREL}'),
    field('Subject', '${4:Subject}'),
    '',
    '1. Summary: ${5:Text.} End Summary.',
    '',
    '2. ${6:Text.}',
    '',
    field('Signature', '${7:Surname}'),
    '',
    field('Drafted By', '${8:OFFICE:Surname, Given}'),
    field('Cleared By', '${9:OFFICE:Surname, Given}'),
    field('Approved By', '${10:OFFICE:Surname, Given}'),
    field('Released By', '${11:OFFICE:Surname, Given}'),
    field('Info', ''),
    '',
    banner,
  ])
}

/** USMTF general administrative message (cable-format D5; NTP 3). */
function militaryMessage(now: number): string {
  const month = monthName(new Date(now).getUTCMonth()).slice(0, 3).toUpperCase()
  return lines([
    `R ${dateTimeGroupText(now)}`,
    'FM ${1:ORIGINATOR}',
    'TO ${2:ADDRESSEE}',
    'BT',
    'UNCLAS //${3:N00000}//',
    `MSGID/GENADMIN/\${1:ORIGINATOR}/-/${month}//`,
    'SUBJ/${4:SUBJECT}//',
    'REF/A/DOC/${5:ORIGINATOR OF REFERENCE}/${6:DATE}//',
    'AMPN/REF A IS ${7:WHAT IT IS}.//',
    'POC/${8:NAME}/${9:RANK}/${10:UNIT}/TEL: ${11:NUMBER}//',
    'RMKS/1. ${12:TEXT}.',
    '2. ${13:TEXT}.//',
    'BT',
  ])
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`
}
