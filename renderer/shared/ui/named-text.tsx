import type { Lang } from "#corpus/bilingual.ts";
import { useMaterial } from "../material.ts";
import { useReady } from "../study-context.ts";

/** A text with readings over its names, where it is Japanese and the student wants them. */
export function NamedText({ text, lang }: { readonly text: string; readonly lang: Lang }) {
  const { furigana } = useMaterial();
  const { settings } = useReady();
  if (!settings.furigana || lang !== "ja") return text;
  let from = 0;
  return furigana(text).map((run) => {
    const key = from;
    from += run.text.length;
    return run.reading === undefined ? (
      <span key={key}>{run.text}</span>
    ) : (
      <ruby key={key}>
        {run.text}
        <rp>（</rp>
        <rt>{run.reading}</rt>
        <rp>）</rp>
      </ruby>
    );
  });
}
