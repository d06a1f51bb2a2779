import { threads, topicsOutsideThreads } from "#corpus/comparison/threads.ts";
import type { Event } from "#corpus/event.ts";
import type { Fact } from "#corpus/fact.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { FactEntry } from "#renderer/shared/ui/fact-entry.tsx";
import styles from "./event-facts.module.css";

type Props = {
  readonly event: Event;
  readonly facts: readonly Fact[];
  readonly isCompared: boolean;
};

/** The facts of an event by thread, the important ones first; a long list stays folded. */
export function EventFacts({ event, facts, isCompared }: Props) {
  const { t, lang } = useTexts();
  const basics = {
    id: "basics",
    name: t("vocabulary.topic.summit-basics"),
    topics: topicsOutsideThreads,
  };
  const groups = [basics, ...threads.map((thread) => ({ ...thread, name: thread.name[lang] }))]
    .map((group) => ({
      ...group,
      facts: facts
        .filter((fact) => group.topics.includes(fact.topic))
        .sort((a, b) => a.importance - b.importance),
    }))
    .filter((group) => group.facts.length > 0);
  return (
    <div>
      <h3 className={styles.title}>{t("timeline.list")}</h3>
      {groups.map((group, index) => (
        <details key={group.id} className={styles.group} open={index === 0}>
          <summary className={styles.summary}>
            {group.name}{" "}
            <span className={styles.count}>
              {t("compare.count", {
                count: group.facts.length,
                n: formatNumber(lang, group.facts.length),
              })}
            </span>
          </summary>
          <ul className={styles.facts}>
            {group.facts.map((fact) => (
              <FactEntry key={fact.id} fact={fact} />
            ))}
          </ul>
          {isCompared && group.id !== basics.id && (
            <a className={styles.link} href={hrefTo("compare", group.id, event.id)}>
              {t("timeline.toCompare")}
            </a>
          )}
        </details>
      ))}
    </div>
  );
}
