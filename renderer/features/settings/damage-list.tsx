import type { JournalDamage } from "#renderer/shared/backups.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { type Translate, useTexts } from "#renderer/shared/i18n.ts";

/** What was found in the files of the journal, by name. */
export function DamageList({ damage }: { readonly damage: readonly JournalDamage[] }) {
  const { t, lang } = useTexts();
  return (
    <ul>
      {damage.map((one) => (
        <li key={JSON.stringify(one)}>{damageText(t, (n) => formatNumber(lang, n), one)}</li>
      ))}
    </ul>
  );
}

function damageText(t: Translate, number: (n: number) => string, damage: JournalDamage): string {
  switch (damage.kind) {
    case "lines":
      return t("backup.damage.lines", { file: fileOf(damage), n: number(damage.lines) });
    case "altered":
      return t("backup.damage.altered", { file: fileOf(damage) });
    case "gap":
      return t("backup.damage.gap", {
        from: number(damage.after + 1),
        to: number(damage.before - 1),
      });
    case "copy":
      return t("backup.damage.copy", { file: fileOf(damage) });
    case "fork":
      return t("backup.damage.fork");
  }
}

/** As it lies below the data folder; devices are told apart by the beginning of their names. */
function fileOf({ device, file }: { readonly device: string; readonly file: string }): string {
  return `${device.slice(0, 8)}…/${file}`;
}
