import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { identity } from "#build/identity.mjs";
import { type App, expect, test } from "./fixture.ts";
import { words } from "./words.ts";

const texts = {
  ja: {
    check: "記録を点検",
    whole: "問題は見つかりませんでした。",
    mendedAndKept: /違っていたところを記録から作り直しました。ほかにも/,
    kept: /お知らせすることがあります。記録は何も変えていません/,
    lines: /1\.jsonl：読めない行が1行/,
    gap: "記録のファイルに抜けがないか",
    memory: "各カードの記憶と期日が、計算し直したものと同じか",
    mended: "作り直しました",
    copy: "結果をコピー",
    copied: "コピーしました",
    backUp: "今すぐバックアップ",
    backups: "バックアップの一覧",
    byHand: "手動",
    beforeRewind: "前の状態に戻す前",
    rewind: /の状態に戻す$/,
    answers: "解答：2件",
    goBack: "戻す",
    undo: "元に戻す",
    lastAction: "直前の操作",
    unusable: "使われていない記録があります",
    clock: "パソコンの時計がずれているようです",
    link: "記録を点検する",
    dismiss: "メッセージを閉じる",
  },
  en: {
    check: "Check collection",
    whole: "No problems were found.",
    mendedAndKept: /has been made anew from the record\. There is something else/,
    kept: /There is something you should know/,
    lines: /1\.jsonl: unreadable lines: 1/,
    gap: "Nothing is missing from the files of the record",
    memory: "Every card’s memory and due date is what working it out anew gives",
    mended: "made anew",
    copy: "Copy the result",
    copied: "Copied",
    backUp: "Back up now",
    backups: "Backups",
    byHand: "by hand",
    beforeRewind: "before going back",
    rewind: /^Go back to /,
    answers: "Answer: 2",
    goBack: "Go back",
    undo: "Undo",
    lastAction: "Last action",
    unusable: "Some of your records are not used",
    clock: "This computer’s clock seems to be wrong",
    link: "Check collection",
    dismiss: "Dismiss message",
  },
} as const;

for (const lang of ["ja", "en"] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });
    const [w, x] = [words[lang], texts[lang]];

    test("a check finds what was altered, mends it, and names what was lost", async ({ app }) => {
      test.slow();
      await begin(app);
      await answer(app, 4);
      await stored(app, 4);
      await check(app);
      await expect(app.page.getByText(x.whole)).toBeVisible();
      const due = await storedDueDays(app);
      await alterDueDates(app);
      expect(await storedDueDays(app)).not.toEqual(due);
      await app.close();
      damageLine(app, (line) => line.includes('"kind":"reviewed"'));
      await app.restart();

      await check(app);
      await expect(app.page.getByRole("status").filter({ hasText: x.mendedAndKept })).toBeVisible();
      const memory = app.page.getByRole("listitem").filter({ hasText: x.memory }).first();
      await expect(memory).toContainText(x.mended);
      await expect(app.page.getByText(x.gap).first()).toBeVisible();
      await expect(app.page.getByText(x.lines).last()).toBeVisible();
      await expectAccessible(app);
      if (app.host === "browser") {
        await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        await app.page.getByRole("button", { name: x.copy }).click();
        await expect(app.page.getByRole("button", { name: x.copied })).toBeVisible();
        const copied = await app.page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toContain(`■ ${x.memory}`);
        expect(copied).toContain("dueDay");
      }

      // What was mended stays mended; what the files had lost is in them again.
      await expect.poll(() => storedDueDays(app)).toEqual(due);
      await app.restart();
      await check(app);
      await expect(app.page.getByRole("status").filter({ hasText: x.kept })).toBeVisible();
      await expect(app.page.getByText(x.lines).last()).toBeVisible();
    });

    test("going back to a backup says what it takes back, and can be taken back after a restart", async ({
      app,
    }) => {
      const { page } = app;
      await begin(app);
      await answer(app, 2);
      const before = await counts(app);
      await open(app, "settings");
      await page.getByRole("button", { name: x.backUp }).click();
      await expect(page.getByRole("list", { name: x.backups })).toContainText(x.byHand);
      await open(app, "review");
      await answer(app, 2);
      const after = await situation(app);

      await goBack(app);
      await expect(page.getByRole("list", { name: x.backups })).toContainText(x.beforeRewind);
      const flash = page.getByRole("group", { name: x.lastAction });
      await flash.getByRole("button", { name: x.undo }).click();
      await open(app, "review");
      await expect.poll(() => situation(app)).toEqual(after);

      await goBack(app);
      await open(app, "review");
      await expect.poll(() => counts(app)).toBe(before);
      await app.restart();
      await open(app, "review");
      expect(await counts(app)).toBe(before);
      await app.page.keyboard.press("Control+z");
      await expect.poll(() => situation(app)).toEqual(after);
      await app.restart();
      await open(app, "review");
      expect(await situation(app)).toEqual(after);
    });

    test("a wrong clock and records that are not used are told of where studying begins", async ({
      app,
    }) => {
      await begin(app);
      await answer(app, 2);
      await deleteDatabase(app);
      await app.close();
      damageLine(
        app,
        (line) => line.includes('"kind":"reviewed"'),
        (line) => line.replace(/"rating":"\w+"/, '"rating":"superb"'),
      );
      moveAnswers(app, 3 * 365 * 86_400_000);
      await app.restart();
      await open(app, "today");
      await expect(app.page.getByText(x.unusable)).toBeVisible();
      await expect(app.page.getByText(x.clock)).toBeVisible();
      await expectAccessible(app);
      await app.page.getByRole("link", { name: x.link }).first().click();
      await expect(app.page.getByRole("button", { name: x.check })).toBeInViewport();
      await open(app, "today");
      await app.page
        .getByRole("status")
        .filter({ hasText: x.unusable })
        .getByRole("button", { name: x.dismiss })
        .click();
      await app.restart();
      await open(app, "today");
      await expect(app.page.getByText(x.clock)).toBeVisible();
      await expect(app.page.getByText(x.unusable)).toBeHidden();
    });

    async function begin({ page }: App): Promise<void> {
      await page.getByRole("button", { name: w.begin }).click();
      await page.getByRole("link", { name: w.start }).click();
    }

    async function answer({ page }: App, times: number): Promise<void> {
      for (let n = 0; n < times; n += 1) {
        await page.getByRole("button", { name: w.show }).click();
        await page.getByRole("button", { name: w.ratings.easy }).click();
        await expect(page.getByRole("button", { name: w.show })).toBeVisible();
      }
    }

    async function open({ page }: App, route: "today" | "review" | "settings"): Promise<void> {
      await page.evaluate((name) => {
        window.location.hash = `#/${name}`;
      }, route);
      if (route === "review") await expect(page.getByRole("article")).toBeVisible();
      else await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }

    const counts = ({ page }: App) => page.getByRole("list", { name: w.remaining }).innerText();

    async function situation(app: App) {
      const heading = app.page.getByRole("article").getByRole("heading").first();
      return { prompt: await heading.innerText(), counts: await counts(app) };
    }

    async function check(app: App): Promise<void> {
      await open(app, "settings");
      await app.page.getByRole("button", { name: x.check }).click();
    }

    /** To the backup that was made by hand. */
    async function goBack(app: App): Promise<void> {
      await open(app, "settings");
      const item = app.page
        .getByRole("list", { name: x.backups })
        .getByRole("listitem")
        .filter({ hasText: x.byHand });
      await item.getByRole("button", { name: x.rewind }).click();
      const dialog = app.page.getByRole("dialog");
      await expect(dialog).toContainText(x.answers);
      await expectAccessible(app);
      await dialog.getByRole("button", { name: x.goBack, exact: true }).click();
      await expect(dialog).toBeHidden();
    }
  });
}

async function expectAccessible({ page }: App): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

/** Waits until the projection holds so many reviews. */
async function stored({ page }: App, reviews: number): Promise<void> {
  const held = () =>
    page.evaluate(async (name) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      const value = await new Promise<{ value: { census: { reviews: number } } } | undefined>(
        (resolve) => {
          const getting = database.transaction("meta").objectStore("meta").get("summary");
          getting.onsuccess = () => resolve(getting.result);
        },
      );
      database.close();
      return value?.value.census.reviews ?? 0;
    }, identity.databaseName);
  await expect.poll(held).toBe(reviews);
}

/** The due days of the answered cards in the projection. */
async function storedDueDays({ page }: App): Promise<readonly number[]> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const rows = await new Promise<{ columns: Record<"reps" | "dueDay", Int32Array> }[]>(
      (resolve) => {
        const getting = database.transaction("cardChunks").objectStore("cardChunks").getAll();
        getting.onsuccess = () => resolve(getting.result);
      },
    );
    database.close();
    return rows.flatMap(({ columns: { reps, dueDay } }) =>
      [...dueDay].filter((_, card) => (reps[card] ?? 0) > 0),
    );
  }, identity.databaseName);
}

/** The next start makes the projection anew; the app closes it by itself when it is to be deleted. */
async function deleteDatabase({ page }: App): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve;
      }),
    identity.databaseName,
  );
}

/** Puts another due date into every answered card of the projection, and a checksum that fits. */
async function alterDueDates({ page }: App): Promise<void> {
  await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = database.transaction("cardChunks", "readwrite");
    const store = transaction.objectStore("cardChunks");
    const done = new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    store.getAll().onsuccess = ({ target }) => {
      for (const row of (target as IDBRequest).result) {
        const { reps, dueDay } = row.columns;
        for (let card = 0; card < reps.length; card += 1) if (reps[card] > 0) dueDay[card] += 90;
        // As the app computes it: FNV-1a, word by word, then what is left byte by byte.
        let hash = 0x811c9dc5;
        for (const { buffer, byteLength } of Object.values<Uint8Array>(row.columns)) {
          const whole = byteLength >> 2;
          for (const word of new Uint32Array(buffer, 0, whole)) {
            hash = Math.imul(hash ^ word, 0x01000193);
          }
          for (const byte of new Uint8Array(buffer, whole * 4)) {
            hash = Math.imul(hash ^ byte, 0x01000193);
          }
        }
        row.checksum = hash >>> 0;
        store.put(row);
      }
    };
    await done;
    database.close();
  }, identity.databaseName);
}

function changeLog({ dataFolder }: App, change: (lines: string[]) => void): void {
  const events = join(dataFolder, "events");
  const [device = ""] = readdirSync(events);
  const log = join(events, device, "1.jsonl");
  const lines = readFileSync(log, "utf8").split("\n");
  change(lines);
  writeFileSync(log, lines.join("\n"));
}

/** Changes the first line that is wanted; by default it can no longer be read. */
function damageLine(
  app: App,
  isWanted: (line: string) => boolean,
  damaged = (_: string): string => "{damaged",
): void {
  changeLog(app, (lines) => {
    const index = lines.findIndex(isWanted);
    lines[index] = damaged(lines[index] ?? "");
  });
}

/** As if the answers had been given at another time. */
function moveAnswers(app: App, byMs: number): void {
  changeLog(app, (lines) => {
    for (const [index, line] of lines.entries()) {
      lines[index] = line.replace(/"atMs":(\d+)/, (_, atMs) => `"atMs":${Number(atMs) + byMs}`);
    }
  });
}
