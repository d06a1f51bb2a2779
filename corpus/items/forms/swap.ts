import type { Lang } from "../../bilingual.ts";
import { type Fact, type Gap, statementText } from "../../fact.ts";
import type { Candidate, Slot } from "../slot.ts";
import { fitted } from "./english.ts";

/**
 * A slot as far as exchanging it makes a statement false: null where the statement gives the answer as an
 * example (“such as the G7”: others may be examples too) or where only the wording would be wrong, and
 * without the values that the true one implies (who is ready by 2027 is ready by 2028) or that the label
 * or the grammar would betray.
 */
export function swappable(slot: Slot | null, label: string, lang: Lang): Slot | null {
  if (slot === null || slot.isWording === true || isExample(slot.fact, slot.gap)) return null;
  const { fact, gap, value } = slot;
  // “… on tariffs and … on minerals, the seven”: who can count sees it.
  if (gap.type === "number" && /の$/.test(around(fact, gap, "ja")[0])) return null;
  // “… (DFFT)”: the letters that stay behind would tell.
  if (/^ ?[（(][A-Z0-9]/.test(around(fact, gap, lang)[1])) return null;
  const year = /\d{4}/.exec(label)?.[0];
  const candidates = slot.candidates.filter((candidate) => {
    if (value !== undefined && !isIndependent(candidate.value ?? value, value, slot)) return false;
    const saysDay = gap.type === "date" && /\d{4}/.test(candidate.text.ja);
    if (saysDay && fact.kind === "date" && year !== undefined)
      return candidate.text.ja.includes(year);
    return swapped(candidate, fact, gap, lang) !== null;
  });
  return candidates.length === 0 ? null : { ...slot, candidates };
}

/** The wrong value as it stands in the statement, or null where the sentence could not hold it. */
export function swapped(wrong: Candidate, fact: Fact, gap: Gap, lang: Lang): string | null {
  const text = wrong.text[lang];
  if (lang === "ja") return text;
  const [before, after] = around(fact, gap, "en");
  return fitted(text, gap.answer.en, before, after);
}

function around(fact: Fact, gap: Gap, lang: Lang): readonly [string, string] {
  const segments = fact.statement[lang];
  const at = segments.findIndex((segment) => segment.gapId === gap.id);
  return [segments[at - 1]?.text ?? "", statementText(segments.slice(at + 1))];
}

/** Whether the statement names the answer as one example of several (“such as the G7”). */
export function isExample(fact: Fact, gap: Gap): boolean {
  const [, after] = around(fact, gap, "ja");
  const [before] = around(fact, gap, "en");
  return (
    /^.{0,12}?(?:など|等の|をはじめ|を含|も挙げ)/.test(after) ||
    /\b(?:such as|including|include|among|for example)\b[^.]{0,24}$/.test(before) ||
    (/項目|分野/.test(gap.ask?.ja ?? "") && after.includes("など"))
  );
}

/** Whether the other value is neither implied by the true one nor a weaker form of it. */
function isIndependent(other: number, value: number, { fact, gap }: Slot): boolean {
  const [, after] = around(fact, gap, "ja");
  if (/^(?:末)?まで/.test(after) || /^から/.test(after)) return other < value;
  if (/^以前/.test(after)) return other > value;
  return true;
}
