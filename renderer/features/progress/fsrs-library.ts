import initialise, { Fsrs, getProgress, Progress } from "fsrs-browser";
import type { TrainingItems } from "#renderer/domain/optimiser-items.ts";

/** How far a fit has come: `done` of `total` steps of the library's own counting. */
export type FitProgress = { readonly done: number; readonly total: number };

/** Fits FSRS-6 parameters to items. Blocks for seconds: only a Worker calls it. */
export type FsrsLibrary = (
  items: TrainingItems,
  onProgress: (progress: FitProgress) => void,
) => readonly number[];

/** `wasm` is the library's program, as an address or as bytes. */
export async function loadFsrsLibrary(wasm: URL | string | BufferSource): Promise<FsrsLibrary> {
  const { memory } = await initialise({ module_or_path: wasm });
  return (items, onProgress) => {
    // Both are taken over, and freed, by the library.
    const fsrs = new Fsrs();
    const progress = Progress.new();
    const pointer = progress.pointer();
    const report = (): void => {
      const { itemsProcessed, itemsTotal } = getProgress(memory.buffer, pointer);
      if (itemsTotal > 0) onProgress({ done: itemsProcessed, total: itemsTotal });
    };
    const { ratings, elapsedDays, lengths } = items;
    const restore = onEveryMessage(report);
    try {
      return Array.from(fsrs.computeParameters(ratings, elapsedDays, lengths, progress, true));
    } finally {
      restore();
    }
  };
}

/**
 * A fit holds its thread to the end: the library's own threads ask for a page that is isolated from other
 * origins, which this one is not. After each pass over the reviews it writes a line to the console, and
 * that is the moment its count can be read. The lines themselves are dropped.
 */
function onEveryMessage(call: () => void): () => void {
  const { log, info, debug } = console;
  Object.assign(console, { log: call, info: call, debug: call });
  return () => Object.assign(console, { log, info, debug });
}
