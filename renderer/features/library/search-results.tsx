import {
  type ReactNode,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from "react";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { FoundFact } from "./found-fact.tsx";
import { searchIndexOf } from "./index-of-corpus.ts";
import styles from "./search-results.module.css";
import { queryTerms } from "./search-text.ts";

/** As many as are looked through; drawing hundreds would make typing slow. */
const pageSize = 30;

/** What a query found, its number said aloud once typing pauses. */
export function SearchResults({ query: typed }: { readonly query: string }) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const query = useDeferredValue(typed);
  const terms = useMemo(() => queryTerms(query), [query]);
  const found = useMemo(() => searchIndexOf(corpus).search(query, lang), [corpus, query, lang]);
  const count =
    found.length === 0
      ? t("library.foundNone", { query: query.trim() })
      : t("library.found", { count: found.length, n: formatNumber(lang, found.length) });
  useSpokenCount(query, count);
  return (
    <Section title={t("library.results")}>
      <p className={styles.count}>{count}</p>
      {found.length === 0 ? (
        <p>{t("library.foundNoneHint")}</p>
      ) : (
        <Pages key={query} total={found.length}>
          {(shown) => (
            <ul>
              {found.slice(0, shown).map(({ fact, form }) => (
                <FoundFact key={fact.id} fact={fact} form={form} terms={terms} />
              ))}
            </ul>
          )}
        </Pages>
      )}
    </Section>
  );
}

type PagesProps = {
  readonly total: number;
  readonly children: (shown: number) => ReactNode;
};

function Pages({ total, children }: PagesProps) {
  const { t, lang } = useTexts();
  const [shown, setShown] = useState(pageSize);
  const more = Math.min(pageSize, total - shown);
  return (
    <>
      {children(shown)}
      {more > 0 && (
        <div>
          <Button onPress={() => setShown(shown + pageSize)}>
            {t("library.more", { n: formatNumber(lang, more) })}
          </Button>
        </div>
      )}
    </>
  );
}

function useSpokenCount(query: string, count: string): void {
  const { lang } = useTexts();
  const announce = useAnnounce();
  const say = useEffectEvent(() => announce([{ text: count, lang }]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query is what there is to speak of.
  useEffect(() => {
    const timer = setTimeout(() => say(), 600);
    return () => clearTimeout(timer);
  }, [query]);
}
