import { err, ok, type Result } from "#corpus/result.ts";
import type { SearchProblem } from "./search-problem.ts";

/** A character of a word that is not syntax, and where it stands. */
export type Unit = {
  readonly text: string;
  readonly at: number;
  readonly isEscaped: boolean;
  readonly isQuoted: boolean;
};

export type Token =
  | { readonly kind: "open" | "close" | "minus"; readonly start: number; readonly end: number }
  | {
      readonly kind: "word";
      readonly start: number;
      readonly end: number;
      readonly units: readonly Unit[];
    };

/**
 * A character as syntax sees it: full width is as good as half width, and a typographer's minus or
 * quotation mark as good as the keyboard's. One UTF-16 unit stays one, so places stay what they are.
 */
export function syntaxOf(character: string): string {
  const known = sameAs[character];
  if (known !== undefined) return known;
  const normal = character.normalize("NFKC");
  return normal.length === 1 ? normal : character;
}

const sameAs: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "〝": '"',
  "〟": '"',
  "−": "-",
  "–": "-",
  "‐": "-",
  "‑": "-",
};

/** A query cut into words, parentheses and minus signs. `\` takes the meaning from what follows it. */
export function scanQuery(text: string): Result<readonly Token[], SearchProblem> {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const syntax = syntaxOf(text.charAt(at));
    if (isSpace(syntax)) {
      at += 1;
    } else if (syntax === "(" || syntax === ")" || syntax === "-") {
      const kind = syntax === "(" ? "open" : syntax === ")" ? "close" : "minus";
      tokens.push({ kind, start: at, end: at + 1 });
      at += 1;
    } else {
      const word = scanWord(text, at);
      if (!word.ok) return word;
      tokens.push(word.value);
      at = word.value.end;
    }
  }
  return ok(tokens);
}

type Word = Extract<Token, { kind: "word" }>;

/** The word that begins at `start`, up to a space or parenthesis outside quotation marks. */
function scanWord(text: string, start: number): Result<Word, SearchProblem> {
  const units: Unit[] = [];
  let quoteAt: number | null = null;
  let at = start;
  for (; at < text.length; at += 1) {
    const syntax = syntaxOf(text.charAt(at));
    if (syntax === "\\" && at + 1 < text.length) {
      units.push({
        text: text.charAt(at + 1),
        at,
        isEscaped: true,
        isQuoted: quoteAt !== null,
      });
      at += 1;
    } else if (syntax === '"') {
      quoteAt = quoteAt === null ? at : null;
    } else if (quoteAt === null && (isSpace(syntax) || syntax === "(" || syntax === ")")) {
      break;
    } else {
      units.push({ text: text.charAt(at), at, isEscaped: false, isQuoted: quoteAt !== null });
    }
  }
  if (quoteAt !== null) {
    const range = { start: quoteAt, end: text.length };
    return err({ code: "unclosed-quote", range, params: { word: text.slice(quoteAt) } });
  }
  return ok({ kind: "word", start, end: at, units });
}

export function isSpace(character: string): boolean {
  return /\s/.test(character);
}
