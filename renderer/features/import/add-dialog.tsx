import { withEdit } from "#renderer/domain/proposals.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useReady, useRun } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import styles from "./add-dialog.module.css";
import panel from "./panel.module.css";
import { chosenOf, isChosen, type ReviewItem } from "./review-items.ts";
import { useImportCommands } from "./use-imports.ts";
import type { Review } from "./use-review.ts";

type Props = { readonly review: Review; readonly onClose: () => void };

/** The last word before anything enters the deck: what will, what the student has not looked at, what will not. */
export function AddDialog({ review, onClose }: Props) {
  const { t, lang } = useTexts();
  const commands = useImportCommands();
  const run = useRun();
  const flash = useFlash();
  const { imported, items, isWriter } = review;
  const { cardLang } = useReady().settings;
  const { decided, suggested } = chosenOf(items);
  const all = decided + suggested;
  const rejected = items.filter(({ standing }) => standing.kind === "rejected").length;
  const number = (count: number) => ({ count, n: formatNumber(lang, count) });

  const add = async (which: readonly ReviewItem[]): Promise<void> => {
    const facts = which.map(({ added, standing }) =>
      withEdit(added, {
        kind: "accepted",
        edit: standing.kind === "edited" ? standing.edit : null,
      }),
    );
    const done = await commands.addFacts(imported.importId, facts, review.events);
    onClose();
    if (done.ok) flash(t("importing.addedDone", number(facts.length)), true);
  };
  const chosen = items.filter(isChosen);
  return (
    <Dialog title={t("importing.addTitle")} isOpen onClose={onClose}>
      <ul className={styles.summary}>
        <li>{t("importing.addDecided", number(decided))}</li>
        {suggested > 0 && <li>{t("importing.addSuggested", number(suggested))}</li>}
        {rejected > 0 && <li>{t("importing.addRejected", number(rejected))}</li>}
      </ul>
      <p className={panel.note}>{t("importing.addWhat")}</p>
      {cardLang !== "both" && cardLang !== imported.lang && (
        <p className={panel.message}>
          {t("importing.addOtherLang", {
            language: t(`speech.lang.${imported.lang}`),
            lang: t(`lang.${imported.lang}`),
          })}
        </p>
      )}
      <div className={panel.actions}>
        {all > 0 && (
          <Button
            look="primary"
            autoFocus
            isDisabled={!isWriter}
            onPress={() => void run(add(chosen))}
          >
            {t("importing.addAll", number(all))}
          </Button>
        )}
        {decided > 0 && suggested > 0 && (
          <Button
            isDisabled={!isWriter}
            onPress={() =>
              void run(add(chosen.filter(({ standing }) => standing.kind !== "ticked")))
            }
          >
            {t("importing.addOnlyDecided", number(decided))}
          </Button>
        )}
        <Button look="quiet" onPress={onClose}>
          {t("importing.editCancel")}
        </Button>
      </div>
    </Dialog>
  );
}
