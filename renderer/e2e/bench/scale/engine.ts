import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { root } from "#build/tree.mjs";
import { bundledCardIndex } from "#corpus/tools/vite-plugin.ts";
import type { Figure } from "../figures.ts";
import type { Collection } from "./collection.ts";
import type { EngineTimes } from "./engine-in-page.ts";
import { ownTime } from "./own-time.ts";

/** The domain by itself, in the same browser as the app. */
export async function measureEngine(collection: Collection): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "communique-engine-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      target: "es2022",
      lib: {
        entry: join(import.meta.dirname, "engine-in-page.ts"),
        formats: ["iife"],
        name: "engine",
        fileName: () => "engine.js",
      },
    },
  });
  const context = await collection.openBrowser("engine");
  try {
    const page = await context.newPage();
    await page.addScriptTag({ path: join(folder, "engine.js") });
    const ownMs = await ownTime(page);
    const { foldMs, queueMs, reviewLogMs } = await page.evaluate(
      ([index, cards, nowMs]) =>
        (globalThis as unknown as { benchEngine(...args: unknown[]): EngineTimes }).benchEngine(
          index,
          cards,
          nowMs,
        ),
      [bundledCardIndex(root), collection.cards, Date.now()] as const,
    );
    const own = await ownMs();
    const reviews = collection.reviews.toLocaleString("en");
    const median = "median";
    return [
      { what: `folding ${reviews} reviews`, goal: 15_000, quantile: median, samples: [foldMs] },
      {
        what: "making, folding, queueing and listing them, own time",
        goal: null,
        quantile: median,
        samples: [own],
      },
      { what: "today's queue", goal: 100, quantile: median, samples: queueMs },
      { what: `log of ${reviews} reviews`, goal: null, quantile: median, samples: [reviewLogMs] },
    ];
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
