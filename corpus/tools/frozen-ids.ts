import fs from "node:fs";
import path from "node:path";
import type { Card } from "../card.ts";

const folder = "corpus/ids";

/** The card ids a release has promised to keep, by document; students' histories hang on them. */
export type FrozenIds = ReadonlyMap<string, readonly string[]>;

/** Reads `corpus/ids/<document>.txt`, one id a line. */
export function readFrozenIds(root: string): FrozenIds {
  const base = path.join(root, folder);
  if (!fs.existsSync(base)) return new Map();
  const files = fs.readdirSync(base).filter((name) => name.endsWith(".txt"));
  return new Map(
    files.map((name) => [
      path.basename(name, ".txt"),
      fs.readFileSync(path.join(base, name), "utf8").split("\n").filter(Boolean),
    ]),
  );
}

/** Adds the ids that are new; never takes one away. Returns how many were added. */
export function freezeIds(root: string, cards: readonly Card[]): number {
  const frozen = readFrozenIds(root);
  const documents = new Set(cards.map((card) => documentOf(card.id)));
  let added = 0;
  fs.mkdirSync(path.join(root, folder), { recursive: true });
  for (const document of documents) {
    const known = frozen.get(document) ?? [];
    const made = cards.map((card) => card.id).filter((id) => documentOf(id) === document);
    const all = [...new Set([...known, ...made])].sort();
    added += all.length - known.length;
    fs.writeFileSync(path.join(root, folder, `${document}.txt`), `${all.join("\n")}\n`);
  }
  return added;
}

export function documentOf(cardId: string): string {
  return cardId.split("/")[0] ?? "";
}
