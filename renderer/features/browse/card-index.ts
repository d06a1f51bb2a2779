import { isImportedId } from "#renderer/domain/imports.ts";
import { textRanks } from "#renderer/domain/search-ranks.ts";
import type { Ranks } from "#renderer/domain/search-sort.ts";
import { createTextIndex, type TextIndex } from "#renderer/domain/search-text-index.ts";
import type { Edits, Study } from "#renderer/domain/study.ts";
import type { Material } from "#renderer/shared/material.ts";
import { cardTexts, changedCards } from "./card-texts.ts";

type Side = "front" | "back";

/** The texts of all cards, made ready to be searched and sorted in the background, a slice at a time. */
export type CardIndex = {
  readonly texts: TextIndex;
  /** Differs whenever there is more to be found than before. */
  version(): number;
  subscribe(listener: () => void): () => void;
  /** Takes note of what the student has edited and imported, and of cards that have come. */
  update(material: Material, edits: Edits): void;
  /** The order of a side's texts; null until it is worked out, which asking for it begins. */
  ranks(side: Side): Ranks | null;
};

/** As long as a slice of work may keep the page from answering. */
const sliceMs = 8;

/** One index per study: it outlives the screen, so that the second visit finds at once. */
const indexes = new WeakMap<Study, CardIndex>();

export function cardIndexOf(study: Study, material: Material, edits: Edits): CardIndex {
  const known = indexes.get(study);
  if (known !== undefined) return known;
  const index = createCardIndex(study, material, edits);
  indexes.set(study, index);
  return index;
}

function createCardIndex(study: Study, firstMaterial: Material, firstEdits: Edits): CardIndex {
  const listeners = new Set<() => void>();
  const table = () => study.table();
  let material = firstMaterial;
  let edits = firstEdits;
  let length = table().length;
  let version = 0;
  let isRunning = false;
  const ranks = new Map<Side, Ranks>();
  const ranking = new Map<Side, Generator<void, Ranks>>();
  const texts = createTextIndex(length, (row) =>
    cardTexts(material, edits, study.cardOf(table().cardIds[row] ?? "")),
  );

  function run(): void {
    if (isRunning) return;
    isRunning = true;
    setTimeout(slice, 0);
  }

  function slice(): void {
    const deadlineMs = performance.now() + sliceMs;
    if (!texts.isComplete) texts.build(() => performance.now(), deadlineMs);
    else for (const [side, steps] of ranking) advance(side, steps, deadlineMs);
    isRunning = false;
    if (!texts.isComplete || ranking.size > 0) run();
    else told();
  }

  function advance(side: Side, steps: Generator<void, Ranks>, deadlineMs: number): void {
    while (performance.now() < deadlineMs) {
      const step = steps.next();
      if (step.done !== true) continue;
      ranks.set(side, step.value);
      ranking.delete(side);
      return;
    }
  }

  function told(): void {
    version += 1;
    for (const listener of listeners) listener();
  }

  run();
  return {
    texts,
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(nextMaterial, next) {
      const changed = [
        ...changedCards(nextMaterial, edits, next),
        // Bundled cards read the same whatever is imported.
        ...(material === nextMaterial ? [] : table().cardIds.filter(isImportedId)),
      ];
      material = nextMaterial;
      const isLonger = table().length !== length;
      edits = next;
      length = table().length;
      if (changed.length === 0 && !isLonger) return;
      texts.invalidate(
        length,
        changed.map((cardId) => table().rowOf(cardId)).filter((row) => row >= 0),
      );
      ranks.clear();
      ranking.clear();
      run();
    },
    ranks(side) {
      const known = ranks.get(side);
      if (known === undefined && !ranking.has(side)) {
        ranking.set(
          side,
          textRanks(length, (row) => texts.folded(side, row)),
        );
        run();
      }
      return known ?? null;
    },
  };
}
