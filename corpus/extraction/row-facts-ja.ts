import type { FactDraft } from "./fact-draft.ts";
import { bodyHead } from "./lexicon-ja.ts";
import { findArticlesJa } from "./mentions-ja.ts";
import type { Row, RowCell } from "./outline.ts";

const office = /(?:大臣|長官|次官|次官補|局長|司令官|公使|大使|代表|官|議長|長)$/;
const most = 4;

/** What the columns of a row say of what its first cell names: who attends, what it rests on. */
export function rowFactsJa(row: Row, name: string, text: string): readonly FactDraft[] {
  const support = {
    span: row.span,
    display: text.slice(row.span.start, row.span.end).replace(/\s+/g, " ").trim(),
  };
  return row.cells.slice(1).flatMap((cell) => {
    const column = cell.header.replace(/(?:など|等)$/, "").replace(/\s+/g, "の");
    if (column === "" || cell.text.length > 160) return [];
    return [...listed(cell, column, name, support), ...articles(cell, column, name, support)];
  });
}

function shared(
  cell: RowCell,
  support: FactDraft["support"],
): Pick<FactDraft, "frame" | "support" | "modality" | "by" | "act" | "layer"> & {
  readonly sentence: FactDraft["sentence"] | undefined;
} {
  return {
    frame: null,
    support,
    sentence: cell.sentences[0],
    modality: "fact",
    by: ["others"],
    act: "describe",
    layer: "narrative",
  };
}

/** A cell that lists offices or bodies, each between spaces or line ends. */
function listed(
  cell: RowCell,
  column: string,
  name: string,
  support: FactDraft["support"],
): readonly FactDraft[] {
  const { sentence, ...rest } = shared(cell, support);
  if (sentence === undefined) return [];
  const said = cell.sentences.map(({ display }) => display).join(" ");
  const items = said
    .split(/[\s、]+/)
    .filter((item) => item !== "" && !/^(?:など|等|\(注)/.test(item));
  const isList =
    items.length <= most && items.every((item) => office.test(item) || bodyHead.test(item));
  if (!isList || items.length === 0) return [];
  const from = 0;
  const to = sentence.text.length;
  const base = {
    ...rest,
    sentence,
    from,
    to,
    kind: "organization" as const,
    rule: "ja-row-list",
    importance: 2 as const,
  };
  const whole: FactDraft = {
    ...base,
    ask: `${name}の「${column}」として挙げられているのは、どの役職・組織か。`,
    answer: items.join("、"),
    answerType: "term",
    accept: [items.join("と"), items.join("・"), items.join(" ")],
    confidence: items.length <= 2 ? 0.8 : 0.66,
  };
  if (items.length === 1) return [whole];
  const each = items.map((item): FactDraft => {
    const others = items.filter((other) => other !== item);
    const at = sentence.text.indexOf(item);
    return {
      ...base,
      ask: `${name}の「${column}」として、${others.join("、")}とともに挙げられているのは、どの役職・組織か。`,
      answer: item,
      answerType: "term",
      accept: [],
      from: Math.max(0, at),
      to: at < 0 ? to : at + item.length,
      confidence: 0.78,
    };
  });
  return [whole, ...each];
}

function articles(
  cell: RowCell,
  column: string,
  name: string,
  support: FactDraft["support"],
): readonly FactDraft[] {
  return cell.sentences.flatMap((sentence) =>
    findArticlesJa(sentence.text).map(({ from, to }) => {
      const { sentence: _, ...rest } = shared(cell, support);
      const treaty = /[一-鿿]+$/.exec(sentence.text.slice(0, from))?.[0] ?? "";
      return {
        ...rest,
        sentence,
        from,
        to,
        kind: "treaty-article" as const,
        rule: "ja-row-article",
        ask: `${name}の「${column}」とされるのは、${treaty}の第何条か。`,
        answer: sentence.text.slice(from, to),
        answerType: "article" as const,
        accept: [],
        confidence: 0.92,
        importance: 1 as const,
      };
    }),
  );
}
