import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useRun } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import styles from "./add-dialog.module.css";
import panel from "./panel.module.css";
import { importedFrom } from "./proposals.ts";
import { chosenOf, isChosen, type ProposalEdit, type ReviewItem } from "./review-items.ts";
import { useImportCommands } from "./use-imports.ts";
import type { Review } from "./use-review.ts";

type Props = { readonly review: Review; readonly onClose: () => void };

/** The last word before anything enters the deck: what will, what the student has not looked at, what will not. */
export function AddDialog({ review, onClose }: Props) {
  const { t, lang } = useTexts();
  const commands = useImportCommands();
  const run = useRun();
  const flash = useFlash();
  const { imported, read, items, isWriter } = review;
  const { decided, suggested } = chosenOf(items);
  const all = decided + suggested;
  const rejected = items.filter(({ standing }) => standing.kind === "rejected").length;
  const number = (count: number) => ({ count, n: formatNumber(lang, count) });

  const add = async (which: readonly ReviewItem[]): Promise<void> => {
    const chosen = new Map(
      which.map(({ id, standing }): [string, ProposalEdit | null] => [
        id,
        standing.kind === "edited" ? standing.edit : null,
      ]),
    );
    const { extraction, document } = read;
    const made = importedFrom(extraction, imported.documentId, document.text, chosen);
    const done = await commands.addFacts(imported.importId, made.facts, made.events);
    onClose();
    if (done.ok) flash(t("importing.addedDone", number(made.facts.length)), true);
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
