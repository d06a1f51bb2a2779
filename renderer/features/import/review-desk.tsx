import { useMemo, useState } from "react";
import type { Import } from "#renderer/domain/imports.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { SourceView } from "#renderer/shared/source/source-view.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { AddDialog } from "./add-dialog.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import panel from "./panel.module.css";
import { importHref } from "./places.ts";
import { ProposalCard } from "./proposal-card.tsx";
import { ProposalList } from "./proposal-list.tsx";
import type { ReadAndExtracted } from "./reading-messages.ts";
import styles from "./review-desk.module.css";
import { ReviewTools } from "./review-tools.tsx";
import { useReview } from "./use-review.ts";
import { useReviewKeys } from "./use-review-keys.ts";

type Props = { readonly imported: Import; readonly read: ReadAndExtracted };

/** The document on one side with the passage lit, the proposal on the other, all of them below it. */
export function ReviewDesk({ imported, read }: Props) {
  const { t, lang } = useTexts();
  const review = useReview(imported, read);
  const [open, setOpen] = useState<"edit" | "add" | null>(null);
  const { current, items } = review;
  useReviewKeys(
    review,
    () => {
      if (current?.standing.kind !== "added" && review.isWriter) setOpen("edit");
    },
    () => setOpen("add"),
  );
  const fact = current?.fact ?? null;
  const lit = useMemo(
    () =>
      fact === null
        ? null
        : { quote: { start: fact.start, end: fact.end }, answer: fact.answerSpan },
    [fact],
  );
  const count = (kinds: readonly string[]): string =>
    formatNumber(lang, items.filter(({ standing }) => kinds.includes(standing.kind)).length);
  return (
    <Page title={t("importing.reviewTitle")} isFull>
      <div className={styles.top}>
        <a className={styles.back} href={importHref}>
          ← {t("importing.back")}
        </a>
        <p className={styles.title} lang={imported.lang}>
          {imported.title}
        </p>
        <p className={panel.note}>
          {t("importing.reviewLead", {
            count: items.length,
            n: formatNumber(lang, items.length),
            accepted: count(["accepted", "edited"]),
            rejected: count(["rejected"]),
            added: count(["added"]),
          })}
        </p>
      </div>
      {read.extraction.fewFound && <p className={panel.message}>{t("importing.fewFound")}</p>}
      <ReviewTools review={review} onAdd={() => setOpen("add")} />
      <div className={styles.panes}>
        <SourceView document={read.document} lang={imported.lang} lit={lit} isPane />
        <div className={styles.side}>
          {current === null ? (
            <p className={panel.message}>{t("importing.noneShown")}</p>
          ) : (
            <ProposalCard
              key={current.id}
              item={current}
              review={review}
              onEdit={() => setOpen("edit")}
            />
          )}
          <ProposalList review={review} />
        </div>
      </div>
      {open === "edit" && current !== null && (
        <EditDialog
          item={current}
          lang={imported.lang}
          onSave={(edit) => review.accept(edit)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "add" && <AddDialog review={review} onClose={() => setOpen(null)} />}
    </Page>
  );
}
