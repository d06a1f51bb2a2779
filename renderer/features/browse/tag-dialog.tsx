import { useState } from "react";
import { mostTags } from "#renderer/domain/card-table.ts";
import { tagSchema } from "#renderer/domain/study-event.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { Field } from "#renderer/shared/ui/field.tsx";
import styles from "./tag-dialog.module.css";
import type { Bulk } from "./use-bulk.ts";

type Props = { readonly bulk: Bulk; readonly isAdding: boolean; readonly onClose: () => void };

/** Asks for a tag to put on the selected cards, or to take off them; the ones there are can be pressed. */
export function TagDialog({ bulk, isAdding, onClose }: Props) {
  const { t, lang } = useTexts();
  const { tags } = useStudy().table();
  const [typed, setTyped] = useState("");
  const [isChecked, setChecked] = useState(false);
  const own = bulk.tags();
  const offered = isAdding ? tags : own;
  const tag = typed.normalize("NFC").trim();
  const isWrong = !tagSchema.safeParse(tag).success;
  const isUnknown = !isAdding && !own.includes(tag);
  const isTooMany = isAdding && !tags.includes(tag) && tags.length >= mostTags;
  const { count } = bulk;
  const n = formatNumber(lang, count);

  const problem = (): string | null => {
    if (isWrong) return t("bulk.tagWrong");
    if (isUnknown) return t("bulk.tagUnknown");
    return isTooMany ? t("browse.tooMany", { most: formatNumber(lang, mostTags) }) : null;
  };
  const save = (wanted: string): void => {
    bulk.tag(wanted, isAdding);
    onClose();
  };
  return (
    <Dialog
      title={t(isAdding ? "bulk.addTagsTitle" : "bulk.removeTagsTitle", { count, n })}
      isOpen
      onClose={onClose}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (problem() === null) save(tag);
        }}
      >
        <Field
          autoFocus
          label={t("bulk.tagLabel")}
          {...(isAdding && { note: t("bulk.tagNote") })}
          value={typed}
          onChange={setTyped}
          error={isChecked ? problem() : null}
        />
        {offered.length > 0 && (
          <ul className={styles.tags}>
            {offered.map((each) => (
              <li key={each}>
                <Button onPress={() => save(each)}>{each}</Button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.actions}>
          <Button type="submit" look="primary">
            {t(isAdding ? "bulk.tagSave" : "bulk.untagSave")}
          </Button>
          <Button onPress={onClose}>{t("library.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
