import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "../../..");
const font = createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-jp/index.css");

/**
 * Pages printed by Chromium as a browser prints them, with a running head and page numbers unless told otherwise; empty where no browser
 * is to be had. The bundled font is used, since a machine may have none for Japanese.
 */
export async function printPdfs(
  pages: ReadonlyMap<string, string>,
  { style: extraStyle = "", withHead = true } = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const executablePath = await browserPath();
  if (executablePath === null) return new Map();
  const folder = mkdtempSync(path.join(tmpdir(), "communique-print-"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const printed = new Map<string, Uint8Array>();
    const page = await browser.newPage();
    for (const [name, html] of pages) {
      const style = `<link rel="stylesheet" href="${pathToFileURL(font)}"><style>body{font-family:"Noto Sans JP Variable"}${extraStyle}</style>`;
      const file = path.join(folder, `${name}.html`);
      writeFileSync(file, html.replace("</head>", `${style}</head>`));
      await page.goto(String(pathToFileURL(file)));
      await page.evaluate("document.fonts.ready.then(() => true)");
      printed.set(
        name,
        new Uint8Array(await page.pdf({ ...paper, displayHeaderFooter: withHead })),
      );
    }
    return printed;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

const margin = "20mm";
const small = "font-size:8px;width:100%;text-align:center";
const paper = {
  format: "A4",
  margin: { top: margin, bottom: margin, left: margin, right: margin },
  headerTemplate: `<div style="${small}">Twin of a source</div>`,
  footerTemplate: `<div style="${small}"><span class="pageNumber"></span></div>`,
};

/** The browser the end-to-end tests use. Loaded by its path: the tools are below build and cannot refer to its types. */
async function browserPath(): Promise<string | null> {
  const file = pathToFileURL(path.join(root, "build/browser.mjs"));
  const { findBrowser }: { findBrowser: () => string | null } = await import(String(file));
  return findBrowser();
}
