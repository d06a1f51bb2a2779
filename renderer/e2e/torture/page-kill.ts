import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { newTally, randomFrom, type Tally, tallyIds } from "#build/torture-row.ts";
import { type Acknowledged, listenToAnswers } from "./acknowledged.ts";
import { startKillableBrowser } from "./killable-browser.ts";
import { type LoopbackRun, startLoopback } from "./loopback-run.ts";
import { answerOnAndOn, openReview, openToday, storedDigest, todayText } from "./page-state.ts";

/** Kills on one profile, before a new one is begun: no student answers two hundred cards a second. */
const killsPerProfile = 8;

/**
 * Opens the app in a real Chromium, presses keys as fast as they go, and kills browser or page at a moment
 * of chance, again and again on one profile. `acknowledged` counts the answers that were.
 */
export async function killPages(
  kills: number,
  seed: number,
  lastMs: number,
): Promise<Tally & { readonly acknowledged: number; readonly browsers: number }> {
  const random = randomFrom(seed);
  const tally = newTally();
  let acknowledged = 0;
  let browsers = 0;
  while (tally.runs < kills && Date.now() < lastMs) {
    const run = await startLoopback();
    const answers = listenToAnswers();
    try {
      for (let left = Math.min(killsPerProfile, kills - tally.runs); left > 0; left -= 1) {
        // The first of all is a browser, so that the shortest run has one.
        const isBrowser = tally.runs === 0 || random() < 0.5;
        if (isBrowser) browsers += 1;
        await killOnce(run, answers, isBrowser, random, tally);
        tally.runs += 1;
      }
      await judgeProfile(run, answers, tally);
      acknowledged += answers.acknowledged.size;
    } finally {
      await run.end();
    }
  }
  return { ...tally, acknowledged, browsers };
}

async function killOnce(
  { address, profile }: LoopbackRun,
  answers: Acknowledged,
  isBrowser: boolean,
  random: () => number,
  tally: Tally,
): Promise<void> {
  const browser = await startKillableBrowser(profile);
  const { page } = browser;
  let isOver = false;
  try {
    answers.listen(page);
    await openToday(page, address);
    await openReview(page);
    const known = answers.acknowledged.size;
    const answering = answerOnAndOn(page, random, () => isOver);
    const lastMs = Date.now() + 20_000;
    while (answers.acknowledged.size === known && Date.now() < lastMs) await setTimeout(5);
    // The moment counts from the first answer, else most would be killed while they start.
    await setTimeout(random() * 1_500);
    isOver = true;
    if (isBrowser) await browser.kill();
    else await crash(page);
    await answering;
    if (answers.acknowledged.size === known) tally.crashes += 1;
  } catch (error) {
    console.error(error);
    tally.crashes += 1;
  } finally {
    isOver = true;
    await (isBrowser ? browser.kill() : browser.close());
  }
}

/** The page's process dies; the browser lives on. */
export async function crash(page: Awaited<ReturnType<typeof startKillableBrowser>>["page"]) {
  const crashed = page.waitForEvent("crash");
  const session = await page.context().newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await crashed;
}

/** What the journal has, and whether the profile that was killed shows the same as one made from the journal. */
export async function judgeProfile(
  run: LoopbackRun,
  answers: Acknowledged,
  tally: Tally,
): Promise<void> {
  const events = await run.events();
  const ids = events.filter(({ kind }) => kind === "reviewed").map(({ id }) => id);
  // An answer may be sent and written without the news of it reaching us before the kill.
  tallyIds(tally, ids, [...answers.acknowledged], new Set(ids));
  const killed = await pictureOf(run, events.length);
  await rm(join(run.profile, "Default", "IndexedDB"), { recursive: true, force: true });
  const anew = await pictureOf(run, events.length);
  if (killed === null || anew === null) tally.crashes += 1;
  else if (killed !== anew) {
    tally.partial += 1;
    console.error("not the same", killed, anew);
  }
}

async function pictureOf({ address, profile }: LoopbackRun, events: number) {
  const browser = await startKillableBrowser(profile);
  try {
    await openToday(browser.page, address);
    const stored = await storedDigest(browser.page, events);
    return stored === null ? null : `${stored.digest} ${await todayText(browser.page)}`;
  } catch (error) {
    console.error(error);
    return null;
  } finally {
    await browser.close();
  }
}
