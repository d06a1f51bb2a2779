import type { Lang } from "#corpus/bilingual.ts";
import type { Quotation } from "#corpus/fact.ts";
import { useTexts } from "../i18n.ts";
import { FactRow } from "../ui/facts.tsx";
import { GapMark } from "../ui/gap-mark.tsx";
import { shortQuote } from "./short-quote.ts";

type Props = { readonly quotation: Quotation; readonly lang: Lang };

/** The words of a document on the student's machine, the answer marked; its whole text is a link away. */
export function QuoteRow({ quotation, lang }: Props) {
  const { t } = useTexts();
  const { before, answer, after } = shortQuote(quotation);
  return (
    <FactRow name={t(quotation.isLost ? "review.quoteLost" : "review.quote")}>
      <q lang={lang}>
        {before}
        {answer !== "" && <GapMark>{answer}</GapMark>}
        {after}
      </q>
    </FactRow>
  );
}
