import type { Lang } from "../bilingual.ts";
import { extractFacts } from "../extraction/extract.ts";
import type { ExtractedFact } from "../extraction/extracted-fact.ts";
import type { GazetteerEntry } from "../gazetteer.ts";
import { readFromDisk } from "./read-file.ts";

/**
 * Prints the facts proposed for a file: `extract FILE [--json] [--lang ja|en]`. Offsets refer to the decoded
 * text, as `read FILE --json` prints it. Exit code 1 where the file could not be read.
 */
export async function printExtract(
  file: string,
  asJson: boolean,
  lang: Lang | undefined,
  names: readonly GazetteerEntry[],
): Promise<number> {
  const read = await readFromDisk(file);
  if (!read.ok) {
    console.error(JSON.stringify(read.error));
    return 1;
  }
  const { facts, fewFound } = extractFacts(read.value, names, lang);
  const ticked = facts.filter(({ preTicked }) => preTicked).length;
  if (fewFound) console.error("few facts found: this is not a text of the kind that is read well");
  const said = asJson ? JSON.stringify(facts.map(row)) : `${facts.length} facts, ${ticked} ticked`;
  process.stdout.write(`${said}\n`);
  return 0;
}

function row(fact: ExtractedFact): object {
  const { kind, eventLabel, question, answer, accept, quote, start, end, confidence } = fact;
  const { preTicked, importance, rule, answerSpan, displayQuote, answerType } = fact;
  return {
    kind,
    eventLabel,
    question,
    answer,
    accept,
    quote,
    start,
    end,
    confidence,
    preTicked,
    importance,
    rule,
    answerStart: answerSpan.start,
    answerEnd: answerSpan.end,
    displayQuote,
    answerType,
  };
}
