import { memo, useEffect, useMemo, useRef, useState } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import type { DocumentText } from "#corpus/reading/document-text.ts";
import { formatNumber } from "../format.ts";
import { useTexts } from "../i18n.ts";
import { type Lit, touches } from "./lit.ts";
import { type SourceSection, sectionAt, sourceSections } from "./source-sections.ts";
import { SourceUnits } from "./source-units.tsx";
import styles from "./source-view.module.css";

type Props = {
  readonly document: DocumentText;
  readonly lang: Lang;
  readonly lit: Lit | null;
  /** Scrolls within itself; otherwise it is part of the page. */
  readonly isPane: boolean;
};

/**
 * A document as it was read, with a passage lit and brought into sight. Only what is near the window is drawn, so that
 * a book costs no more than a page.
 */
export function SourceView({ document, lang, lit, isPane }: Props) {
  const { t } = useTexts();
  const sections = useMemo(() => sourceSections(document), [document]);
  const scroller = useRef<HTMLElement>(null);
  const litSection = lit === null ? -1 : sectionAt(sections, (lit.answer ?? lit.quote).start);
  const near = useNearSections(scroller, sections, isPane);
  useLitInSight(scroller, lit, litSection, isPane);
  return (
    <section
      ref={scroller}
      aria-label={t("importing.sourceLabel")}
      className={isPane ? `${styles.source} ${styles.pane}` : styles.source}
      tabIndex={isPane ? 0 : undefined}
      lang={lang}
    >
      {sections.map((section, index) => (
        <Section
          key={section.start}
          text={document.text}
          section={section}
          index={index}
          isNear={near.has(index) || Math.abs(index - litSection) <= 1}
          lit={lit !== null && touches(lit, section) ? lit : null}
        />
      ))}
    </section>
  );
}

type SectionProps = {
  readonly text: string;
  readonly section: SourceSection;
  readonly index: number;
  readonly isNear: boolean;
  readonly lit: Lit | null;
};

const Section = memo(function Section({ text, section, index, isNear, lit }: SectionProps) {
  const { t, lang } = useTexts();
  const { isNoise, units, characters } = section;
  if (isNoise) {
    const count = units.length;
    return (
      <details className={styles.noise} data-section={index} open={lit !== null || undefined}>
        <summary className={styles.summary} lang={lang}>
          {t("importing.sourceNoise", { count, n: formatNumber(lang, count) })}
        </summary>
        {(isNear || lit !== null) && <SourceUnits text={text} units={units} lit={lit} />}
      </details>
    );
  }
  // Far from the window an empty box of about the right height keeps the place.
  if (!isNear) {
    return <div data-section={index} style={{ blockSize: `${guessedHeight(characters)}rem` }} />;
  }
  return (
    <div data-section={index} className={styles.section}>
      <SourceUnits text={text} units={units} lit={lit} />
    </div>
  );
});

/** In rem: lines of some 32 characters, and the room between paragraphs. */
function guessedHeight(characters: number): number {
  return Math.ceil(characters / 32) * 1.8 + 4;
}

/** Which sections are within a window's height of what is in sight. */
function useNearSections(
  scroller: { readonly current: HTMLElement | null },
  sections: readonly SourceSection[],
  isPane: boolean,
): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0, 1]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: other sections are other elements
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const index = Number((target as HTMLElement).dataset.section);
            if (isIntersecting) next.add(index);
            else next.delete(index);
          }
          return next;
        });
      },
      { root: isPane ? element : null, rootMargin: "800px 0px" },
    );
    const watched = new Map<string, Element>();
    const watch = (): void => {
      for (const child of element.querySelectorAll<HTMLElement>("[data-section]")) {
        const key = child.dataset.section ?? "";
        const known = watched.get(key);
        if (known === child) continue;
        if (known !== undefined) observer.unobserve(known);
        watched.set(key, child);
        observer.observe(child);
      }
    };
    watch();
    // A section that is drawn, or no longer, is another element.
    const changes = new MutationObserver(watch);
    changes.observe(element, { childList: true });
    return () => {
      observer.disconnect();
      changes.disconnect();
    };
  }, [scroller, sections, isPane]);
  return near;
}

/** Brings what is lit into the middle, also once more where sections above it have got their real height. */
function useLitInSight(
  scroller: { readonly current: HTMLElement | null },
  lit: Lit | null,
  litSection: number,
  isPane: boolean,
): void {
  const start = lit === null ? -1 : (lit.answer ?? lit.quote).start;
  useEffect(() => {
    if (start < 0 || litSection < 0) return;
    let frame = 0;
    let tries = 0;
    const bring = (): void => {
      const found =
        scroller.current?.querySelector("[data-lit=answer]") ??
        scroller.current?.querySelector("[data-lit]");
      if (found != null && scroller.current !== null) toMiddle(found, scroller.current, isPane);
      tries += 1;
      if (tries < settlingFrames) frame = requestAnimationFrame(bring);
    };
    frame = requestAnimationFrame(bring);
    return () => cancelAnimationFrame(frame);
  }, [scroller, start, litSection, isPane]);
}

/** A pane scrolls by itself: scrolling the page as well would take the proposal out of sight. */
function toMiddle(found: Element, scroller: HTMLElement, isPane: boolean): void {
  if (!isPane) {
    found.scrollIntoView({ block: "center", behavior: "instant" });
    return;
  }
  const { top, height } = found.getBoundingClientRect();
  const pane = scroller.getBoundingClientRect();
  scroller.scrollTop += top - pane.top - (pane.height - height) / 2;
}

const settlingFrames = 4;
