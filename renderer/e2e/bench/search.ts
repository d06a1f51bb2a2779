import { performance } from "node:perf_hooks";
import { type SearchWorld, searchCards } from "#renderer/domain/search-cards.ts";
import { completeQuery } from "#renderer/domain/search-complete.ts";
import { parseQuery } from "#renderer/domain/search-parse.ts";
import { textRanks } from "#renderer/domain/search-ranks.ts";
import { retrievabilities } from "#renderer/domain/search-retrievability.ts";
import { type SortColumn, type SortRanks, sortRows } from "#renderer/domain/search-sort.ts";
import { createTextIndex } from "#renderer/domain/search-text-index.ts";
import {
  type SearchCard,
  searchNames,
  searchToday,
  searchWorld,
} from "#renderer/domain/testing/search-world.ts";
import type { Figure } from "./figures.ts";

/* The search itself, in plain Node: 100,000 invented cards, the same in every run. */

const size = 100_000;
const runs = 15;
const searches: readonly (readonly [string, SortColumn])[] = [
  ["", "r"],
  ["is:due prop:r<0.9", "r"],
  ["防衛 -is:suspended", "due"],
  ["front:日米*協力 or tag:leech", "front"],
  ['"joint statement" prop:d>5', "d"],
];

/** Each figure is one search, from the text typed to all found rows in order. */
export function searchFigures(): readonly Figure[] {
  const { cards, textOf } = inventedCards();
  const index = createTextIndex(size, (row) => ({ ...textOf(row), more: [], note: "" }));
  const slices = slicesOf(() => {
    index.build(() => performance.now(), performance.now() + 8);
    return index.isComplete;
  });
  const world: SearchWorld = { ...searchWorld(cards), texts: index };
  let ranks: SortRanks = { front: [], back: [], document: [0, 1, 2], event: [0, 1] };
  const steps = textRanks(size, (row) => index.folded("front", row));
  const rankSteps = slicesOf(() => {
    const step = steps.next();
    if (step.done === true) ranks = { ...ranks, front: step.value };
    return step.done === true;
  });
  return [
    {
      what: "search: folding all texts, in one go",
      goal: 5_000,
      quantile: "median",
      samples: [sum(slices)],
    },
    { what: "search: folding, each slice", goal: 50, quantile: "p95", samples: slices },
    {
      what: "search: order of texts, in one go",
      goal: 2_000,
      quantile: "median",
      samples: [sum(rankSteps)],
    },
    {
      what: "search: order of texts, each step",
      goal: 50,
      quantile: "p95",
      samples: rankSteps,
    },
    ...searches.map(([query, column]) => ({
      what: `search: “${query}” by ${column}`,
      goal: 50,
      quantile: "median" as const,
      samples: timed(() => search(query, column, world, ranks)),
    })),
    {
      what: "search: completion",
      goal: 10,
      quantile: "median",
      samples: timed(() => completeQuery("is:due doc:共", 12, searchNames)),
    },
  ];
}

function search(text: string, column: SortColumn, world: SearchWorld, ranks: SortRanks): void {
  const parsed = parseQuery(text, searchNames);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const retrievability = retrievabilities(world.table, searchToday, null);
  const now = { ...world, retrievability };
  sortRows(searchCards(parsed.value, now), { column, isDescending: true }, now, ranks);
}

function timed(work: () => void): readonly number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** How long each slice of a work took that is done when `step` says so. */
function slicesOf(step: () => boolean): readonly number[] {
  const samples: number[] = [];
  for (let isDone = false; !isDone; ) {
    const start = performance.now();
    isDone = step();
    samples.push(performance.now() - start);
  }
  return samples;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Cards with memories and texts of usual length, the same in every run. */
function inventedCards() {
  const random = seeded(7);
  const pick = (words: readonly string[]): string =>
    words[Math.floor(random() * words.length)] ?? "";
  const ja = [
    "日米",
    "防衛",
    "協力",
    "共同声明",
    "抑止力",
    "の",
    "を",
    "強化",
    "両首脳",
    "は",
    "確認した",
    "経済安全保障",
  ];
  const en = [
    "the",
    "joint",
    "statement",
    "alliance",
    "defense",
    "of",
    "leaders",
    "confirmed",
    "summit",
    "deterrence",
  ];
  const texts = Array.from({ length: size }, (_, row) => {
    const isJa = row % 2 === 0;
    const words = (count: number): string =>
      Array.from({ length: count }, () => pick(isJa ? ja : en)).join(isJa ? "" : " ");
    return { front: `${words(isJa ? 18 : 22)} ${row % 40_000}`, back: words(2) };
  });
  const cards = texts.map((_, row): SearchCard => {
    const day = (span: number): number => searchToday - Math.floor(random() * span);
    const isNew = random() < 0.2;
    return {
      phase: isNew ? 0 : 2,
      stability: 1 + random() * 300,
      difficulty: 1 + random() * 9,
      lastDay: day(200),
      dueDay: day(100) + 50,
      flag: Math.floor(random() * 8),
      document: row % 3,
      lang: row % 2,
      isSuspended: random() < 0.05 ? 1 : 0,
      tags: random() < 0.02 ? ["leech"] : [],
    };
  });
  return { cards, textOf: (row: number) => texts[row] ?? { front: "", back: "" } };
}

/** Numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
