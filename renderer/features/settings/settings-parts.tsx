import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { goToPart } from "./go-to-part.ts";
import styles from "./settings-parts.module.css";

type Part = { readonly id: string; readonly name: string };

/** The parts of the settings by name, since the page is a long one: each leads to its heading. */
export function SettingsParts({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTexts();
  return (
    <nav aria-label={t("settings.parts")}>
      <ul className={styles.parts}>
        {parts.map(({ id, name }) => (
          <li key={id}>
            {/* Chosen again, the address stays as it is, and would lead nowhere. */}
            <a className={styles.part} href={hrefTo("settings", id)} onClick={() => goToPart(id)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
