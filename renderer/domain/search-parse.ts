import { err, ok, type Result } from "#corpus/result.ts";
import type { SearchNames } from "./search-names.ts";
import type { SearchProblem, SearchProblemCode } from "./search-problem.ts";
import type { Query } from "./search-query.ts";
import { scanQuery, syntaxOf, type Token } from "./search-scan.ts";
import { parseTerm } from "./search-term.ts";

/**
 * Reads a query. As in Anki: words beside each other must all hold, `or` between them joins them more
 * loosely, a minus denies what follows, parentheses group. The first thing that makes no sense is told.
 */
export function parseQuery(text: string, names: SearchNames): Result<Query, SearchProblem> {
  const scanned = scanQuery(text);
  if (!scanned.ok) return scanned;
  if (scanned.value.length === 0) return ok({ kind: "all" });
  const reader: Reader = { text, tokens: scanned.value, names, next: 0, depth: 0 };
  const query = readOr(reader);
  const rest = reader.tokens[reader.next];
  return query.ok && rest !== undefined ? problem(reader, "missing-open", rest) : query;
}

type Reader = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: SearchNames;
  next: number;
  depth: number;
};

/** Parentheses and minus signs may nest so deep; nobody types more, and the stack stays small. */
const deepest = 200;

function readOr(reader: Reader): Result<Query, SearchProblem> {
  return readParts(reader, "or", readAnd, () => takeJoiner(reader, "or"));
}

function readAnd(reader: Reader): Result<Query, SearchProblem> {
  return readParts(reader, "and", readUnary, () => {
    if (takeJoiner(reader, "and")) return true;
    const token = reader.tokens[reader.next];
    return token !== undefined && token.kind !== "close" && joinerOf(token) !== "or";
  });
}

function readParts(
  reader: Reader,
  kind: "and" | "or",
  readPart: (reader: Reader) => Result<Query, SearchProblem>,
  hasMore: () => boolean,
): Result<Query, SearchProblem> {
  const parts: Query[] = [];
  do {
    const part = readPart(reader);
    if (!part.ok) return part;
    // What is grouped without need is the same query as without the parentheses.
    if (part.value.kind === kind) parts.push(...part.value.parts);
    else parts.push(part.value);
  } while (hasMore());
  const [only] = parts;
  return ok(parts.length === 1 && only !== undefined ? only : { kind, parts });
}

function readUnary(reader: Reader): Result<Query, SearchProblem> {
  const token = reader.tokens[reader.next];
  if (token === undefined || token.kind === "close" || joinerOf(token) !== null) {
    return problem(reader, "missing-term", token ?? reader.tokens[reader.next - 1]);
  }
  reader.next += 1;
  if (token.kind === "word") return parseTerm(reader.text, token, reader.names);
  if (reader.depth === deepest) return problem(reader, "too-deep", token);
  reader.depth += 1;
  const inner = token.kind === "minus" ? readDenied(reader, token) : readGroup(reader, token);
  reader.depth -= 1;
  return inner;
}

function readDenied(reader: Reader, minus: Token): Result<Query, SearchProblem> {
  const token = reader.tokens[reader.next];
  // A minus stands right before what it denies: “a - b” has lost something.
  if (token === undefined || token.start !== minus.end) {
    return problem(reader, "missing-term", minus);
  }
  const part = readUnary(reader);
  return part.ok ? ok({ kind: "not", part: part.value }) : part;
}

function readGroup(reader: Reader, open: Token): Result<Query, SearchProblem> {
  const first = reader.tokens[reader.next];
  if (first === undefined) return problem(reader, "missing-close", open);
  if (first.kind === "close") {
    return problem(reader, "empty-group", { start: open.start, end: first.end });
  }
  const inner = readOr(reader);
  if (!inner.ok) return inner;
  if (reader.tokens[reader.next]?.kind !== "close") return problem(reader, "missing-close", open);
  reader.next += 1;
  return inner;
}

/** `or` or `and` where a word is one and nothing takes its meaning away. */
function joinerOf(token: Token): "and" | "or" | null {
  if (token.kind !== "word" || token.units.some((unit) => unit.isEscaped || unit.isQuoted)) {
    return null;
  }
  const word = token.units.map((unit) => syntaxOf(unit.text).toLowerCase()).join("");
  return word === "and" || word === "or" ? word : null;
}

function takeJoiner(reader: Reader, joiner: "and" | "or"): boolean {
  const token = reader.tokens[reader.next];
  if (token === undefined || joinerOf(token) !== joiner) return false;
  reader.next += 1;
  return true;
}

function problem(
  { text }: Reader,
  code: SearchProblemCode,
  at: { readonly start: number; readonly end: number } | undefined,
): Result<never, SearchProblem> {
  const range = { start: at?.start ?? 0, end: at?.end ?? text.length };
  return err({ code, range, params: { word: text.slice(range.start, range.end) } });
}
