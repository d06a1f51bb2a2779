import { useState } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import type { MockItem } from "#renderer/domain/mock/mock-exams.ts";
import { type PresetName, presetBlueprint, presetNames } from "#renderer/domain/mock/presets.ts";
import type { Blueprint } from "#renderer/domain/quiz-events.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { Field } from "#renderer/shared/ui/field.tsx";
import { FillingView } from "./filling-view.tsx";
import { blueprintFrom, draftOf, isSame, type MockDraft, partsOf } from "./mock-draft.ts";
import styles from "./mock-form.module.css";
import { examHref } from "./mock-places.ts";
import { SharesFields } from "./shares-fields.tsx";
import { useFilling } from "./use-filling.ts";

/** What an exam is to be made of, whether that can be had, and the button that begins it. */
export function MockForm({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTexts();
  const { corpus } = useMaterial();
  const firstDraft = useFirstDraft();
  const [draft, setDraft] = useState(firstDraft);
  const [near, setNear] = useState<readonly string[]>([]);
  const [seed] = useState(newSeed);
  const read = blueprintFrom(draft);
  const filling = useFilling(seed, read.ok ? read.value : null, near);
  const begin = useBegin();
  const error = read.ok ? null : read.error;
  const ownPreset = presetNames.find((name) =>
    isSame(draft, draftOf(presetBlueprint(name, draft.lang))),
  );
  const items = filling?.kind === "met" ? filling.items : null;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (items === null || !read.ok || isDisabled) return;
        begin(read.value, seed, items);
      }}
    >
      <Choice<PresetName | "own">
        label={t("mock.presetLabel")}
        value={ownPreset ?? "own"}
        options={[...presetNames, ...(ownPreset === undefined ? (["own"] as const) : [])].map(
          (value) => ({ value, label: t(`mock.preset.${value}`) }),
        )}
        onChange={(name) => {
          if (name !== "own") setDraft(draftOf(presetBlueprint(name, draft.lang)));
        }}
      />
      <div className={styles.numbers}>
        <Field
          label={t("mock.items")}
          width="short"
          inputMode="numeric"
          value={draft.items}
          onChange={(text) => setDraft({ ...draft, items: text.slice(0, 10) })}
          error={error?.field === "items" ? t("mock.itemsRange") : null}
        />
        <Field
          label={t("mock.minutes")}
          width="short"
          inputMode="numeric"
          value={draft.minutes}
          onChange={(text) => setDraft({ ...draft, minutes: text.slice(0, 10) })}
          error={error?.field === "minutes" ? t("mock.minutesRange") : null}
        />
      </div>
      <Choice<Lang>
        label={t("mock.lang")}
        value={draft.lang}
        options={[
          { value: "ja", label: "日本語", lang: "ja" },
          { value: "en", label: "English", lang: "en" },
        ]}
        onChange={(lang) => setDraft({ ...draft, lang })}
      />
      <details className={styles.advanced}>
        <summary className={styles.more}>{t("mock.advanced")}</summary>
        <p className={styles.note}>{t("mock.advancedNote")}</p>
        <SharesFields
          parts={partsOf(corpus)}
          draft={draft}
          error={error}
          onChange={(shares) => setDraft({ ...draft, shares })}
        />
      </details>
      {read.ok && (
        <FillingView
          filling={filling}
          onNearest={(blueprint, nearest) => {
            setNear(nearest.map(({ id }) => id));
            setDraft(draftOf(blueprint));
          }}
        />
      )}
      <div className={styles.row}>
        <Button type="submit" look="primary" size="large" isDisabled={isDisabled || items === null}>
          {t("mock.start")}
        </Button>
        <p className={styles.note}>{t("mock.startNote")}</p>
      </div>
    </form>
  );
}

/** As the last exam was made; the first one is the middle of the presets, in the language of the cards. */
function useFirstDraft(): MockDraft {
  const { mocks, settings } = useReady();
  const { cardLang, uiLang } = settings;
  const lang = cardLang === "both" ? uiLang : cardLang;
  return draftOf(mocks[0]?.blueprint ?? presetBlueprint("standard", lang));
}

function useBegin() {
  const study = useStudy();
  const run = useRun();
  return (blueprint: Blueprint, seed: number, items: readonly MockItem[]): void => {
    const mockId = crypto.randomUUID();
    const begun = study
      .startMock({ mockId, blueprint, seed, items: [...items] })
      .then((isStored) => {
        if (isStored) window.location.hash = examHref(mockId);
      });
    void run(begun);
  };
}

function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
