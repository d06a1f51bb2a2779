import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { documentKindText } from "./document-kind.ts";
import styles from "./document-list.module.css";
import { partialDate } from "./event-title.ts";
import { documentHref } from "./places.ts";

/** The documents, the latest first, with what each holds. */
export function DocumentList() {
  const { t, lang } = useTexts();
  const { corpus, contents } = useMaterial();
  const { settings } = useReady();
  const cards = new Map(contents(settings.cardLang).map((part) => [part.document.id, part.cards]));
  const documents = corpus.documents.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  return (
    <ul className={styles.list}>
      {documents.map((document) => {
        const facts = corpus.facts.filter(({ documentId }) => documentId === document.id);
        const events = new Set(facts.flatMap(({ eventId }) => eventId ?? []));
        const counts = [
          t("library.facts", { count: facts.length, n: formatNumber(lang, facts.length) }),
          t("library.cards", {
            count: cards.get(document.id) ?? 0,
            n: formatNumber(lang, cards.get(document.id) ?? 0),
          }),
          t("library.events", { count: events.size, n: formatNumber(lang, events.size) }),
        ];
        const origin = [
          documentKindText(t, document),
          document.publisher?.[lang],
          document.published === null ? undefined : partialDate(lang, document.published),
        ];
        return (
          <li key={document.id} className={styles.item}>
            <a className={styles.link} href={documentHref(document.id)}>
              {document.title[lang]}
            </a>
            <p className={styles.note}>{origin.filter((part) => part !== undefined).join(" · ")}</p>
            <p className={styles.note}>{counts.join(" · ")}</p>
          </li>
        );
      })}
    </ul>
  );
}
