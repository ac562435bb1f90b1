/** A half-open range of UTF-16 offsets in the text: `from` belongs to it, `to` does not. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Whether the offset lies in the span or directly behind it, as a caret at the end of a word does. */
export function touches(span: Span, offset: number): boolean {
  return span.from <= offset && offset <= span.to
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}
