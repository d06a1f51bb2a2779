import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { answerDialogs, askedInDialogs } from "./dialogs.ts";
import { type App, expect, test } from "./fixture.ts";
import { words } from "./words.ts";

const w = words.en;

/** Starts studying and answers some cards as good. */
async function study(app: App, answers: number) {
  const { page } = app;
  await page.getByRole("button", { name: w.begin }).click();
  await page.getByRole("link", { name: w.start }).click();
  for (let n = 0; n < answers; n += 1) {
    await page.getByRole("button", { name: w.show }).click();
    await page.getByRole("button", { name: w.ratings.good }).click();
    await expect(page.getByRole("button", { name: w.show })).toBeVisible();
  }
}

/** The card on screen and what is left. */
async function situation(app: App) {
  const { page } = app;
  return {
    prompt: await page.getByRole("article").getByRole("heading").first().innerText(),
    counts: await page.getByRole("list", { name: w.remaining }).innerText(),
  };
}

async function openSettings(app: App) {
  await app.page.evaluate(() => {
    window.location.hash = "#/settings";
  });
  await expect(app.page.getByRole("heading", { level: 2, name: "Backups" })).toBeVisible();
}

async function openReview(app: App) {
  await app.page.evaluate(() => {
    window.location.hash = "#/review";
  });
  await expect(app.page.getByRole("article")).toBeVisible();
}

test("a record that was deleted from the disk comes back from a backup", async ({ app }) => {
  await study(app, 4);
  const before = await situation(app);
  await openSettings(app);
  await app.page.getByRole("button", { name: "Back up now" }).click();
  const backups = app.page.getByRole("list", { name: "Backups" });
  await expect(backups).toContainText(/\d+ records · by hand · this computer · verified/);
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await app.close();
  rmSync(join(app.dataFolder, "events"), { recursive: true });
  // Without it this is another record, into which nothing is brought from the working copy.
  rmSync(join(app.dataFolder, "device.json"));
  await app.restart();
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.welcome);
  // Whoever does not notice at once has begun anew by the time they look for a backup.
  await study(app, 1);
  await openSettings(app);
  await app.page
    .getByRole("button", { name: /^Recover from the backup of/ })
    .last()
    .click();
  const dialog = app.page.getByRole("dialog");
  await expect(dialog).toContainText(/(\d+) of its \1 records will be added/);
  await dialog.getByRole("button", { name: "Recover" }).click();
  await expect(dialog).toBeHidden();
  await openReview(app);
  // The card that was answered anew is one of the four; nothing else has changed.
  await expect.poll(() => situation(app)).toEqual(before);
  await app.restart();
  await openReview(app);
  expect(await situation(app)).toEqual(before);
});

test("the end of the record, lost from the disk, is given back by the working copy", async ({
  app,
}) => {
  await study(app, 4);
  const before = await situation(app);
  // So that the working copy has come as far; it is written a second after the last answer.
  await app.page.waitForTimeout(2_500);
  await app.close();
  const [device = ""] = readdirSync(join(app.dataFolder, "events"));
  const log = join(app.dataFolder, "events", device, "1.jsonl");
  const whole = readFileSync(log, "utf8");
  const lines = whole.trimEnd().split("\n");
  writeFileSync(log, `${lines.slice(0, -3).join("\n")}\n${lines.at(-3)?.slice(0, 40)}`);
  await app.restart();
  await expect(app.page.getByText("The study record was mended")).toBeVisible();
  await expect(app.page.getByText("Its files had lost 3 of your entries")).toBeVisible();
  await openReview(app);
  await expect.poll(() => situation(app)).toEqual(before);
  await app.close();
  // The file that was damaged may come back whole: nothing doubles, and nobody is told anything.
  writeFileSync(log, whole);
  await app.restart();
  await openReview(app);
  expect(await situation(app)).toEqual(before);
  await expect(app.page.getByText("The study record was mended")).toHaveCount(0);
});

test("a second folder gets the same backups, and one that cannot be used is refused", async ({
  app,
}) => {
  await study(app, 1);
  await openSettings(app);
  const use = async (folder: string) => {
    const { page } = app;
    if (app.host === "desktop") {
      await answerDialogs(app, { open: folder });
      await page.getByRole("button", { name: "Choose a folder" }).click();
      expect(await askedInDialogs(app)).toEqual([
        { properties: ["openDirectory", "createDirectory"] },
      ]);
    } else {
      await page.getByRole("textbox", { name: "Path of the folder" }).fill(folder);
      await page.getByRole("button", { name: "Use this folder" }).click();
    }
  };
  await use(join(app.dataFolder, "backups"));
  await expect(app.page.getByRole("alert")).toContainText("inside the data folder");
  const folder = `${app.dataFolder}-usb`;
  mkdirSync(folder);
  await use(folder);
  await expect(app.page.getByText(folder)).toBeVisible();
  await expect(app.page.getByRole("list", { name: "Backups" })).toContainText("second folder");
  expect(readdirSync(join(folder, "communique-backups"))).toHaveLength(1);
  if (app.host === "desktop") {
    // Escape changes nothing.
    await answerDialogs(app, { open: null });
    await app.page.getByRole("button", { name: "Choose a folder" }).click();
    await expect.poll(async () => (await askedInDialogs(app)).length).toBe(1);
    await expect(app.page.getByText(folder)).toBeVisible();
  }
  await app.page.getByRole("button", { name: "Stop using it" }).click();
  await expect(app.page.getByText("None is chosen.")).toBeVisible();
});

test("everything is saved as one file and imported again; another file is refused", async ({
  app,
}, testInfo) => {
  await study(app, 2);
  const before = await situation(app);
  await openSettings(app);
  const file = testInfo.outputPath("all.communique");
  await exportTo(app, file);
  expect(readFileSync(file, "utf8")).toContain('"communique":"collection"');

  await app.close();
  rmSync(app.dataFolder, { recursive: true });
  await app.restart();
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.welcome);
  await app.page.getByRole("button", { name: w.begin }).click();
  await openSettings(app);

  const other = testInfo.outputPath("x.communique");
  writeFileSync(other, "PK\u0003\u0004");
  await chooseImport(app, other);
  await expect(app.page.getByRole("alert")).toContainText("not exported by Communiqué");
  await chooseImport(app, file);
  const dialog = app.page.getByRole("dialog");
  await expect(dialog).toContainText("will be added");
  await dialog.getByRole("button", { name: "Import" }).click();
  await expect(dialog).toBeHidden();
  await openReview(app);
  await expect.poll(() => situation(app)).toEqual(before);
});

/** The desktop asks where to; a browser downloads, from an address that is good once. */
async function exportTo(app: App, file: string): Promise<void> {
  const button = app.page.getByRole("button", { name: "Export everything" });
  if (app.host === "desktop") {
    await answerDialogs(app, { save: null });
    await button.click();
    await expect.poll(async () => (await askedInDialogs(app)).length).toBe(1);
    const [asked] = await askedInDialogs(app);
    expect(asked).toMatchObject({
      defaultPath: expect.stringMatching(/communique-\d{4}-\d\d-\d\d\.communique$/),
    });
    await answerDialogs(app, { save: file });
    await button.click();
    await expect.poll(() => existsSync(file)).toBe(true);
    await expect(button).toBeEnabled();
    return;
  }
  const downloading = app.page.waitForEvent("download");
  await button.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^communique-\d{4}-\d\d-\d\d\.communique$/);
  await download.saveAs(file);
  expect((await app.page.request.get(download.url())).status()).toBe(404);
}

async function chooseImport(app: App, file: string): Promise<void> {
  const button = app.page.getByRole("button", { name: "Import a file" });
  if (app.host === "desktop") {
    await answerDialogs(app, { open: file });
    await button.click();
    return;
  }
  const choosing = app.page.waitForEvent("filechooser");
  await button.click();
  await (await choosing).setFiles(file);
}

test("damage to the record is named, and a check reads everything", async ({ app }) => {
  await study(app, 3);
  await openSettings(app);
  await app.page.getByRole("button", { name: "Check collection" }).click();
  await expect(app.page.getByText("No problems were found.")).toBeVisible();
  await app.close();
  const events = join(app.dataFolder, "events");
  const [device = ""] = readdirSync(events);
  const log = join(events, device, "1.jsonl");
  const lines = readFileSync(log, "utf8").split("\n");
  lines[1] = "{damaged";
  writeFileSync(log, lines.join("\n"));
  await app.restart();
  await openSettings(app);
  await expect(app.page.getByText(/1\.jsonl: unreadable lines: 1/)).toBeVisible();
  await expect(app.page.getByText("Records 2 to 2 are missing")).toBeVisible();
});
