import type { TextRange } from "./search-problem.ts";
import { isSpace, syntaxOf } from "./search-scan.ts";

/** The word the caret is in or behind, without minus and parentheses before it. */
export function wordAt(query: string, caret: number): TextRange | null {
  let start = caret;
  let isQuoted = false;
  for (let at = 0, from = 0; at <= caret; at += 1) {
    const syntax = syntaxOf(query.charAt(at));
    const isBreak = !isQuoted && (isSpace(syntax) || syntax === "(" || syntax === ")");
    const isMinus = !isQuoted && syntax === "-" && at === from;
    if (at === caret) start = from;
    if (syntax === "\\") at += 1;
    else if (syntax === '"') isQuoted = !isQuoted;
    else if (isBreak || isMinus) from = at + 1;
  }
  let end = caret;
  for (let inside = isQuotedAt(query, start, caret); end < query.length; end += 1) {
    const syntax = syntaxOf(query.charAt(end));
    if (syntax === '"') inside = !inside;
    else if (!inside && (isSpace(syntax) || syntax === "(" || syntax === ")")) break;
  }
  const isText = syntaxOf(query.charAt(start)) === '"';
  return isText ? null : { start, end };
}

function isQuotedAt(query: string, start: number, caret: number): boolean {
  let inside = false;
  for (let at = start; at < caret; at += 1) {
    if (syntaxOf(query.charAt(at)) === '"') inside = !inside;
  }
  return inside;
}
