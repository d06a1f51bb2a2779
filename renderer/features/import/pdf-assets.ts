import type { PdfAssets } from "#corpus/reading/pdf-reader.ts";

/** Addresses of pdf.js's character maps and standard fonts, which the build puts beside the page. */
const addresses = import.meta.glob<string>(
  [
    "../../../node_modules/pdfjs-dist/cmaps/*.bcmap",
    "../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}",
  ],
  { query: "?url", import: "default", eager: true },
);

const byName = new Map(
  Object.entries(addresses).map(([path, address]) => [
    path.split("/").slice(-2).join("/"),
    address,
  ]),
);

/** Reads one of those files from the app itself. A name that is not among them is asked of nobody. */
export const servedPdfAssets: PdfAssets = async (kind, name) => {
  const address = byName.get(`${kind}/${name}`);
  if (address === undefined) throw new Error(`${kind} has no ${name}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
