/** A sentence's place in a display text. */
export type Stretch = { readonly from: number; readonly to: number };

const opening = "「『（(【［[〈《“";
const closing = "」』）)】］]〉》”";
const abbreviations =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Art|vs|U\.S|U\.K|U\.N|D\.C|Jr|Sr|Gen|Adm|Sen|Rep|Gov|Amb|Lt|Col|Hon|Rt|H\.E|[A-Z])|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))$/;

/**
 * Splits at 。！？ and line ends outside brackets, and at the full stops of English. A bracket that is not
 * closed within `patience` characters was damaged, and no longer holds sentences together.
 */
export function splitSentences(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let depth = 0;
  let openedAt = 0;
  let from = 0;
  const cut = (to: number): void => {
    const stretch = trimmed(text, from, to);
    if (stretch !== null) found.push(stretch);
    from = to;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? "";
    if (opening.includes(unit)) {
      if (depth === 0) openedAt = at;
      depth++;
    } else if (closing.includes(unit)) {
      depth = Math.max(0, depth - 1);
    } else if (depth > 0 && at - openedAt < patience) {
      // Inside 「…。」 nothing ends.
    } else if (unit === " " && endsItem(text, at)) {
      cut(at + 1);
    } else if (unit === "\n" || "。！？".includes(unit)) {
      depth = 0;
      cut(at + 1);
    } else if (".?!".includes(unit) && endsEnglish(text, from, at)) {
      depth = 0;
      cut(at + 1);
    }
  }
  cut(text.length);
  return found;
}

const patience = 400;

function endsEnglish(text: string, from: number, at: number): boolean {
  if (!/^[.?!]["”’)]?(?:\s+["“‘(]?[A-Z0-9]|\s*$)/.test(text.slice(at, at + 8))) return false;
  return text[at] !== "." || !abbreviations.test(text.slice(Math.max(from, at - 6), at));
}

function trimmed(text: string, start: number, end: number): Stretch | null {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? "")) from++;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--;
  return from < to ? { from, to } : null;
}

/** In a cell one item may end with a verbal noun and the next follow after a space. */
function endsItem(text: string, at: number): boolean {
  return (
    /(?:実施|確認|一致|表明|防護|支援|確保|歓迎|非難)$/.test(text.slice(Math.max(0, at - 2), at)) &&
    /[\u3040-\u30ff\u4e00-\u9fff]/.test(text[at + 1] ?? "")
  );
}
