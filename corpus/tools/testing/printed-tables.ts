/** A page with tables, to be printed, and how many sheets it must at least take for what it is to show. */
export type PrintedTable = {
  readonly name: string;
  readonly html: string;
  readonly pages: number;
};

/** Marks of list items that stand in a block but in no piece. */
export const tableMarkup = /^[・○]/gm;

function page(style: string, body: string, language = "ja"): string {
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>t</title><style>td,th{text-align:left;font-weight:normal;vertical-align:top}${style}</style></head><body>${body}</body></html>`;
}

function rows(cells: readonly (readonly string[])[], tag = "td"): string {
  return cells
    .map((row) => `<tr>${row.map((each) => `<${tag}>${each}</${tag}>`).join("")}</tr>`)
    .join("");
}

function table(
  head: readonly string[],
  body: readonly (readonly string[])[],
  attributes = "",
): string {
  return `<table ${attributes}><thead>${rows([head], "th")}</thead><tbody>${rows(body)}</tbody></table>`;
}

const prose = (words: string): string =>
  `<p>${`${words}両国は、この地域の船と港の安全について、長く話し合いを続けてきた。`.repeat(3)}</p>`;

const meetings = [
  ["2031/3/4", "第四回海上安全対話／ホバート", "榊原外務大臣<br>リードハイム・グラント外務大臣"],
  ["2031/9/18", "次官級協議／小樽", "三輪外務審議官<br>コールリッジ・モーガン副次官"],
  ["2032/2/2", "防衛相会談／ウェリントン", "高遠防衛大臣<br>マーシュフィールド国防大臣"],
];

const outcomes = [
  "両閣僚は、港の警備を共に行うことで一致し、来年の訓練の場所を決めた。",
  "双方は、救難の手順を改めて確認した。",
  "両大臣は、灯台の保守に関する取決めに署名し、その実施を見守る部会を設けることを決定した。",
];

const long = Array.from(
  { length: 44 },
  (_, index) =>
    `<p>${index + 1}番目の項目について、双方は、灯台と航路の標識を共に点検する手順を定め、その費用の分担を改めて確認した。</p>`,
).join("");

export const printedTables: readonly PrintedTable[] = [
  {
    name: "three columns without lines",
    pages: 1,
    html: page(
      "table{width:100%;border-spacing:24px 10px}",
      `${prose("表の前の文である。")}${table(
        ["年月日", "会議", "結果"],
        meetings.map(([date = "", meeting = ""], index) => [date, meeting, outcomes[index] ?? ""]),
      )}${prose("表の後の文である。")}`,
    ),
  },
  {
    name: "a cell over three pages, its header again on each",
    pages: 3,
    html: page(
      "table{width:100%;border-collapse:collapse}td,th{border:1px solid black;padding:4px}td:nth-child(3){white-space:nowrap}",
      table(
        ["年月日", "会議／場所", "出席者", "結果概要"],
        meetings.map((row, index) => [...row, index === 1 ? long : (outcomes[index] ?? "")]),
      ),
    ),
  },
  {
    name: "tables of other widths right below each other",
    pages: 1,
    html: page(
      "table{width:100%}td,th{border:1px solid black}",
      `${table(["年月日", "会議", "出席者"], meetings, 'border="1"')}${table(
        ["組織", "略称", "設置の根拠となった取決めの名称"],
        [
          ["海上安全部会", "MSG", "灯台の保守に関する取決め"],
          ["港湾警備委員会", "PSC", "港湾の警備に関する覚書"],
        ],
        'border="1"',
      )}`,
    ),
  },
  {
    name: "lines from left to right alone",
    pages: 1,
    html: page(
      "table{width:100%;border-collapse:collapse;border-top:2px solid black}tr{border-bottom:1px solid black}td,th{padding:6px 20px 6px 0}",
      table(
        ["Date", "Meeting", "Place", "Outcome"],
        [
          [
            "4 March 2031",
            "Fourth Maritime Dialogue",
            "Hobart",
            "The ministers agreed to guard the two ports together and chose the place of next year's exercise.",
          ],
          [
            "18 September 2031",
            "Vice-ministerial talks",
            "Otaru",
            "Both sides confirmed the procedure for rescues at sea.",
          ],
          [
            "2 February 2032",
            "Defence ministers' meeting",
            "Wellington",
            "An arrangement on the upkeep of lighthouses was signed, and a working group set up.",
          ],
        ],
      ),
      "en",
    ),
  },
  {
    name: "no lines, over two pages, its header again",
    pages: 2,
    html: page(
      "table{width:100%;border-spacing:24px 12px}",
      table(
        ["年月日", "会議", "結果"],
        Array.from({ length: 40 }, (_, index) => [
          `2031/${1 + (index % 12)}/${1 + (index % 27)}`,
          `第${index + 1}回海上安全対話`,
          `${index + 1}件の取決めについて、${outcomes[index % 3] ?? ""}`,
        ]),
      ),
    ),
  },
];
