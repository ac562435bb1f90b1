/** Rewritings of a whole file, each as a list of edits in order; empty where nothing is to be done. All of them leave a text that needs none. */
export { convertMarks, otherSeparator } from './refactor/convert-marks.ts'
export type { MarkSeparator } from './refactor/convert-marks.ts'
export { drawRules } from './refactor/draw-rules.ts'
export { reletterReferences } from './refactor/reletter-references.ts'
export { renumberParagraphs } from './refactor/renumber-paragraphs.ts'
export { joinSections, splitSections } from './refactor/sections.ts'
