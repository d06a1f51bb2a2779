import type { Document } from "#corpus/document.ts";
import { isImportedId } from "#renderer/domain/imports.ts";
import type { Translate } from "#renderer/shared/i18n.ts";

/** What a document is; of one that the student has imported nobody has said. */
export function documentKindText(t: Translate, { id, kind }: Document): string {
  return isImportedId(id) ? t("library.ownDocument") : t(`vocabulary.documentKind.${kind}`);
}
