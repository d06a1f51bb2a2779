import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { displayText } from "../reading/block-text.ts";
import { readDocument, readPasted } from "../reading/read-document.ts";
import { nodeReadOptions } from "./read-file.ts";
import { printPdfs } from "./testing/print-pdf.ts";
import { docxTwin } from "./testing/twins.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, name: string) => readDocument(bytes, name, nodeReadOptions);

async function failure(bytes: Uint8Array, name: string): Promise<string> {
  const result = await read(bytes, name);
  return result.ok ? "read" : result.error.code;
}

async function said(text: string, name: string): Promise<readonly string[]> {
  const result = await read(bytesOf(text), name);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.blocks.map((block) => displayText(result.value.text, block));
}

describe("a file that is not what it should be", () => {
  test("is refused by what its bytes are", async () => {
    expect(await failure(new Uint8Array(), "a.txt")).toBe("empty");
    expect(await failure(bytesOf(" \n\n \n"), "a.txt")).toBe("no-text");
    expect(await failure(bytesOf("<html><body><script>1</script></body></html>"), "a.html")).toBe(
      "no-text",
    );
    expect(await failure(bytesOf("no pdf at all"), "a.pdf")).toBe("not-the-format");
    expect(await failure(bytesOf("no word file"), "a.docx")).toBe("not-the-format");
    expect(await failure(bytesOf("%PDF-1.7 and nothing else"), "a.pdf")).toBe("damaged");
    expect(await failure(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), "a.txt")).toBe(
      "unknown-format",
    );
    expect(await failure(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "a.docx")).toBe(
      "password",
    );
    expect(await failure(bytesOf("a\0b\0\x01\x02c".repeat(50)), "a.txt")).toBe("binary");
    expect(await failure(zipSync({ mimetype: bytesOf("x") }), "a.docx")).toBe("not-the-format");
  });

  test("is refused where it is too much", async () => {
    expect(await failure(new Uint8Array(50_000_001), "a.txt")).toBe("too-large");
    expect(await failure(bytesOf("a".repeat(5_000_001)), "a.txt")).toBe("too-many-characters");
    expect(await failure(bytesOf(`${"<div>".repeat(400)}x`), "a.html")).toBe("too-deep");
    expect(await failure(bytesOf(`${"> ".repeat(300)}x`), "a.md")).toBe("too-deep");
  });

  test("is refused where its archive unpacks to too much, whatever its headers say", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(60_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await failure(bomb, "a.docx")).toBe("unpacks-too-far");
    // The sizes in the entry's own header, made small.
    const lying = Uint8Array.from(bomb);
    lying.fill(0, 22, 26);
    expect(["unpacks-too-far", "damaged"]).toContain(await failure(lying, "a.docx"));
    const many = Object.fromEntries(
      Array.from({ length: 5_001 }, (_, n) => [`f${n}.xml`, new Uint8Array()]),
    );
    expect(await failure(zipSync(many), "a.docx")).toBe("too-many-entries");
    expect(await failure(zipSync({ "word/inner.zip": zipSync({}) }), "a.docx")).toBe(
      "nested-archive",
    );
  });

  test("is refused when its time is up", async () => {
    let nowMs = 0;
    const options = {
      ...nodeReadOptions,
      nowMs: () => {
        nowMs += 20_000;
        return nowMs;
      },
    };
    const result = await readDocument(
      bytesOf("一。\n\n二。\n\n三。\n\n四。\n\n五。"),
      "a.txt",
      options,
    );
    expect(result).toEqual({ ok: false, error: { code: "too-slow", params: { seconds: 60 } } });
  });

  test("is read by its content and with a warning where only its name is wrong", async () => {
    const result = await read(await docxTwin("会談の概要。\n\n両首脳は一致した。"), "a.pdf");
    expect(result).toMatchObject({
      ok: true,
      value: { format: "docx", warnings: [{ code: "other-format" }] },
    });
  });
});

describe("odd characters", () => {
  test("are kept and warned of", async () => {
    const result = await readPasted("両首脳は\ud800一致した。\u202e逆\u202c。\ufffd", Date.now);
    expect(result.ok && result.value.warnings.map((each) => each.code)).toEqual([
      "unpaired-surrogates",
      "direction-overrides",
      "replacement-characters",
    ]);
    expect(result.ok && result.value.text).toContain("\u202e");
  });

  test("one line of a million characters is read in a second or two", async () => {
    const line = "両首脳は、日米同盟を強化することで一致した。".repeat(50_000);
    const startMs = Date.now();
    const result = await read(bytesOf(line), "a.txt");
    expect(result.ok && result.value.blocks).toHaveLength(1);
    expect(Date.now() - startMs).toBeLessThan(5_000);
  });
});

describe("a hostile page", () => {
  const hostile = `<!DOCTYPE html><html><head><meta http-equiv="refresh" content="0;url=http://x.invalid/">
    <script>globalThis.stolen = 1</script><link rel="stylesheet" href="http://x.invalid/a.css"></head>
    <body onload="globalThis.stolen = 1"><h1 onclick="x()">会談の概要</h1>
    <img src="http://x.invalid/a.png" onerror="globalThis.stolen = 1" alt="picture">
    <svg><script>globalThis.stolen = 1</script><text>SVG words</text></svg>
    <iframe srcdoc="<p>framed</p>"></iframe><object data="http://x.invalid/o"></object>
    <p>両首脳は<a href="javascript:globalThis.stolen=1">一致</a>した。<style>p{background:url(http://x.invalid)}</style></p>
    <p style="display:none">隠れた文。</p><template><p>template</p></template><math><mi>x</mi></math></body></html>`;

  test("yields its words and nothing else; nothing runs, nothing is fetched", async () => {
    const before = globalThis.fetch;
    let fetched = 0;
    globalThis.fetch = () => {
      fetched += 1;
      return Promise.reject(new Error("no network"));
    };
    try {
      expect(await said(hostile, "a.html")).toEqual(["会談の概要", "両首脳は一致した。"]);
      expect(await said(hostile, "a.txt")).toEqual(["会談の概要", "両首脳は一致した。"]);
    } finally {
      globalThis.fetch = before;
    }
    expect(fetched).toBe(0);
    expect(Object.hasOwn(globalThis, "stolen")).toBe(false);
  });

  test("has its navigation, rankings and related links marked, and kept", async () => {
    const page = `<body><header><nav><ul><li><a href=a>ホーム</a></li><li><a href=b>一覧</a></li></ul></nav></header>
      <div class="breadcrumb"><a href=a>トップ</a> &gt; <a href=b>会談</a></div>
      <div id="wrap"><div id="main"><h1>首脳会談</h1>${"<p>両首脳は、防衛力を一層強化していくことで一致し、引き続き緊密に連携していくことを確認した。</p>".replace("一致", "合意")}
      <p>両首脳は、経済安全保障の分野で協力を深め、共通の課題に取り組むことを改めて確認し合った。</p></div>
      <div id="side"><ul><li><a href=1>別の会談その一</a></li><li><a href=2>別の会談その二</a></li><li><a href=3>別の会談その三</a></li></ul></div></div>
      <footer><p>Copyright 2026</p></footer></body>`;
    const result = await read(bytesOf(page), "a.html");
    if (!result.ok) throw new Error(result.error.code);
    const roles = result.value.blocks.map((block) => [
      displayText(result.value.text, block),
      block.role,
    ]);
    expect(roles.filter(([, role]) => role === "body")).toHaveLength(3);
    expect(Object.fromEntries(roles)).toMatchObject({
      ホーム: "navigation",
      "トップ > 会談": "navigation",
      別の会談その一: "navigation",
      "Copyright 2026": "footer",
    });
  });
});

test("a PDF without a text layer says so, and one in two columns is read column by column", async (context) => {
  const paragraph = (side: string, nth: number) =>
    `${side}の段の第${nth}段落では、両首脳が防衛力の強化と経済安全保障の協力を進めることで一致した。`.repeat(
      4,
    );
  const paragraphs = (side: string) => [1, 2, 3].map((nth) => paragraph(side, nth));
  const column = (side: string) => `<div><p>${paragraphs(side).join("</p><p>")}</p></div>`;
  const made = await printPdfs(
    new Map([
      [
        "scan",
        `<html><head></head><body><div style="width:100px;height:100px;background:#888"></div></body></html>`,
      ],
      [
        "columns",
        `<html><head></head><body><div class="c">${column("左")}${column("右")}</div></body></html>`,
      ],
    ]),
    { style: ".c{display:grid;grid-template-columns:1fr 1fr;gap:30px}", withHead: false },
  );
  if (made.size === 0) return context.skip();
  expect(await read(made.get("scan") ?? new Uint8Array(), "s.pdf")).toEqual({
    ok: false,
    error: { code: "no-text-layer", params: { pages: 1 } },
  });
  const columns = await read(made.get("columns") ?? new Uint8Array(), "c.pdf");
  if (!columns.ok) throw new Error(columns.error.code);
  const body = columns.value.blocks
    .filter((block) => block.role === "body")
    .map((block) => displayText(columns.value.text, block));
  expect(body).toEqual([...paragraphs("左"), ...paragraphs("右")]);
}, 60_000);
