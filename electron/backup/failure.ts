import type { BackupFailure, Reply } from "#electron/bridge/contract.ts";
import { hostFailure } from "#electron/journal/failure.ts";
import { BundleUnreadable } from "./read-bundle.ts";
import { Damaged } from "./vault.ts";

/** What went wrong, as the page is told it. Whatever was not to be expected is a bug and thrown on. */
export function backupFailure(error: unknown): BackupFailure {
  if (error instanceof BundleUnreadable) return error.failure;
  if (error instanceof Damaged)
    return { code: "backup-damaged", params: { detail: error.message } };
  return hostFailure(error);
}

/** The answer of `work`, its expected failures as values. */
export async function answered<T>(
  work: () => Promise<Reply<T, BackupFailure>>,
): Promise<Reply<T, BackupFailure>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, error: backupFailure(error) };
  }
}
