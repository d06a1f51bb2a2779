import type { DocumentCheck } from "#electron/bridge/contract.ts";
import type { Documents } from "./documents.ts";
import type { PlacedVault } from "./vaults.ts";

type Places = {
  readonly documents: Documents;
  readonly vaults: readonly PlacedVault[];
  /** Vaults of other devices are read and left alone. */
  readonly isOurs: (placed: PlacedVault) => boolean;
};

/** Reads a document and all copies of it; what one place has whole is put back in the others. */
export async function checkDocument(places: Places, name: string): Promise<DocumentCheck> {
  const { documents, isOurs } = places;
  const naming: PlacedVault[] = [];
  for (const placed of places.vaults) {
    const { backups } = await placed.vault.list();
    const isNamed = backups.some(({ manifest }) =>
      manifest.documents.some((document) => document.sha256 === name),
    );
    if (isNamed) naming.push(placed);
  }
  const own = await documents.read(name);
  let whole: Buffer | null = own.ok ? Buffer.from(own.value) : null;
  const lacking: PlacedVault[] = [];
  for (const placed of naming) {
    const copy = await placed.vault.read(name);
    if (copy === null) lacking.push(placed);
    whole ??= copy;
  }
  if (!own.ok && whole !== null) await documents.put(name, whole);
  let restored = 0;
  for (const placed of lacking) {
    if (whole === null || !isOurs(placed)) continue;
    await placed.vault.restore(name, whole);
    restored += 1;
  }
  return { sha256: name, state: stateOf(), copies: copiesOf() };

  function stateOf(): DocumentCheck["state"] {
    if (own.ok) return "whole";
    if (whole !== null) return "restored";
    if (own.error.code === "document-missing") return "missing";
    return "altered";
  }

  function copiesOf(): DocumentCheck["copies"] {
    if (naming.length === 0) return "none";
    if (lacking.length === 0) return "whole";
    return restored === lacking.length ? "restored" : "damaged";
  }
}
