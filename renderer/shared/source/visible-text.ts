/**
 * A text as it may be drawn: control characters that would turn the direction of the writing around them are drawn
 * as a box, so that what a student reads is in the order of the document. One unit stays one unit.
 */
export function visibleText(text: string): string {
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "▯");
}
