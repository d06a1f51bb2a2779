import { Fragment } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import styles from "./search-help.module.css";

/** The search language by examples. */
export function SearchHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const word = t("searchHelp.words").split(" ")[0] ?? "";
  const examples: readonly (readonly [string, string])[] = [
    [t("searchHelp.words"), t("searchHelp.wordsDoes")],
    [`"${t("searchHelp.words")}"`, t("searchHelp.phrase")],
    [t("searchHelp.words").replace(" ", "*"), t("searchHelp.wild")],
    [`-${word}`, t("searchHelp.not")],
    ["is:new or is:due", t("searchHelp.or")],
    [`${word} (is:new or is:due)`, t("searchHelp.group")],
    ["is:due  is:new  is:suspended  is:leech", t("searchHelp.state")],
    ["doc:…  event:…  topic:…", t("searchHelp.doc")],
    ["flag:1  tag:…", t("searchHelp.flag")],
    ["prop:r<0.9", t("searchHelp.prop")],
    ["prop:due<=-3", t("searchHelp.due")],
    ["rated:7:1", t("searchHelp.rated")],
    ["introduced:3", t("searchHelp.introduced")],
    ["note:*", t("searchHelp.note")],
  ];
  return (
    <Dialog title={t("searchHelp.title")} isOpen onClose={onClose}>
      <p>{t("searchHelp.lead")}</p>
      <dl className={styles.list}>
        {examples.map(([query, does]) => (
          <Fragment key={query}>
            <dt>
              <code>{query}</code>
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <div>
        <Button onPress={onClose}>{t("app.close")}</Button>
      </div>
    </Dialog>
  );
}
