import { useState } from "react";
import { type Lang, langs } from "#corpus/bilingual.ts";
import type { FactEdit } from "#renderer/domain/study.ts";
import { useTexts } from "../i18n.ts";
import { useMaterial } from "../material.ts";
import { useReady, useRun, useStudy } from "../study-context.ts";
import { Button } from "../ui/button.tsx";
import { useFlash } from "../ui/flash.tsx";
import { LongField } from "../ui/long-field.tsx";
import { ChangedCardsList } from "./changed-cards-list.tsx";
import styles from "./fact-edit.module.css";
import { type FactDraft, factEditOf, longestStatement, markupOf } from "./fact-edit-draft.ts";
import { GapChips } from "./gap-chips.tsx";
import { OriginalStatement } from "./original-statement.tsx";
import { refusalText } from "./refusal-text.ts";

type Props = { readonly factId: string; readonly onClose: () => void };

/** A fact's statement in the student's own words. It is checked while it is typed; its cards follow. */
export function FactEditForm({ factId, onClose }: Props) {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const flash = useFlash();
  const material = useMaterial();
  const { edits, role } = useReady();
  const fact = material.fact(factId);
  const edit = edits.facts.get(factId);
  const [draft, setDraft] = useState<FactDraft>(() => edit ?? markupOf(fact));
  const checked = material.cardsOfEdited(factId, draft);
  const isWriter = role === "writer";
  // A fact of the student's own document is written in one language and stands in both the same.
  const shown = langs.filter((each) => fact.lang === undefined || each === fact.lang);
  const change = (of: Lang, text: string): void => {
    const short = text.slice(0, longestStatement);
    setDraft(fact.lang === undefined ? { ...draft, [of]: short } : { ja: short, en: short });
  };
  const write = (value: FactEdit | null): void => {
    const done = study.editFact(factId, value).then((written) => {
      if (!written.ok) return;
      flash(t(value === null ? "cardEdit.restored" : "factEdit.saved"), true);
      onClose();
    });
    void run(done);
  };
  const save = (): void => {
    if (!checked.ok) return;
    const next = factEditOf(draft, fact);
    if (next === null && edit === undefined) onClose();
    else write(next);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className={styles.note}>{t("factEdit.how")}</p>
      {shown
        .toSorted((each) => (each === lang ? -1 : 1))
        .map((each) => (
          <div key={each} className={styles.statement}>
            <LongField
              label={t(`factEdit.${each}`)}
              lang={each}
              value={draft[each]}
              error={
                !checked.ok && (fact.lang !== undefined || checked.error.params.lang === each)
                  ? refusalText(t, checked.error)
                  : null
              }
              onChange={(text) => change(each, text)}
            />
            <GapChips
              fact={fact}
              lang={each}
              text={draft[each]}
              onPutBack={(markup) => change(each, `${draft[each]}${markup}`)}
            />
          </div>
        ))}
      {checked.ok && <ChangedCardsList factId={factId} cards={checked.value} />}
      {edit !== undefined && <OriginalStatement fact={fact} edit={edit} />}
      <p className={styles.note}>{t("cardEdit.where")}</p>
      <div className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={!isWriter || !checked.ok}>
          {t("cardEdit.save")}
        </Button>
        <Button onPress={onClose}>{t("library.cancel")}</Button>
        {edit !== undefined && (
          <Button isDisabled={!isWriter} onPress={() => write(null)}>
            {t("cardEdit.restore")}
          </Button>
        )}
      </div>
    </form>
  );
}
