import { useState } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Field } from "#renderer/shared/ui/field.tsx";
import { wholeNumberOf } from "#renderer/shared/whole-number.ts";
import { useChange } from "./use-change.ts";

const least = 70;
const most = 99;
/** From here on the reviews multiply for little: Anki warns at the same point. */
const steep = 97;

/** The share of cards to be remembered when they come due, in per cent. */
export function RetentionSetting({ saved }: { readonly saved: number }) {
  const { t } = useTexts();
  const change = useChange();
  const [typed, setTyped] = useState<string | null>(null);
  const savedPercent = Math.round(saved * 100);
  const percent = typed === null ? savedPercent : wholeNumberOf(typed.replace(/[%％]/g, ""));
  const isUsable = percent !== null && percent >= least && percent <= most;
  const save = (): void => {
    if (!isUsable) return;
    if (percent !== savedPercent) change({ key: "desiredRetention", value: percent / 100 });
    setTyped(null);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={t("options.desiredRetention")}
        note={t(isUsable && percent >= steep ? "options.retentionSteep" : "options.retentionNote")}
        width="short"
        inputMode="numeric"
        value={typed ?? String(savedPercent)}
        onChange={setTyped}
        onBlur={save}
        error={isUsable ? null : t("settings.range", { min: least, max: most })}
      />
    </form>
  );
}
