import { contentChecks } from "./check-contents.ts";
import { documentChecks } from "./check-documents.ts";
import type { Check, CheckMaterial } from "./check-material.ts";
import { projectionChecks } from "./check-projection.ts";
import { recordChecks } from "./check-record.ts";
import { type CheckResult, createFindings } from "./check-result.ts";

/** Every invariant of a collection. */
export const allChecks: readonly Check[] = [
  ...recordChecks,
  ...projectionChecks,
  ...contentChecks,
  ...documentChecks,
];

/** Looks at everything and changes nothing; `pause` lets the page do something else in between. */
export async function checkCollection(
  material: CheckMaterial,
  pause: () => Promise<void>,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of allChecks) {
    await pause();
    const findings = createFindings();
    await check.look(material, findings, pause);
    const counted = findings.counted();
    const outcome = check.isMended ? "mended" : findings.isRestored() ? "restored" : "kept";
    results.push({ id: check.id, ...counted, outcome: counted.total === 0 ? "whole" : outcome });
  }
  return results;
}
