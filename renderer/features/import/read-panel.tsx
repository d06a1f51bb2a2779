import { useState } from "react";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { FactRow, Facts } from "#renderer/shared/ui/facts.tsx";
import { Field } from "#renderer/shared/ui/field.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { SelectField } from "#renderer/shared/ui/select-field.tsx";
import { encodingNames } from "./encoding-names.ts";
import { EncodingSamples } from "./encoding-samples.tsx";
import { likelyEarlier } from "./likely-earlier.ts";
import styles from "./panel.module.css";
import { warningText } from "./reading-texts.ts";
import type { DeskState, ImportDesk } from "./use-import-desk-state.ts";
import { useImports } from "./use-imports.ts";
import { useKeep } from "./use-keep.ts";

type Props = {
  readonly state: Extract<DeskState, { kind: "read" }>;
  readonly desk: ImportDesk;
};

/** What was read of a document, before anything is stored: a title, what one should know, and the choice to keep it. */
export function ReadPanel({ state, desk }: Props) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const { documents } = useImports();
  const { source, read, name } = state;
  const { document, extraction, previews } = read;
  const [title, setTitle] = useState(() => titleOf(extraction.title, name));
  const fileName = source.kind === "file" ? source.name : null;
  const { keep, recognisedId, isKeeping, problem } = useKeep(state, desk);
  const recognised = corpus.documents.find(({ id }) => id === recognisedId);
  const [as, setAs] = useState(
    () => recognisedId ?? likelyEarlier(documents, fileName, title)?.id ?? "",
  );
  const isText = recognised !== undefined && as === recognised.id;
  const sure = extraction.facts.filter(({ preTicked }) => preTicked).length;
  const count = extraction.facts.length;
  const isTitled = title.trim() !== "";
  return (
    <Section title={t("importing.readTitle")}>
      <Field
        label={t("importing.name")}
        value={title}
        onChange={(value) => setTitle(value.slice(0, 500))}
        error={isTitled ? null : t("importing.nameMissing")}
      />
      <Facts>
        <FactRow name={t("importing.format")}>
          {document.format.toUpperCase()}
          {document.encoding !== null && ` · ${encodingNames[document.encoding]}`}
        </FactRow>
        <FactRow name={t("importing.size")}>
          {t("importing.characters", { n: formatNumber(lang, document.text.length) })}
          {document.pages.length > 0 &&
            ` · ${t("importing.pages", {
              count: document.pages.length,
              n: formatNumber(lang, document.pages.length),
            })}`}
        </FactRow>
        {!isText && (
          <FactRow name={t("importing.proposals")}>
            {t("importing.proposalsFound", {
              count,
              n: formatNumber(lang, count),
              sure: formatNumber(lang, sure),
            })}
          </FactRow>
        )}
      </Facts>
      {(recognised !== undefined || documents.length > 0) && (
        <SelectField
          label={t("importing.isNew")}
          value={as}
          onChange={setAs}
          all={t("importing.asNew")}
          options={[
            ...(recognised === undefined
              ? []
              : [
                  {
                    value: recognised.id,
                    label: t("importing.asText", { title: recognised.shortTitle[lang] }),
                  },
                ]),
            ...documents
              .filter(({ current }) => current.attachedTo === null)
              .map(({ id, current }) => ({
                value: id,
                label: t("importing.asCorrected", { title: current.title }),
              })),
          ]}
        />
      )}
      {isText ? (
        <p className={styles.message}>{t("importing.attachTo")}</p>
      ) : (
        (extraction.fewFound || count === 0) && (
          <div className={styles.message}>
            {extraction.fewFound && <p>{t("importing.fewFound")}</p>}
            {count === 0 && <p>{t("importing.noneFound")}</p>}
          </div>
        )
      )}
      {as !== "" && !isText && <p className={styles.note}>{t("importing.correctedNote")}</p>}
      {document.warnings.length > 0 && (
        <ul className={styles.message}>
          {document.warnings.map((warning) => (
            <li key={warning.code}>{warningText(t, lang, warning)}</li>
          ))}
        </ul>
      )}
      {previews.length > 0 && (
        <EncodingSamples
          previews={previews}
          current={document.encoding}
          onChoose={(encoding) => desk.chooseEncoding(encoding)}
        />
      )}
      {problem !== null && (
        <div className={`${styles.message} ${styles.failure}`} role="alert">
          <p>{problem}</p>
          <p>{t("importing.failedKept")}</p>
        </div>
      )}
      <div className={styles.actions}>
        <Button
          look="primary"
          isDisabled={isKeeping || !isTitled}
          onPress={() =>
            void keep(title.trim(), {
              attachedTo: isText ? as : null,
              earlierId: isText || as === "" ? null : as,
            })
          }
        >
          {isKeeping
            ? t("importing.keeping")
            : isText
              ? t("importing.keepAttached")
              : count === 0
                ? t("importing.keepPlain")
                : t("importing.keep")}
        </Button>
        <Button look="quiet" isDisabled={isKeeping} onPress={() => desk.clear()}>
          {t("importing.discard")}
        </Button>
      </div>
    </Section>
  );
}

/** The title the document gives itself, else the file's name without its ending. */
function titleOf(own: string | null, name: string): string {
  const title = own?.replace(/\s+/g, " ").trim() ?? "";
  return (title === "" ? name.replace(/\.[^.]{1,8}$/, "") : title).slice(0, 200);
}
