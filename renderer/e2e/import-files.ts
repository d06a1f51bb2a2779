import { zipSync } from "fflate";
import { statementJa } from "#corpus/extraction/testing/documents.ts";
import { printPdfs } from "#corpus/tools/testing/print-pdf.ts";
import { docxTwin, htmlTwin } from "#corpus/tools/testing/twins.ts";

/** A file as Playwright hands it to a file chooser. */
export type GivenFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
};

export function given(name: string, contents: string | Uint8Array): GivenFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(contents) };
}

/** One invented statement in every format; the PDF only where a browser is to be had. */
export async function statementFiles(): Promise<readonly GivenFile[]> {
  const pdf = (await printPdfs(new Map([["statement", htmlTwin(statementJa)]]))).get("statement");
  const markdown = statementJa.replace(/^/, "# ").replace("\n海の安全\n", "\n## 海の安全\n");
  return [
    given("statement.txt", statementJa),
    given("statement.md", markdown),
    given("statement.html", htmlTwin(statementJa)),
    given("statement.docx", await docxTwin(statementJa)),
    ...(pdf === undefined ? [] : [given("statement.pdf", pdf)]),
  ];
}

/**
 * A PDF whose Japanese font is not in it but named with one of Adobe's character maps, as official ones of
 * the nineties are: without pdf.js's own files nobody knows what its codes stand for.
 */
export function pdfByCharacterMap(text: string): Uint8Array {
  const codes = Buffer.from(text, "utf16le").swap16().toString("hex");
  const stream = `BT /F1 12 Tf 72 720 Td <${codes}> Tj ET`;
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>",
    "<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 6 /FontBBox [0 -137 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -137 /CapHeight 709 /StemV 69 >>",
  ]);
}

/** Pages without a letter, as a scanner makes them. */
function scannedPdf(): Uint8Array {
  const stream = "0.5 g 100 100 200 300 re f";
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ]);
}

/** Asks for a password that nobody has: its keys are no password's. */
function lockedPdf(): Uint8Array {
  const key = "5a".repeat(32);
  return pdfOf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [] /Count 0 >>",
      `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >>`,
    ],
    "/Encrypt 3 0 R /ID [<00> <00>]",
  );
}

function pdfOf(objects: readonly string[], trailer = ""): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  return Buffer.from(
    `${text}${xref}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF`,
    "latin1",
  );
}

/** Every class of file that is refused, with the words of its message in both languages. */
export function badFiles(): readonly {
  readonly what: string;
  readonly file: GivenFile;
  readonly ja: RegExp;
  readonly en: RegExp;
}[] {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const bomb = zipSync({ "word/document.xml": new Uint8Array(30_000_000) }, { level: 9 });
  // Written as it is, half a pair can stand in UTF-16 alone.
  const halfPair = Buffer.from("\ufeff会談の記録。\ud800続き。", "utf16le");
  const shiftJisCutOff = new Uint8Array([...bytes("abc\n"), 0x93, 0xfa, 0x96, 0x7b, 0x81]);
  return [
    { what: "empty", file: given("a.txt", ""), ja: /ファイルが空/, en: /file is empty/ },
    {
      what: "no text in it",
      file: given("a.html", "<html><body><script>1</script></body></html>"),
      ja: /文字のある段落が見つかりません/,
      en: /No paragraph with text/,
    },
    {
      what: "binary",
      file: given("a.txt", "a\0b\0\x01\x02c".repeat(50)),
      ja: /文章のファイルではない/,
      en: /does not seem to be a text/,
    },
    {
      what: "a picture",
      file: given("a.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1])),
      ja: /この形式.*読み込めません/,
      en: /This format.*cannot be read/,
    },
    {
      what: "a .pdf that is none",
      file: given("a.pdf", "no pdf at all"),
      ja: /中身はその形式ではありません/,
      en: /the content is something else/,
    },
    {
      what: "a damaged PDF",
      file: given("a.pdf", "%PDF-1.7 and nothing else"),
      ja: /壊れているため/,
      en: /is damaged/,
    },
    {
      what: "a PDF with a password",
      file: given("a.pdf", lockedPdf()),
      ja: /パスワードで保護/,
      en: /protected by a password/,
    },
    {
      what: "a scan",
      file: given("a.pdf", scannedPdf()),
      ja: /文字のデータがありません/,
      en: /holds no text/,
    },
    {
      what: "a zip bomb",
      file: given("a.docx", bomb),
      ja: /不自然なファイル/,
      en: /as no document does/,
    },
    {
      what: "an archive in an archive",
      file: given("a.docx", zipSync({ "word/inner.zip": zipSync({}) })),
      ja: /別の圧縮ファイル/,
      en: /another archive/,
    },
    {
      what: "too many letters",
      file: given("a.txt", "a".repeat(5_000_001)),
      ja: /文章が長すぎます/,
      en: /text is too long/,
    },
    {
      what: "too deep",
      file: given("a.html", `${"<div>".repeat(400)}x`),
      ja: /入れ子が深すぎます/,
      en: /nested too deeply/,
    },
    {
      what: "a broken encoding",
      file: given("a.txt", shiftJisCutOff),
      ja: /読めない文字があります|判別できませんでした/,
      en: /does not exist in|could not be determined/,
    },
  ];
}

/** Texts that are strange and can be read all the same, with the warning that goes with each; null where there is none. */
export function oddFiles(): readonly {
  readonly what: string;
  readonly file: GivenFile;
  readonly ja: RegExp | null;
  readonly en: RegExp | null;
}[] {
  return [
    {
      what: "one line of a megabyte",
      file: given("line.txt", "両首脳は、港の改修を進めることで一致した。".repeat(17_000)),
      ja: null,
      en: null,
    },
    {
      what: "turned writing",
      file: given("turned.txt", "会談は\u202e日5月6\u202cに行われた。会談は奈良で行われた。"),
      ja: /文字の向きを変える制御文字が/,
      en: /change the direction of writing/,
    },
  ];
}

/** A page that would run, fetch and lead away if anything of it were taken for markup. */
export const hostileHtml = `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta http-equiv="refresh" content="0;url=http://fetched.invalid/refresh">
<script>ran(1)</script><link rel="stylesheet" href="http://fetched.invalid/a.css">
<base href="http://fetched.invalid/"></head>
<body onload="ran(2)"><h1 onclick="ran(3)">日豪首脳会談</h1>
<img src="http://fetched.invalid/a.png" onerror="ran(4)"><svg onload="ran(5)"><script>ran(6)</script></svg>
<iframe src="http://fetched.invalid/f"></iframe><object data="http://fetched.invalid/o"></object>
<p>2031年6月5日、森本花子内閣総理大臣とダニエル・ハート・オーストラリア首相は、キャンベラで会談した。</p>
<p>両首脳は、&lt;img src=x onerror=ran(7)&gt;「<a href="javascript:ran(8)">太平洋エネルギー計画</a>」に署名した。</p>
<form action="http://fetched.invalid/"><button autofocus onfocus="ran(9)">送信</button></form></body></html>`;
