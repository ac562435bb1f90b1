import { t } from '../../l10n.ts'
/** A part of a cable that is put in as a whole, as a snippet. */
export interface Block {
  readonly name: string
  readonly detail: string
  readonly text: string
  /** Words to find it by. */
  readonly words: string
}

/** Parts of the text (cable-format C5); `opening` is the number and mark of the next paragraph, `4. (C) `. */
export function textBlocks(opening: string): readonly Block[] {
  const part = (name: string, words: string): Block => ({
    name,
    detail: t`${name.toLowerCase()} with its end`,
    text: `${opening}${name}: \${1:Text.}  End ${name.toLowerCase()}.`,
    words,
  })
  return [
    part('Summary', 'begin'),
    part('Comment', 'begin'),
    part('Action request', 'begin'),
    { name: t`Heading`, detail: t`title with its rule`, text: '${1:Heading}\n-------', words: 'heading title section' },
    { name: 'Begin text', detail: t`quoted document`, text: 'Begin text:\n\n${1:Text.}\n\nEnd text.', words: 'quote document' },
  ]
}

/** `REF:` with two lettered items (cable-format B8). */
export function referenceBlock(post: string): Block {
  return {
    name: t`REF block`,
    detail: t`two references`,
    text: `REF: A. \${1:${post}} \${2:NUMBER}\n     B. \${3:${post}} \${4:NUMBER}`,
    words: 'references',
  }
}

/** Classified By, with the reasons of a section (cable-format B9). */
export function authorityBlock(section: string): Block {
  return {
    name: 'Classified By:',
    detail: t`who classified, and why`,
    text: `Classified By: \${1:TITLE AND NAME} for reasons\n${section} (\${2:b}) and (\${3:d}).`,
    words: 'reason authority',
  }
}
