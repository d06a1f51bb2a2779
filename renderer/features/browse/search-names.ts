import { langs } from "#corpus/bilingual.ts";
import type { Corpus } from "#corpus/corpus.ts";
import { factKinds, topics } from "#corpus/vocabulary.ts";
import type { SearchNames } from "#renderer/domain/search-names.ts";
import { eventDateText } from "#renderer/shared/event-text.ts";
import { enVocabulary } from "#renderer/shared/locales/en-vocabulary.ts";
import { jaVocabulary } from "#renderer/shared/locales/ja-vocabulary.ts";

const vocabularies = [jaVocabulary, enVocabulary];

/** Everything a query can name, by its names in both languages, whatever the interface speaks. */
export function searchNamesOf(corpus: Corpus, tags: readonly string[]): SearchNames {
  return {
    document: corpus.documents.map(({ id, title, shortTitle }) => ({
      id,
      names: langs.flatMap((lang) => [shortTitle[lang], title[lang]]),
    })),
    event: corpus.events.map((event) => ({
      id: event.id,
      names: langs.map((lang) => `${eventDateText(event, lang)} ${event.name[lang]}`),
    })),
    topic: topics.map((id) => ({ id, names: vocabularies.map(({ topic }) => topic[id]) })),
    kind: factKinds.map((id) => ({ id, names: vocabularies.map(({ factKind }) => factKind[id]) })),
    tags,
  };
}
