import type { FactEditRefusal } from "#corpus/edit-fact.ts";
import type { Translate } from "../i18n.ts";

/** Why a statement cannot be taken, and what helps. */
export function refusalText(t: Translate, { code, params }: FactEditRefusal): string {
  switch (code) {
    case "bad-markup":
      return t(`factEdit.refusal.${code}`, { found: params.found });
    case "unknown-name":
      return t(`factEdit.refusal.${code}`, { name: params.name });
    default:
      return t(`factEdit.refusal.${code}`, { gap: params.gap });
  }
}
