import { useEffect, useEffectEvent } from "react";
import { type Card, cardFront } from "#corpus/card.ts";
import { useTextsIn } from "#renderer/shared/i18n.ts";
import { spokenText } from "#renderer/shared/speech/spoken-text.ts";
import { useSpeaker } from "#renderer/shared/speech/use-speaker.ts";
import { useReady } from "#renderer/shared/study-context.ts";

/** Reads the side of the card that is shown when asked, and by itself where the settings say so. */
export function useReadAloud(card: Card | null, presentation: string, isAnswerShown: boolean) {
  const speaker = useSpeaker();
  const { readAloud, voices } = useReady().settings;
  const t = useTextsIn(card?.lang ?? "ja");

  const read = useEffectEvent(() => {
    if (card === null) return;
    const text = isAnswerShown ? card.answer : cardFront(card);
    speaker.speak(spokenText(text, t("review.blank")), card.lang, voices[card.lang]);
  });
  const readByItself = useEffectEvent(() => {
    const wanted = isAnswerShown ? "answer" : "question";
    if (readAloud === "both" || readAloud === wanted) read();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each side of each presentation is read once.
  useEffect(() => {
    readByItself();
    return () => speaker.stop();
  }, [presentation, isAnswerShown, speaker]);
  return read;
}
