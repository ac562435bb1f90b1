import type { Span } from '../span.ts'
import type { Text } from '../text.ts'
import type { Scan } from './scan.ts'
import type { Artifact } from './logical.ts'

/** The kinds of cable that are read (cable-format 0.2, D1–D5; SMART, drafting and web forms beside them). */
export type Dialect = 'cablegate' | 'aad' | 'copy' | 'smart' | 'deptdraft' | 'webtel' | 'military' | 'draft' | 'unknown'

export const dialects: readonly Dialect[] = ['cablegate', 'aad', 'copy', 'smart', 'deptdraft', 'webtel', 'military', 'draft', 'unknown']

/**
 * A part of the tree. Spans nest and follow each other in order; what lies between the children of a node is blanks and line ends only, so the
 * leaves hold every character that a person can see. Nodes are never changed after parsing.
 */
export interface Node extends Span {
  readonly kind: NodeKind
  readonly children: readonly Node[]
}

/** A leaf with its meaning: `text` is what the characters say once publication damage is read through. */
export interface Token extends Node {
  readonly text: string
}

export type NodeKind =
  // the whole, and its zones
  | 'cable' | 'preamble' | 'transmission' | 'header' | 'body' | 'tail'
  // transmission header (ACP 127 format lines)
  | 'autodinLine' | 'transmissionIdentifier' | 'routingLine' | 'originatorLine' | 'securityLine' | 'dateTimeGroupLine'
  | 'from' | 'to' | 'info' | 'exempt' | 'address'
  // State header
  | 'classificationLine' | 'caption' | 'attention' | 'executiveOrder' | 'tags' | 'tag' | 'subject' | 'references' | 'reference'
  | 'classificationAuthority' | 'labelledField' | 'set'
  // text
  | 'paragraph' | 'heading' | 'bullet' | 'listItem' | 'textBlock' | 'table' | 'signature'
  // noise of transport and publication
  | 'pageHeader' | 'pageLine' | 'sectionHeader' | 'distribution' | 'banner' | 'stamp' | 'publisherNote' | 'pseudoHeader' | 'envelope' | 'endMark'
  | 'unknownLine'
  // leaves
  | 'label' | 'word' | 'number' | 'mark' | 'textLine' | 'rule' | 'artifact' | 'punctuation'
  | 'channel' | 'prosign' | 'routingIndicator' | 'serial' | 'section' | 'julianDay' | 'time' | 'securityCharacters' | 'operatingSignal' | 'serviceTail'
  | 'precedence' | 'dateTimeGroup' | 'addressName' | 'continuityNumber' | 'officeCodes'
  | 'level' | 'post' | 'messageNumber' | 'orderNumber' | 'instruction' | 'tagCode' | 'person' | 'title' | 'referenceLetter' | 'referenceText'
  | 'reasonSection' | 'reasonLetter' | 'setField'

/** U 0 < SBU 1 < C 2 < S 3 < TS 4 (cable-format C4.6). */
export type MarkLevel = 'U' | 'SBU' | 'C' | 'S' | 'TS'

export type Level = 'UNCLASSIFIED' | 'LIMITED OFFICIAL USE' | 'RESTRICTED' | 'CONFIDENTIAL' | 'SECRET' | 'TOP SECRET'

export type Precedence = 'FLASH' | 'NIACT IMMEDIATE' | 'IMMEDIATE' | 'PRIORITY' | 'ROUTINE'

/** A classification mark in parentheses; `level` is null when the text in them is no mark that can be read. */
export interface PortionMark extends Token {
  readonly kind: 'mark'
  readonly level: MarkLevel | null
  /** Control parts as written, upper case: NF, NOFORN, FOUO, REL TO … */
  readonly controls: readonly string[]
  readonly entireText: boolean
}

/** FL1, `VZCZCXRO8359`; the parts are null when the line is malformed. */
export interface TransmissionIdentifier extends Node {
  readonly kind: 'transmissionIdentifier'
  readonly channel: Token | null
  readonly number: Token | null
}

/** FL2, `PP RUEHROV`, with its continuation lines. */
export interface RoutingLine extends Node {
  readonly kind: 'routingLine'
  readonly prosign: Token
  readonly indicators: readonly Token[]
  /** Words that are no routing indicator. */
  readonly strangers: readonly Token[]
}

/** FL3, `DE RUEHDO #0690/01 3291131`; parts that cannot be read are null. */
export interface OriginatorLine extends Node {
  readonly kind: 'originatorLine'
  readonly routingIndicator: Token | null
  readonly serial: Token | null
  readonly section: Token | null
  readonly julianDay: Token | null
  readonly time: Token | null
}

/** FL4, `ZNY CCCCC ZZH`. */
export interface SecurityLine extends Node {
  readonly kind: 'securityLine'
  readonly prosign: Token
  readonly characters: Token | null
  /** Special-handling characters behind a slash. */
  readonly handling: Token | null
  readonly signals: readonly Token[]
  /** Notes of the relay behind the signals: `(CCY …)`, `ZUI …`. */
  readonly serviceTail: Token | null
  readonly wellFormed: boolean
}

/** FL5, `P 251131Z NOV 09`; in SMART the `Date/DTG:` field, in web displays the date in the heading. */
export interface DateTimeGroupLine extends Node {
  readonly kind: 'dateTimeGroupLine'
  readonly label: Token | null
  readonly precedence: Token | null
  readonly infoPrecedence: Token | null
  /** The characters from the day to the year. */
  readonly group: Token | null
  /** Milliseconds since 1970, UTC; null when the group is no real date or time. */
  readonly instant: number | null
  /** Whether the group has the form of a date-time group, real date or not. */
  readonly wellFormed: boolean
  readonly signals: readonly Token[]
  readonly serviceTail: Token | null
  /** The calendar date a SMART print gives before the group, UTC midnight. */
  readonly calendarDate: { readonly token: Token; readonly instant: number | null } | null
}

export interface Address extends Node {
  readonly kind: 'address'
  readonly routingIndicator: Token | null
  readonly name: Token
  /** Military office codes, `//N1//`. */
  readonly officeCodes: Token | null
  /** The word as written; `precedence.text` is upper case with single blanks. */
  readonly precedence: Token | null
  readonly continuityNumber: Token | null
}

/** FL6; `address` is null when nothing follows the label. */
export interface FromLine extends Node {
  readonly kind: 'from'
  readonly label: Token
  readonly address: Address | null
}

/** FL7, FL8, FL9 with their continuation lines. */
export interface AddressList extends Node {
  readonly kind: 'to' | 'info' | 'exempt'
  readonly label: Token
  readonly addresses: readonly Address[]
}

/** The AUTODIN line of military copies (JANAP 128, cable-format A.8). */
export interface AutodinLine extends Node {
  readonly kind: 'autodinLine'
  readonly precedence: Token
  readonly classLetter: Token
  readonly routingIndicator: Token
  readonly serial: Token
  readonly julianDay: Token
  readonly time: Token
  readonly classLetters: Token
  readonly recipients: readonly Token[]
}

/** The classification line (B2); in SMART the MRN field, with `level` from the banner. */
export interface ClassificationLine extends Node {
  readonly kind: 'classificationLine'
  readonly label: Token | null
  readonly level: Token | null
  readonly levelValue: Level | null
  /** How the level is written: letter-spaced, in one word, or damaged (a letter doubled, lost or displaced). */
  readonly spelling: 'spaced' | 'plain' | 'damaged' | null
  /** UNCLAS E F T O: unclassified, to be encrypted for transmission. */
  readonly encrypted: boolean
  readonly noforn: Token | null
  readonly section: Token | null
  readonly sections: Token | null
  /** Year before the post, as SMART writes it and old copies sometimes do. */
  readonly year: Token | null
  readonly post: Token | null
  readonly number: Token | null
  /** Text behind the number: a TOSEC series, a caption, SUSPECTED DUPLICATE. */
  readonly slug: Token | null
}

export interface Caption extends Token {
  readonly kind: 'caption'
}

/** One attention or passing instruction with its continuation lines. */
export interface Attention extends Token {
  readonly kind: 'attention'
}

/** What an E.O. line says of declassification (B5). */
export interface Instruction {
  readonly type: 'none' | 'date' | 'event' | 'code' | 'release' | 'empty'
  /** UTC midnight; null when there is no date, or one that does not exist. */
  readonly instant: number | null
  /** The date's place; null without one. */
  readonly date: Token | null
  readonly dateIsReal: boolean
  /** First number over 12: the day stands before the month. */
  readonly dayFirst: boolean
  readonly twoDigitYear: boolean
  /** GDS, XGDS-2, RDS-4, OADR, X1, 25X1-HUMAN, 50X1-HUM, MR … in the order written. */
  readonly codes: readonly Token[]
}

export interface ExecutiveOrderField extends Node {
  readonly kind: 'executiveOrder'
  readonly label: Token
  readonly number: Token | null
  readonly value: Token | null
  readonly instruction: Instruction
}

export interface Tag extends Node {
  readonly kind: 'tag'
  readonly code: Token
  readonly person: Token | null
  /** `(` opened and never closed. */
  readonly unclosed: boolean
}

export interface TagsField extends Node {
  readonly kind: 'tags'
  readonly label: Token
  readonly tags: readonly Tag[]
  /** Separators that stand between the codes outside parentheses. */
  readonly separators: 'comma' | 'blank' | 'mixed' | 'semicolon' | null
}

export interface SubjectField extends Node {
  readonly kind: 'subject'
  readonly label: Token
  readonly mark: PortionMark | null
  /** The subject on one line, its mark taken off; null when the label stands alone. */
  readonly title: Token | null
}

export type ReferenceKind = 'cable' | 'email' | 'telcon' | 'message' | 'report' | 'document' | 'other'

export interface Reference extends Node {
  readonly kind: 'reference'
  /** The letter that counts: the inner one where a program doubled it; null for unlettered items. */
  readonly letter: Token | null
  /** The second letter of `A. A)` and `A. REF A`. */
  readonly doubledLetter: Token | null
  readonly referenceKind: ReferenceKind
  /** As written, two or four digits; null when the item names none. */
  readonly year: Token | null
  readonly post: Token | null
  readonly number: Token | null
  /** Milliseconds, UTC, of a reference by date-time group. */
  readonly instant: number | null
  readonly notal: boolean
  /** The post is that of the item before: `STATE 123, 456`. */
  readonly inheritsPost: boolean
  /** The whole item without its letter. */
  readonly text: Token
}

export interface ReferencesField extends Node {
  readonly kind: 'references'
  readonly label: Token
  readonly items: readonly Reference[]
}

export interface Reason extends Node {
  readonly section: Token
  readonly letters: readonly Token[]
}

/** Classified By, Reason, Derived From, Declassify On (B9). */
export interface ClassificationAuthority extends Node {
  readonly kind: 'classificationAuthority'
  readonly label: Token
  /** A second label directly behind the first, as form programs wrote it. */
  readonly repeatedLabel: Token | null
  readonly classifier: Token | null
  readonly reasons: readonly Reason[]
  /** The word REASON and what follows it when no section can be read; null otherwise. */
  readonly damagedReason: Token | null
  readonly derivedFrom: Token | null
  /** Cut by the publisher (`...`) or redacted: what is missing cannot be known. */
  readonly cut: boolean
}

/** A labelled field without a place in the other dialects: Drafted By, Cleared By, Dissemination Rule … */
export interface LabelledField extends Node {
  readonly kind: 'labelledField'
  readonly name: string
  readonly label: Token
  readonly value: Token | null
}

/** A USMTF set, `SUBJ/TEXT//`. */
export interface MessageSet extends Node {
  readonly kind: 'set'
  readonly name: Token
  readonly fields: readonly Token[]
  readonly terminated: boolean
}

/** A numbered paragraph with everything up to the next one: lines, bullets, lists, page noise inside it. */
export interface Paragraph extends Node {
  readonly kind: 'paragraph'
  readonly number: Token
  readonly value: number
  /** How the number is written: `1.`, pilcrow, `[11](#).`, in mid-line, or another form. */
  readonly form: 'plain' | 'pilcrow' | 'link' | 'inline' | 'other'
  readonly mark: PortionMark | null
  /** Text behind the number and the mark begins here. */
  readonly textFrom: number
}

/** A title with its rule or rules, or one that stands alone. */
export interface Heading extends Node {
  readonly kind: 'heading'
  readonly mark: PortionMark | null
  readonly title: Token
  readonly rules: readonly Token[]
}

export interface Bullet extends Node {
  readonly kind: 'bullet' | 'listItem'
  readonly marker: Token
  readonly mark: PortionMark | null
  readonly textFrom: number
}

export interface Signature extends Node {
  readonly kind: 'signature'
  readonly label: Token | null
  readonly names: readonly Token[]
}

/** `DOHA 00000690  002 OF 002`, in the text wherever a page ended (A9). */
export interface PageHeader extends Node {
  readonly kind: 'pageHeader'
  readonly post: Token
  readonly number: Token
  readonly section: Token
  readonly page: Token | null
  readonly sections: Token
}

/** `PAGE 02  ZENDA 03507  02 OF 04  031715Z` (D2.2, D3.3). */
export interface PageLine extends Node {
  readonly kind: 'pageLine'
  /** Null on the second line of a page line that was broken in two. */
  readonly page: Token | null
  readonly post: Token | null
  readonly number: Token | null
  readonly section: Token | null
  readonly sections: Token | null
}

/** A level line that stands alone: top and foot of a page. */
export interface Banner extends Node {
  readonly kind: 'banner'
  readonly level: Token
  readonly levelValue: Level
  /** The line SBU below the level of a SMART print. */
  readonly sensitive: Token | null
}

export interface EndMark extends Node {
  readonly kind: 'endMark'
  readonly type: 'break' | 'validation' | 'end' | 'document'
  /** The digits of `#0690`. */
  readonly number: Token | null
}

/** Words that open or close a part of the text: `Summary.`, `BEGIN TEXT:`, `End comment.` (C3, C5). */
export interface Marker extends Span {
  readonly type: 'begin' | 'end'
  /** Upper case, single blanks: SUMMARY, COMMENT, ACTION REQUEST … */
  readonly name: string
  /** Where the words stand that give the name. */
  readonly nameSpan: Span
}


/** One cable: its tree, and the parts of the tree by name. Parts that the cable lacks are null or empty. */
export interface Cable extends Node {
  readonly kind: 'cable'
  readonly text: Text
  readonly dialect: Dialect
  /** Dialect of the older cable inside a SMART print. */
  readonly wrapped: Dialect | null
  /** A publisher's extract: nothing may be reported missing (N11). */
  readonly partial: boolean
  /** 30 % or more of the body's lines are longer than 80 characters. */
  readonly reflowed: boolean
  /** A review or release stamp stands in the text. */
  readonly released: boolean

  readonly autodinLine: AutodinLine | null
  readonly transmissionIdentifier: TransmissionIdentifier | null
  readonly routingLine: RoutingLine | null
  readonly originatorLine: OriginatorLine | null
  readonly securityLine: SecurityLine | null
  readonly dateTimeGroup: DateTimeGroupLine | null
  readonly fromLine: FromLine | null
  readonly addressLists: readonly AddressList[]

  readonly classification: ClassificationLine | null
  readonly captions: readonly Caption[]
  readonly attentions: readonly Attention[]
  readonly executiveOrder: ExecutiveOrderField | null
  readonly tags: TagsField | null
  readonly subject: SubjectField | null
  readonly references: readonly ReferencesField[]
  readonly authorities: readonly ClassificationAuthority[]
  /** Fields of SMART prints, drafting copies and web displays by label, in order; also those that have a place of their own above. */
  readonly fields: readonly LabelledField[]
  readonly sets: readonly MessageSet[]
  /** Header lines in the order they stand, whatever they are. */
  readonly headLines: readonly Node[]

  readonly body: Node | null
  readonly paragraphs: readonly Paragraph[]
  readonly headings: readonly Heading[]
  readonly markers: readonly Marker[]
  readonly pageHeaders: readonly PageHeader[]
  readonly pageLines: readonly PageLine[]
  readonly banners: readonly Banner[]
  /** Header lines that were repeated for a later section (D3.3). */
  readonly sectionHeaders: readonly Node[]
  readonly endMarks: readonly EndMark[]
  readonly signature: Signature | null
  /** Marks of headings, paragraphs and bullets that can be read, in the order of the text. */
  readonly marks: readonly PortionMark[]
  /** Blank lines inside the text: from the end of the line above to the beginning of the line below. */
  readonly textBreaks: readonly Span[]
  /** Damage of publication inside the header fields, in order; that of the text is in `scan`. */
  readonly artifacts: readonly Artifact[]
  readonly scan: Scan
}

/** A file: its cables in order, at least one, together covering it from end to end. */
export interface CableFile {
  readonly text: Text
  readonly cables: readonly Cable[]
}
