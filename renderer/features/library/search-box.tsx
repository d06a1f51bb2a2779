import { useRef } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Field } from "#renderer/shared/ui/field.tsx";
import styles from "./search-box.module.css";

type Props = { readonly query: string; readonly onChange: (query: string) => void };

/** The field that is searched with. Emptied, it keeps the focus. */
export function SearchBox({ query, onChange }: Props) {
  const { t } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onChange("");
    field.current?.focus();
  };
  return (
    <search className={styles.search}>
      <Field
        ref={field}
        label={t("library.search")}
        note={t("library.searchNote")}
        type="search"
        value={query}
        onChange={(typed) => onChange(typed.slice(0, 100))}
      />
      {query !== "" && (
        <div className={styles.clear}>
          <Button look="quiet" onPress={clear}>
            {t("library.clear")}
          </Button>
        </div>
      )}
    </search>
  );
}
