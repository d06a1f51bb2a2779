import type { Bridge } from "#electron/bridge/contract.ts";
import type { DocumentsPort } from "#renderer/domain/documents-port.ts";

/** The student's files over the bridge, each named here by what it holds; what comes back is checked against that. */
export function createDocuments(
  bridge: Pick<Bridge, "putDocument" | "readDocument">,
): DocumentsPort {
  return {
    async put(contents) {
      const sha256 = await hashOf(contents);
      const stored = await bridge.putDocument({ sha256, contents });
      return stored.ok ? { ok: true, value: { sha256, bytes: contents.length } } : stored;
    },
    async read(sha256) {
      const read = await bridge.readDocument({ sha256 });
      if (!read.ok || (await hashOf(read.value)) === sha256) return read;
      return { ok: false, error: { code: "document-damaged", params: { detail: "on its way" } } };
    },
  };
}

async function hashOf(contents: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(contents));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
