import { factKinds, topics } from "#corpus/vocabulary.ts";
import type { SuggestionMeaning } from "#renderer/domain/search-complete.ts";
import { cardStates, deckNames } from "#renderer/domain/search-query.ts";
import { eventShortText } from "#renderer/shared/event-text.ts";
import { flagNames, isFlag } from "#renderer/shared/flags.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";

/** What a suggestion means, in the language of the interface; empty where it says so itself. */
export function useMeaning(): (meaning: SuggestionMeaning) => string {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  return (meaning) => {
    const { keyword } = meaning;
    if (meaning.kind === "keyword") return t(`keyword.${keyword}`);
    const { value } = meaning;
    switch (keyword) {
      case "is": {
        const state = cardStates.find((known) => known === value);
        return state === undefined ? "" : t(`cardState.${state}`);
      }
      case "deck": {
        const deck = deckNames.find((known) => known === value);
        return deck === undefined ? "" : t(`deckName.${deck}`);
      }
      case "doc":
        return corpus.documents.find(({ id }) => id === value)?.shortTitle[lang] ?? "";
      case "event": {
        const event = corpus.events.find(({ id }) => id === value);
        return event === undefined ? "" : eventShortText(event, t, lang);
      }
      case "topic": {
        const topic = topics.find((known) => known === value);
        return topic === undefined ? "" : t(`vocabulary.topic.${topic}`);
      }
      case "kind": {
        const kind = factKinds.find((known) => known === value);
        return kind === undefined ? "" : t(`vocabulary.factKind.${kind}`);
      }
      case "flag": {
        const flag = Number(value);
        return isFlag(flag) ? t(`flag.${flagNames[flag]}`) : t("cardInfo.none");
      }
      case "form":
        return value === "basic"
          ? t("library.formBasic")
          : t(value === "cloze" ? "library.formCloze" : "library.formReverse");
      case "lang":
        return t(value === "ja" ? "lang.ja" : "lang.en");
      case "importance":
        return value === "1"
          ? t("library.importance1")
          : t(value === "2" ? "library.importance2" : "library.importance3");
      case "rated": {
        const rating = (["again", "hard", "good", "easy"] as const)[
          Number(value.split(":")[1]) - 1
        ];
        return rating === undefined ? "" : t(`rating.${rating}`);
      }
      case "prop": {
        const property = /^(r|s|d|lapses|reps|ivl|due)\b/.exec(value)?.[1];
        return property === undefined ? "" : t(`column.${property as "r"}`);
      }
      default:
        return "";
    }
  };
}
