import { cp, rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { newTally, randomFrom, type Tally } from "#build/torture-row.ts";
import { forgetfulPast, plantPast } from "../past-reviews.ts";
import { type Damage, damageProfile } from "./damage.ts";
import { type KillableBrowser, startKillableBrowser } from "./killable-browser.ts";
import { type LoopbackRun, startLoopback } from "./loopback-run.ts";
import {
  leaveMark,
  openProgress,
  openReview,
  openToday,
  type StoredDigest,
  storedDigest,
  todayText,
} from "./page-state.ts";

const answers = 6;

export type Profiles = Tally & {
  /** Runs after which the database had been made anew. */
  readonly rebuilt: number;
  /** Runs in which the first start did without the database, and said so. */
  readonly without: number;
  /** Of these, the runs in which the start after did as well: the cards came from the journal both times. */
  readonly stuck: number;
};

/**
 * A profile with some months of study, damaged in one way at a time; the original is put back in between.
 * The next start shows the same cards and memories, or goes on from the journal with a message: the
 * same cards either way.
 */
export async function damageProfiles(
  runs: number,
  seed: number,
  lastMs: number,
): Promise<Profiles> {
  const random = randomFrom(seed);
  const tally = newTally();
  let rebuilt = 0;
  let without = 0;
  let stuck = 0;
  const run = await startLoopback((folder) => plantPast(folder, forgetfulPast(150)));
  try {
    const whole = await studyAndMark(run);
    const kept = `${run.profile}-kept`;
    await cp(run.profile, kept, { recursive: true });
    for (; tally.runs < runs && Date.now() < lastMs; tally.runs += 1) {
      await rm(run.profile, { recursive: true, force: true });
      await cp(kept, run.profile, { recursive: true });
      const damage = damageProfile(
        run.profile,
        random,
        tally.runs === 0 ? "manifest deleted" : null,
      );
      const first = await lookAt(run, whole, damage);
      const isFirstGood = first.stored !== null;
      // What Chromium cannot read it mostly throws away by the next start.
      const last = isFirstGood ? first : await lookAt(run, whole, damage);
      for (const { stored, text } of [first, last]) {
        if (stored === null && !text?.includes(databaseMessage)) tally.crashes += 1;
      }
      if (!isFirstGood) without += 1;
      if (last.stored === null) stuck += 1;
      else if (!last.stored.isMarked) rebuilt += 1;
      const digest = last.stored?.digest ?? whole.digest;
      if (digest !== whole.digest || last.today !== whole.today) {
        tally.partial += 1;
        console.error("not the same after", damage, last.stored, last.today);
      }
    }
  } finally {
    await run.end();
  }
  return { ...tally, rebuilt, without, stuck };
}

/** What a page says that has lost its database. */
const databaseMessage = "The browser's database cannot be used";

async function studyAndMark(run: LoopbackRun) {
  return inBrowser(run, async ({ page }) => {
    await openToday(page, run.address);
    await openReview(page);
    for (let n = 0; n < answers; n += 1) {
      await page.keyboard.press("Space");
      await page.getByRole("group").getByRole("button").nth(2).waitFor();
      await page.keyboard.press("3");
      await page.getByRole("group").waitFor({ state: "detached" });
    }
    await openToday(page, run.address);
    const events = (await run.events()).length;
    const stored = await storedDigest(page, events);
    if (stored === null) throw new Error("the page stores nothing");
    await leaveMark(page);
    return { events, digest: stored.digest, today: await todayText(page) };
  });
}

/** What was there before the damage. */
type Whole = Awaited<ReturnType<typeof studyAndMark>>;

/** All that a start shows; null for what it does not. */
type Look = {
  readonly stored: StoredDigest | null;
  readonly today: string | null;
  readonly text: string | null;
};

function lookAt(run: LoopbackRun, whole: Whole, damage: Damage): Promise<Look> {
  return inBrowser(run, async ({ page }) => {
    try {
      await openToday(page, run.address);
      // Reviews of long ago are read, and found to be damaged, when something asks for them.
      await openProgress(page);
      const stored = await storedWhole(page, whole);
      await openToday(page, run.address);
      return { stored, today: await todayText(page), text: await page.innerText("body") };
    } catch (error) {
      console.error(damage, error);
      return { stored: null, today: null, text: null };
    }
  });
}

/** What is stored, once it is what was there before; as it is in the end, where it does not come to that. */
async function storedWhole(page: Page, { events, digest }: Whole): Promise<StoredDigest | null> {
  const lastMs = Date.now() + mendLimitMs;
  for (;;) {
    const stored = await storedDigest(page, events);
    if (stored === null || stored.digest === digest || Date.now() > lastMs) return stored;
    await page.waitForTimeout(500);
  }
}

/** A database that is made anew is written within this. Milliseconds. */
const mendLimitMs = 20_000;

async function inBrowser<T>(
  run: LoopbackRun,
  work: (browser: KillableBrowser) => Promise<T>,
): Promise<T> {
  const browser = await startKillableBrowser(run.profile);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
