import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
// Puts its message handler where the display half looks for it, so that no worker of its own is started: the
// readers already run in one.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";

/** The files pdf.js ships beside its code: character maps of CJK fonts and the standard fonts. Bytes by name. */
export type PdfAssets = (kind: "cmaps" | "standard_fonts", name: string) => Promise<Uint8Array>;

/** Opens a PDF for reading its text alone: nothing in it runs, nothing is fetched, no picture is decoded. */
export async function withPdf<T>(
  bytes: Uint8Array,
  assets: PdfAssets,
  use: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const task = getDocument({
    // pdf.js takes the buffer away from whoever gave it.
    data: bytes.slice(),
    BinaryDataFactory: binaryData(assets),
    // Names only: with addresses set, the files are asked of the factory above.
    cMapUrl: "cmaps/",
    cMapPacked: true,
    standardFontDataUrl: "standard_fonts/",
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    stopAtErrors: false,
    // Only errors: what a damaged file makes pdf.js complain of is for the student to hear, not the console.
    verbosity: 0,
  });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

function binaryData(assets: PdfAssets) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind === "cMapUrl") return assets("cmaps", filename);
      if (kind === "standardFontDataUrl") return assets("standard_fonts", filename);
      throw new Error(`${kind} is for pictures, which are not read`);
    }
  };
}
