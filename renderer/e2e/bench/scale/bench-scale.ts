import { type Figure, summary } from "../figures.ts";
import { measureAnswers, measureHeap } from "./answers.ts";
import { measureBrowse } from "./browse.ts";
import { type Measure, makeCollection } from "./collection.ts";
import { measureEngine } from "./engine.ts";
import { measureProgress } from "./progress.ts";
import { measureColdStart, measureRebuild, measureWarmStart } from "./start.ts";

/** Cards of the collections of which one answer's cost is shown side by side. */
const sizes = (process.env.BENCH_SIZES ?? "1000,10000,100000").split(",").map(Number);

/** What is measured of the largest one. A figure more is a file and a line here. */
const measures: readonly Measure[] = [
  measureEngine,
  measureRebuild,
  measureWarmStart,
  measureColdStart,
  measureAnswers,
  measureBrowse,
  measureProgress,
  measureHeap,
];

/** All figures of scale; collections are made in `folder`, and are large. */
export async function benchScale(folder: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [index, size] of sizes.entries()) {
    const isLargest = index === sizes.length - 1;
    const collection = await makeCollection(folder, size);
    try {
      for (const measure of isLargest ? measures : [measureAnswers]) {
        const measured = await measure(collection);
        // A long run is worth something even where its end is not reached.
        for (const figure of measured) process.stderr.write(`${JSON.stringify(summary(figure))}\n`);
        figures.push(...measured);
      }
    } finally {
      await collection.close();
    }
  }
  return figures;
}
