import type { BackupFailure, Bridge } from "#electron/bridge/contract.ts";
import type { DocumentsPort } from "#renderer/domain/documents-port.ts";
import type { StudyProblem } from "#renderer/domain/study-problem.ts";

/** The student's files over the bridge, each named here by what it holds; what comes back is checked against that. */
export function createDocuments(
  bridge: Pick<Bridge, "putDocument" | "readDocument" | "checkDocuments">,
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
    async check(sha256s) {
      const checked = await bridge.checkDocuments({ sha256s });
      return checked.ok ? checked : { ok: false, error: asStudyProblem(checked.error) };
    },
  };
}

/** What is amiss with backups has its own place in the settings; here it is a disk that cannot be read. */
function asStudyProblem(failure: BackupFailure): StudyProblem {
  switch (failure.code) {
    case "disk-full":
    case "disk-error":
    case "journal-newer":
    case "journal-locked":
    case "unreachable":
    case "unauthorized":
    case "refused":
      return failure;
    default:
      return { code: "disk-error", params: { detail: failure.code } };
  }
}

async function hashOf(contents: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(contents));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
