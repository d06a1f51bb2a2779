import { useState } from "react";
import { rejectionReasons } from "#renderer/domain/import-events.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { KeyHint } from "#renderer/shared/keys/key-hint.tsx";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { SelectField } from "#renderer/shared/ui/select-field.tsx";
import panel from "./panel.module.css";
import { chosenOf, partsOf, standingChoices, surenessChoices } from "./review-items.ts";
import styles from "./review-tools.module.css";
import type { Review } from "./use-review.ts";

type Props = { readonly review: Review; readonly onAdd: () => void };

const importances = [1, 2, 3] as const;

/** What narrows the list, what is done to all that is shown, and the way into the deck. */
export function ReviewTools({ review, onAdd }: Props) {
  const { t, lang } = useTexts();
  const { filter, items, undecidedShown, isWriter } = review;
  const [isRejecting, setRejecting] = useState(false);
  const kinds = [...new Set(items.map(({ fact }) => fact.kind))].sort();
  const { decided, suggested } = chosenOf(items);
  const adding = decided + suggested;
  const count = undecidedShown.length;
  const n = formatNumber(lang, count);
  const canBulk = isWriter && count > 0;
  return (
    <div className={styles.tools}>
      <div className={styles.filters}>
        <SelectField
          label={t("importing.filterKind")}
          value={filter.kind}
          onChange={filter.setKind}
          all={t("importing.all")}
          options={kinds.map((kind) => ({
            value: kind,
            label: `${t(`vocabulary.factKind.${kind}`)} (${formatNumber(
              lang,
              items.filter(({ fact }) => fact.kind === kind).length,
            )})`,
          }))}
        />
        <SelectField
          label={t("importing.filterStanding")}
          value={filter.standing}
          onChange={filter.setStanding}
          all={t("importing.all")}
          options={standingChoices.map((value) => ({
            value,
            label: t(`importing.choice.${value}`),
          }))}
        />
        <SelectField
          label={t("importing.filterImportance")}
          value={filter.importance}
          onChange={filter.setImportance}
          all={t("importing.all")}
          options={importances.map((value) => ({
            value: String(value),
            label: t(`library.importance${value}`),
          }))}
        />
        <SelectField
          label={t("importing.sureness")}
          value={filter.sureness}
          onChange={filter.setSureness}
          all={t("importing.all")}
          options={surenessChoices.map((value) => {
            const { isFrom, limit: n } = partsOf(value);
            const label = isFrom
              ? t("importing.surenessFrom", { n })
              : t("importing.surenessBelow", { n });
            return { value, label };
          })}
        />
      </div>
      <div className={styles.buttons}>
        <Button isDisabled={!canBulk} onPress={review.acceptShown}>
          {t("importing.acceptShown", { count, n })}
        </Button>
        <Button isDisabled={!canBulk} onPress={() => setRejecting(true)}>
          {t("importing.rejectShown", { count, n })}
        </Button>
        <Button look="primary" isDisabled={!isWriter || adding === 0} onPress={onAdd}>
          {adding === 0
            ? t("importing.addNone")
            : t("importing.add", { count: adding, n: formatNumber(lang, adding) })}
          <KeyHint command="addAccepted" />
        </Button>
      </div>
      <Dialog
        title={t("importing.bulkTitle")}
        isOpen={isRejecting}
        onClose={() => setRejecting(false)}
      >
        <p>{t("importing.rejectShown", { count, n })}</p>
        <div className={styles.reasons}>
          {rejectionReasons.map((reason) => (
            <Button
              key={reason}
              onPress={() => {
                review.rejectShown(reason);
                setRejecting(false);
              }}
            >
              {t(`importing.reason.${reason}`)}
            </Button>
          ))}
        </div>
        <div className={panel.actions}>
          <Button look="quiet" onPress={() => setRejecting(false)}>
            {t("importing.editCancel")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
