import type { HostFailure } from "#electron/bridge/contract.ts";

/** The system's code of an error (ENOSPC, EACCES, …); null for an error of our own making. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  // Node's own codes (ERR_INVALID_ARG_TYPE) mean a bug here, not a state of the disk.
  return typeof error.code === "string" && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

export function isMissing(error: unknown): boolean {
  return systemCode(error) === "ENOENT";
}

/** A failure of the file system as the page is told it. Whatever is not one is a bug and thrown on. */
export function hostFailure(error: unknown): HostFailure {
  const code = systemCode(error);
  if (code === null) throw error;
  return code === "ENOSPC" || code === "EDQUOT"
    ? { code: "disk-full", params: {} }
    : { code: "disk-error", params: { detail: code } };
}
