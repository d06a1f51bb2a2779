import { type ReactNode, useState } from "react";
import { topics } from "#corpus/vocabulary.ts";
import type { CardTable } from "#renderer/domain/card-table.ts";
import type { Query, Term } from "#renderer/domain/search-query.ts";
import { chosenTerms } from "#renderer/domain/search-toggle.ts";
import { flagNames, flags } from "#renderer/shared/flags.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { FlagMark } from "#renderer/shared/ui/flag-mark.tsx";
import styles from "./filter-list.module.css";

type Props = {
  readonly query: Query;
  readonly table: CardTable;
  readonly onToggle: (term: Term) => void;
};

type Filter = { readonly term: Term; readonly name: string; readonly mark?: ReactNode };

const states = [
  "due",
  "new",
  "learn",
  "review",
  "suspended",
  "buried",
  "leech",
  "marked",
  "edited",
] as const;
const named = (what: "document" | "topic", id: string): Term => ({
  kind: "named",
  what,
  pattern: [id],
});

/** Filters by mouse: each writes itself into the query, or takes itself out of it. */
export function FilterList({ query, table, onToggle }: Props) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const used = new Set(table.topic);
  const group = (title: string, filters: readonly Filter[]) => (
    <FilterGroup title={title} filters={filters} query={query} onToggle={onToggle} />
  );
  return (
    <div className={styles.groups}>
      {group(
        t("browse.filterState"),
        states.map((state) => ({ term: { kind: "is", state }, name: t(`cardState.${state}`) })),
      )}
      {group(
        t("browse.filterDocument"),
        corpus.documents.map(({ id, shortTitle }) => ({
          term: named("document", id),
          name: shortTitle[lang],
        })),
      )}
      {group(
        t("browse.filterFlag"),
        flags.map((flag) => ({
          term: { kind: "flag", flag },
          name: t(`flag.${flagNames[flag]}`),
          mark: <FlagMark flag={flag} isNamed={false} />,
        })),
      )}
      {table.tags.length > 0 &&
        group(
          t("browse.filterTag"),
          table.tags.map((tag) => ({ term: { kind: "tag", pattern: [tag] }, name: tag })),
        )}
      {group(
        t("browse.filterImportance"),
        ([1, 2, 3] as const).map((importance) => ({
          term: { kind: "importance", importance },
          name: t(`library.importance${importance}`),
        })),
      )}
      {group(
        t("browse.filterTopic"),
        topics
          .filter((_, index) => used.has(index))
          .map((topic) => ({ term: named("topic", topic), name: t(`vocabulary.topic.${topic}`) })),
      )}
    </div>
  );
}

/** More than this is folded until one asks for it. */
const shownAtFirst = 9;

function FilterGroup({
  title,
  filters,
  query,
  onToggle,
}: Omit<Props, "table"> & { readonly title: string; readonly filters: readonly Filter[] }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [first] = filters;
  const chosen = first === undefined ? [] : chosenTerms(query, first.term).map(textOf);
  const isChosen = ({ term }: Filter): boolean => chosen.includes(textOf(term));
  const shown = filters.filter(
    (filter, index) => isOpen || index < shownAtFirst || isChosen(filter),
  );
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {shown.map((filter) => (
          <li key={textOf(filter.term)}>
            <button
              type="button"
              className={styles.filter}
              aria-pressed={isChosen(filter)}
              onClick={() => onToggle(filter.term)}
            >
              {filter.mark}
              {filter.name}
            </button>
          </li>
        ))}
      </ul>
      {filters.length > shownAtFirst && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? "browse.fewerFilters" : "browse.moreFilters")}
        </button>
      )}
    </section>
  );
}

function textOf(term: Term): string {
  return JSON.stringify(term);
}
