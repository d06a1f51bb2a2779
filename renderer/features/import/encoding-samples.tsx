import type { EncodingPreview } from "#corpus/reading/decode.ts";
import type { TextEncoding } from "#corpus/reading/document-text.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { visibleText } from "#renderer/shared/source/visible-text.ts";
import { encodingNames } from "./encoding-names.ts";
import styles from "./panel.module.css";

type Props = {
  readonly previews: readonly EncodingPreview[];
  /** The one the text was read by; null where it could not be read. */
  readonly current: TextEncoding | null;
  readonly onChoose: (encoding: TextEncoding) => void;
};

const linesShown = 2;

/** The beginning of a file in each encoding; the one that is not garbled is the right one. */
export function EncodingSamples({ previews, current, onChoose }: Props) {
  const { t } = useTexts();
  return (
    <fieldset className={styles.samples}>
      <legend>{t("importing.encodingChoice")}</legend>
      <p className={styles.hint}>{t("importing.encodingHint")}</p>
      {previews.map(({ encoding, lines, fits, isGuess }) => (
        <button
          key={encoding}
          type="button"
          className={styles.sample}
          aria-pressed={encoding === current}
          onClick={() => onChoose(encoding)}
        >
          <span className={styles.encoding}>
            {encodingNames[encoding]}{" "}
            <span className={styles.flag}>
              {isGuess ? t("importing.encodingGuess") : ""}
              {fits ? "" : t("importing.encodingBroken")}
            </span>
          </span>
          <span className={styles.lines}>{visibleText(lines.slice(0, linesShown).join("\n"))}</span>
        </button>
      ))}
    </fieldset>
  );
}
