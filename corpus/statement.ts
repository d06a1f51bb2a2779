import { err, ok, type Result } from "./result.ts";

/** A reference to a gazetteer name, and which of its forms is written. */
export type NameRef = { readonly entryId: string; readonly form: "name" | "short" | "abbr" };

/** A piece of a statement as written in YAML, before names are looked up. */
export type StatementToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "name"; readonly ref: NameRef }
  | { readonly kind: "gap"; readonly gapId: string; readonly content: string | NameRef };

export type StatementError = {
  readonly code: "stray-brace" | "bad-marker" | "repeated-gap";
  /** The offending piece of the statement. */
  readonly found: string;
};

const marker = /\{([^{}]*)\}/g;
const nameRef = /^@([a-z0-9-]+)(?:\.(short|abbr))?$/;
const gap = /^([a-z0-9]+(?:-[a-z0-9]+)*):(.+)$/s;

/** Reads the markup of a statement: `{gap:text}`, `{gap:@entry}`, `{@entry}`, `{@entry.short}`. */
export function parseStatement(source: string): Result<readonly StatementToken[], StatementError> {
  const tokens: StatementToken[] = [];
  const gapIds = new Set<string>();
  let position = 0;
  for (const match of source.matchAll(marker)) {
    const before = source.slice(position, match.index);
    if (/[{}]/.test(before)) return err({ code: "stray-brace", found: before });
    if (before !== "") tokens.push({ kind: "text", text: before });
    const token = readMarker(match[1] ?? "");
    if (token === null) return err({ code: "bad-marker", found: match[0] });
    if (token.kind === "gap") {
      if (gapIds.has(token.gapId)) return err({ code: "repeated-gap", found: token.gapId });
      gapIds.add(token.gapId);
    }
    tokens.push(token);
    position = match.index + match[0].length;
  }
  const rest = source.slice(position);
  if (/[{}]/.test(rest)) return err({ code: "stray-brace", found: rest });
  if (rest !== "") tokens.push({ kind: "text", text: rest });
  return ok(tokens);
}

function readMarker(inner: string): StatementToken | null {
  const ref = readNameRef(inner);
  if (ref !== null) return { kind: "name", ref };
  const match = gap.exec(inner);
  const gapId = match?.[1];
  const content = match?.[2];
  if (gapId === undefined || content === undefined) return null;
  if (!content.startsWith("@")) return { kind: "gap", gapId, content };
  const contentRef = readNameRef(content);
  return contentRef === null ? null : { kind: "gap", gapId, content: contentRef };
}

function readNameRef(text: string): NameRef | null {
  const match = nameRef.exec(text);
  const entryId = match?.[1];
  if (entryId === undefined) return null;
  const form = match?.[2];
  return { entryId, form: form === "short" || form === "abbr" ? form : "name" };
}
