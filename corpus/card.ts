import type { Lang } from "./bilingual.ts";
import type { Correction } from "./fact.ts";
import type { CardId, FactId } from "./id.ts";
import type { CardForm, GapType } from "./vocabulary.ts";

/** A prompt generated from one gap of a fact. */
export type Card = {
  readonly id: CardId;
  readonly factId: FactId;
  /** The gap whose memory this card trains; for a reverse card the gap it starts from. */
  readonly gapId: string;
  readonly form: CardForm;
  readonly lang: Lang;
  /** Names the event where `prompt` does not do so itself; a line of its own above the prompt. */
  readonly context: string | null;
  /** The question, or the statement with the gap left open as `blank`. */
  readonly prompt: string;
  readonly answer: string;
  readonly answerType: GapType;
  readonly accept: readonly string[];
  /** The latest correction of what the card asks, or of what a reverse card starts from. */
  readonly corrected?: Correction;
};

/** How the open gap of a cloze card is written, in both languages. */
export const blank = "［　　］";

/** Context and prompt as one text: what stands on the front. */
export function cardFront(card: Card): string {
  return card.context === null ? card.prompt : `${card.context}\n${card.prompt}`;
}
