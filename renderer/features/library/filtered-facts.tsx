import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import type { Fact } from "#corpus/fact.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import { SelectField } from "#renderer/shared/ui/select-field.tsx";
import { useInAddress } from "#renderer/shared/use-in-address.ts";
import styles from "./filtered-facts.module.css";
import { applyFilter, gather, readFilter } from "./group-facts.ts";

type Props = {
  readonly facts: readonly Fact[];
  readonly children: (shown: readonly Fact[]) => ReactNode;
};

/** Facts narrowed by topic, kind and importance; the choice stands in the address. */
export function FilteredFacts({ facts, children }: Props) {
  const { t, lang } = useTexts();
  const [topic, setTopic] = useInAddress("topic");
  const [kind, setKind] = useInAddress("kind");
  const [importance, setImportance] = useInAddress("importance");
  const filter = readFilter(topic, kind, importance);
  const shown = applyFilter(facts, filter);
  const n = (count: number): string => formatNumber(lang, count);
  const count = t("library.filtered", { count: shown.length, n: n(shown.length) });
  useSpokenChange(`${topic} ${kind} ${importance}`, count);
  const options = <Key extends "topic" | "kind" | "importance">(
    key: Key,
    nameOf: (value: Fact[Key]) => string,
  ) => {
    const present = [...gather(facts, (fact) => String(fact[key])).values()];
    return present.flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const label = `${nameOf(first[key])} (${n(group.length)})`;
      return [{ value: String(first[key]), label }];
    });
  };
  const clear = (): void => {
    setTopic("");
    setKind("");
    setImportance("");
  };
  return (
    <>
      <fieldset className={styles.filters} aria-label={t("library.filters")}>
        <SelectField
          label={t("review.topic")}
          value={filter.topic ?? ""}
          onChange={setTopic}
          all={t("library.all")}
          options={options("topic", (value) => t(`vocabulary.topic.${value}`))}
        />
        <SelectField
          label={t("library.kind")}
          value={filter.kind ?? ""}
          onChange={setKind}
          all={t("library.all")}
          options={options("kind", (value) => t(`vocabulary.factKind.${value}`))}
        />
        <SelectField
          label={t("library.importance")}
          value={String(filter.importance ?? "")}
          onChange={setImportance}
          all={t("library.all")}
          options={options("importance", (value) => t(`library.importance${value}`)).sort((a, b) =>
            a.value < b.value ? -1 : 1,
          )}
        />
      </fieldset>
      <div className={styles.outcome}>
        <p>{shown.length === 0 ? t("library.filteredNone") : count}</p>
        {shown.length < facts.length && (
          <Button look="quiet" onPress={clear}>
            {t("library.clearFilters")}
          </Button>
        )}
      </div>
      {children(shown)}
    </>
  );
}

/** Says how many are left when the filter changes, not when the page is entered. */
function useSpokenChange(filter: string, count: string): void {
  const { lang } = useTexts();
  const announce = useAnnounce();
  const last = useRef(filter);
  const say = useEffectEvent(() => announce([{ text: count, lang }]));
  useEffect(() => {
    if (last.current !== filter) say();
    last.current = filter;
  }, [filter]);
}
