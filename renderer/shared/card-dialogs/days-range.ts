/** The days a student typed for a due date: `3`, or a range `3-7`; null where it is neither. */
export function daysRangeOf(typed: string): { readonly from: number; readonly to: number } | null {
  const text = typed
    .normalize("NFKC")
    .replace(/[〜~–—ー−]/g, "-")
    .replace(/\s/g, "");
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return to < from || to > mostDays ? null : { from, to };
}

/** A hundred years: FSRS's own longest interval. */
export const mostDays = 36_500;
