import { zipSync } from "fflate";
import mammoth from "mammoth";
import { err, ok, type Result } from "../result.ts";
import { readHtml } from "./html-reader.ts";
import { TooDeep } from "./html-tree.ts";
import { type Deadline, TimeIsUp } from "./limits.ts";
import type { FoundDocument } from "./pdf-reader.ts";
import type { ReadFailure } from "./read-failure.ts";
import { unpackXml } from "./unpack-xml.ts";

/** Word's names of styles in the languages the app speaks, which mammoth does not know by itself. */
const styleMap = [
  "p[style-name='表題'] => h1:fresh",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='副題'] => h2:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='見出し 1'] => h1:fresh",
  "p[style-name='見出し 2'] => h2:fresh",
  "p[style-name='見出し 3'] => h3:fresh",
  "p[style-name='図表番号'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** The blocks of a Word file: mammoth makes a page of it, and the page's reader does the rest. */
export async function readDocx(
  bytes: Uint8Array,
  checkTime: Deadline,
): Promise<Result<FoundDocument, ReadFailure>> {
  const unpacked = unpackXml(bytes, checkTime);
  if (!unpacked.ok) return unpacked;
  const { xml, names } = unpacked.value;
  if (names.has("EncryptedPackage")) return err({ code: "password", params: { format: "docx" } });
  if (!Object.hasOwn(xml, "word/document.xml")) {
    return err({ code: "not-the-format", params: { format: "docx" } });
  }
  // mammoth is given what was counted, not the archive: its directory may point at what no count has seen.
  const counted = zipSync(xml, { level: 0 });
  try {
    const { value, messages } = await mammoth.convertToHtml(
      // Its build for browsers reads the first of these names, the one for Node the second.
      { arrayBuffer: counted, buffer: counted } as unknown as { arrayBuffer: ArrayBuffer },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        // Pictures, linked from outside or not, are neither looked for nor decoded.
        externalFileAccess: false,
        transformDocument: withoutPictures,
      },
    );
    checkTime();
    const lost = messages.filter((each) => each.type === "error").length;
    return ok({
      found: readHtml(value, checkTime),
      warnings: lost > 0 ? [{ code: "parts-left-out", params: { count: lost } }] : [],
    });
  } catch (error) {
    if (error instanceof TimeIsUp || error instanceof TooDeep) throw error;
    // mammoth and the XML parser in it tell of damage by errors of many kinds.
    return err({ code: "damaged", params: { format: "docx" } });
  }
}

type Element = { readonly type?: string; readonly children?: readonly Element[] };

function withoutPictures(element: Element): Element {
  if (element.children === undefined) return element;
  const children = element.children.filter((child) => child.type !== "image").map(withoutPictures);
  return { ...element, children };
}
