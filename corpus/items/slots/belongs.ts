import type { Bilingual } from "../../bilingual.ts";
import type { Fact, Gap } from "../../fact.ts";
import type { ProofRule } from "../item.ts";
import type { Candidate } from "../slot.ts";
import { factInShort, type ItemSource } from "../source.ts";

/** A value that truly is the answer of another fact, with that fact as its feedback. */
export function belongingTo(
  other: Fact,
  text: Bilingual,
  asker: Fact,
  rule: ProofRule,
  source: ItemSource,
): Candidate {
  return {
    text,
    tier: other.documentId === asker.documentId ? 0 : 1,
    proof: {
      rule,
      factId: other.id,
      // Most distractors are never shown: what they would say is put together when it is read.
      get text(): Bilingual {
        const short = factInShort(other, source);
        return {
          ja: `「${text.ja}」が当てはまるのは次の記述：${short.ja}`,
          en: `“${text.en}” belongs to another statement: ${short.en}`,
        };
      },
    },
  };
}

/** A value that no fact holds, wrong because the slot has one value and that is another. */
export function computed(text: Bilingual, gap: Gap, value: number): Candidate {
  return {
    text,
    tier: 3,
    value,
    proof: {
      rule: "computed",
      text: {
        ja: `「${text.ja}」ではない。正しい値は一つで、「${gap.answer.ja}」である。`,
        en: `Not “${text.en}”: there is one right value, “${gap.answer.en}”.`,
      },
    },
  };
}
