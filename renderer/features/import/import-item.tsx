import type { Import } from "#renderer/domain/imports.ts";
import { formatDateTime, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useReady, useRun } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { FactRow, Facts } from "#renderer/shared/ui/facts.tsx";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import styles from "./import-list.module.css";
import { LostPassages } from "./lost-passages.tsx";
import { readHref, reviewHref } from "./places.ts";
import { useImportCommands, useImports } from "./use-imports.ts";
import type { OpenCount } from "./use-open-counts.ts";

type Props = {
  readonly imported: Import;
  readonly open: OpenCount;
  readonly onWithdraw: () => void;
};

/** One import: what it is, what became of it, and ways on. */
export function ImportItem({ imported, open, onWithdraw }: Props) {
  const { t, lang } = useTexts();
  const { role } = useReady();
  const { importId, title, atMs, file, isWithdrawn, attachedTo } = imported;
  const { facts } = useImports();
  const added = [...facts.values()].filter((fact) => fact.importId === importId).length;
  const number = (count: number) => t("importing.count", { count, n: formatNumber(lang, count) });
  return (
    <li className={styles.item}>
      <h3 className={styles.title} lang={imported.lang}>
        {title}
      </h3>
      <Marks imported={imported} />
      <Facts>
        <FactRow name={t("importing.date")}>{formatDateTime(lang, atMs)}</FactRow>
        <FactRow name={t("importing.fileSize")}>
          {imported.format.toUpperCase()} ·{" "}
          {formatNumber(lang, Math.max(0.1, Math.round(file.bytes / 100) / 10))} KB
        </FactRow>
        {attachedTo === null && !isWithdrawn && (
          <>
            <FactRow name={t("importing.factsAdded")}>{number(added)}</FactRow>
            <FactRow name={t("importing.openProposals")}>
              {open === "counting"
                ? t("importing.counting")
                : open === "unknown"
                  ? t("importing.notCounted")
                  : number(open)}
            </FactRow>
          </>
        )}
      </Facts>
      <LostPassages imported={imported} />
      <div className={styles.actions}>
        {!isWithdrawn && (
          <>
            {attachedTo === null && (
              <a className={styles.link} href={reviewHref(importId)}>
                {t("importing.review")}
              </a>
            )}
            <a className={styles.link} href={readHref(importId)}>
              {t("importing.read")}
            </a>
            <Button look="quiet" isDisabled={role === "follower"} onPress={onWithdraw}>
              {t("importing.withdraw")}
            </Button>
          </>
        )}
        {isWithdrawn && <BringBack imported={imported} isDisabled={role === "follower"} />}
      </div>
    </li>
  );
}

function Marks({ imported }: { readonly imported: Import }) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const { documents } = useImports();
  const { importId, documentId, isWithdrawn, attachedTo } = imported;
  const document = documents.find(({ id }) => id === documentId);
  const bundled = corpus.documents.find(({ id }) => id === attachedTo);
  const at = document?.imports.findIndex((each) => each.importId === importId) ?? -1;
  const marks = [
    isWithdrawn && t("importing.withdrawn"),
    bundled !== undefined && t("importing.attached", { title: bundled.shortTitle[lang] }),
    at > 0 && attachedTo === null && t("importing.corrected"),
    document !== undefined &&
      attachedTo === null &&
      at >= 0 &&
      document.current.importId !== importId &&
      t("importing.replaced"),
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return (
    <p className={styles.marks}>
      {marks.map((mark) => (
        <span key={mark} className={styles.mark}>
          {mark}
        </span>
      ))}
    </p>
  );
}

function BringBack({
  imported: { importId, title },
  isDisabled,
}: {
  readonly imported: Import;
  readonly isDisabled: boolean;
}) {
  const { t } = useTexts();
  const commands = useImportCommands();
  const run = useRun();
  const flash = useFlash();
  const bringBack = async (): Promise<void> => {
    const done = await commands.withdrawImport(importId, false);
    if (done.ok) flash(t("importing.broughtBack", { title }), true);
  };
  return (
    <Button isDisabled={isDisabled} onPress={() => void run(bringBack())}>
      {t("importing.bringBack")}
    </Button>
  );
}
