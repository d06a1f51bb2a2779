import { expect, test } from "vitest";
import { encode } from "./testing/encode.ts";
import { printPdfs } from "./testing/print-pdf.ts";
import { docxTwin, htmlTwin } from "./testing/twins.ts";
import { tortureReaders, type Victim } from "./torture-reading.ts";

const text = `首脳会談の概要\n\n${"両首脳は、2027年度までに防衛力を強化することで一致した。\n\n".repeat(8)}## 会談の一覧\n\n年月日\t会議\t結果\n2025/2/7\t首脳会談\t<ul><li>確認した。</li></ul>\n2025/3/1\t外相会談\t一致した。\n\n(参考)\n`;

async function victims(): Promise<readonly Victim[]> {
  const html = htmlTwin(text);
  const pdf = (await printPdfs(new Map([["p", html]]))).get("p");
  return [
    { name: "a.txt", bytes: new TextEncoder().encode(text) },
    { name: "a.txt", bytes: encode(text, "shift_jis") ?? new Uint8Array() },
    { name: "a.md", bytes: new TextEncoder().encode(text) },
    { name: "a.html", bytes: new TextEncoder().encode(html) },
    { name: "a.docx", bytes: await docxTwin(text) },
    ...(pdf === undefined ? [] : [{ name: "a.pdf", bytes: pdf }]),
  ];
}

test("a damaged file is read or refused with a reason, within its time, and its spans stay inside", async () => {
  const { read, refused } = await tortureReaders(
    await victims(),
    { seed: 20_261_122, rounds: 300 },
    ({ text: said, blocks }) => {
      for (const block of blocks) {
        expect(block.end).toBeLessThanOrEqual(said.length);
        for (const piece of block.pieces) expect(piece.end).toBeGreaterThan(piece.start);
      }
    },
  );
  // Damage that is never refused, or always, would mean that nothing was tested.
  expect(read).toBeGreaterThan(30);
  expect(Object.keys(refused).length).toBeGreaterThan(2);
}, 240_000);
