import { statementEn, statementJa, whitePaperJa } from "../../extraction/testing/documents.ts";

/** A text of the genres, so many characters long, whose parts differ in their names: nothing only says again what came before. */
export function variedText(length: number): string {
  const parts: string[] = [];
  for (let round = 0, size = 0; size < length; round++) {
    const part = [statementJa, whitePaperJa, statementEn]
      .join("\n\n")
      .replaceAll("両首脳", `第${round}首脳`)
      .replaceAll("両大臣", `第${round}大臣`)
      .replaceAll("leaders", `leaders${round}`);
    parts.push(part);
    size += part.length + 2;
  }
  return parts.join("\n\n").slice(0, length);
}
