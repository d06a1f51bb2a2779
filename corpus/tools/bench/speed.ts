import { extractFacts } from "../../extraction/extract.ts";
import type { GazetteerEntry } from "../../gazetteer.ts";
import type { DocumentText } from "../../reading/document-text.ts";
import { readPasted } from "../../reading/read-document.ts";
import { variedText } from "../testing/varied-text.ts";

const rounds = 3;
const lengths = [10_000, 30_000, 100_000, 1_000_000] as const;
const hostile = [
  "「",
  "（",
  "(",
  "あ",
  "漢",
  "ア",
  "A",
  "1",
  "、",
  "年",
  "は、",
  "し、",
  "A ",
  "及び",
  "第1",
  "1年",
  "\t",
  "Prime Minister ",
  "and ",
];

/** Medians for growing texts of the genres, and for one line of each hostile unit at two lengths. */
export async function printSpeed(names: readonly GazetteerEntry[]): Promise<void> {
  console.log("\ncharacters  CPU ms (median of 3)   facts   ms per 10,000");
  for (const length of lengths) {
    const document = await textOf(variedText(length));
    if (document === null) continue;
    const ms = median(document, names);
    const facts = length > 500_000 ? null : extractFacts(document, names).facts.length;
    console.log(
      `${String(length).padStart(10)}${ms.toFixed(0).padStart(20)}${String(facts ?? "").padStart(8)}${((ms / length) * 10_000).toFixed(1).padStart(16)}`,
    );
  }
  console.log(
    "\nlines of one unit, each just short enough to be read as a sentence: CPU ms at 20,000 and 80,000 characters, and the ratio (linear: 4)",
  );
  for (const unit of hostile) {
    const times: number[] = [];
    for (const length of [20_000, 80_000]) {
      const document = await textOf(hostileText(unit, length));
      times.push(document === null ? Number.NaN : median(document, names));
    }
    const [short = Number.NaN, long = Number.NaN] = times;
    console.log(
      `${JSON.stringify(unit).padEnd(20)}${short.toFixed(1).padStart(9)}${long.toFixed(1).padStart(9)}${(long / Math.max(short, 0.5)).toFixed(1).padStart(8)}`,
    );
  }
}

async function textOf(text: string): Promise<DocumentText | null> {
  const read = await readPasted(text, () => performance.now());
  return read.ok ? read.value : null;
}

function median(document: DocumentText, names: readonly GazetteerEntry[]): number {
  const times = Array.from({ length: document.text.length > 500_000 ? 1 : rounds }, () => {
    const began = cpuMs();
    extractFacts(document, names);
    return cpuMs() - began;
  });
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** Longer sentences are left alone, so the hardest are those just below the bound; no two are the same. */
function hostileText(unit: string, length: number): string {
  const line = unit.repeat(Math.floor(1_150 / unit.length));
  const lines = Array.from(
    { length: Math.floor(length / line.length) },
    (_, index) => `${index}は、${line}。`,
  );
  return `開始。\n\n${lines.join("\n\n")}`;
}

/** What this process has used of the processors, collecting garbage included: steady on a busy machine. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
