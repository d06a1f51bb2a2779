import { useId, useRef, useState } from "react";
import { limits } from "#corpus/reading/limits.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { LongField } from "#renderer/shared/ui/long-field.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import styles from "./bring-in.module.css";
import type { ImportDesk } from "./use-import-desk-state.ts";

const endings = ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx";

/** The ways in: a file, or a text that is pasted. Files can be dropped anywhere as well. */
export function BringIn({ desk }: { readonly desk: ImportDesk }) {
  const { t, lang } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  const noteId = useId();
  const [isPasting, setPasting] = useState(false);
  return (
    <Section title={t("importing.bring")}>
      <div className={styles.ways}>
        <Button
          look="primary"
          size="large"
          aria-describedby={noteId}
          onPress={() => picker.current?.click()}
        >
          {t("importing.choose")}
        </Button>
        {!isPasting && <Button onPress={() => setPasting(true)}>{t("importing.paste")}</Button>}
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        accept={endings}
        aria-label={t("importing.choose")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void desk.bringFile(file);
          // The same file chosen once more is a choice, too.
          event.target.value = "";
        }}
      />
      <p id={noteId} className={styles.note}>
        {t("importing.formats", {
          megabytes: limits.megabytes,
          pages: formatNumber(lang, limits.pages),
          characters: formatNumber(lang, limits.characters),
        })}
      </p>
      {isPasting && <PasteForm desk={desk} onCancel={() => setPasting(false)} />}
    </Section>
  );
}

function PasteForm({
  desk,
  onCancel,
}: {
  readonly desk: ImportDesk;
  readonly onCancel: () => void;
}) {
  const { t } = useTexts();
  const [text, setText] = useState("");
  return (
    <div className={styles.paste}>
      <LongField
        autoFocus
        label={t("importing.pasteLabel")}
        value={text}
        onChange={setText}
        rows={8}
      />
      <div className={styles.ways}>
        <Button
          look="primary"
          isDisabled={text.trim() === ""}
          onPress={() => desk.bringText(text, t("importing.pasteName"))}
        >
          {t("importing.pasteRead")}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t("importing.editCancel")}
        </Button>
      </div>
    </div>
  );
}
