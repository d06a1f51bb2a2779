import type { Lang } from "#corpus/bilingual.ts";

const units: Readonly<Record<string, number>> = {
  s: 1 / 60,
  秒: 1 / 60,
  m: 1,
  分: 1,
  h: 60,
  時間: 60,
};

/** Learning steps as a student types them: `1m 10m`, `30s`, `1分、10分`, `1h`; null where a part is no step. */
export function stepsOf(typed: string): readonly number[] | null {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return [];
  const steps = text.split(/[\s,、]+/).map((part) => {
    const match = /^(\d{1,4}(?:\.\d{1,2})?)(s|秒|m|分|h|時間)?$/i.exec(part);
    return match === null
      ? Number.NaN
      : Number(match[1]) * (units[(match[2] ?? "m").toLowerCase()] ?? 1);
  });
  return steps.every((step) => step > 0 && step <= 1440) && steps.length <= 10 ? steps : null;
}

/** The same steps as they are shown: `1m 10m`, `1分 10分`. */
export function stepsText(steps: readonly number[], lang: Lang): string {
  const [second, minute, hour] = lang === "ja" ? ["秒", "分", "時間"] : ["s", "m", "h"];
  return steps
    .map((step) => {
      if (step < 1) return `${Math.round(step * 60)}${second}`;
      return step % 60 === 0 ? `${step / 60}${hour}` : `${step}${minute}`;
    })
    .join(" ");
}
