import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { words } from "./words.ts";

/* A meeting that an imported document and a bundled one speak of is one meeting on every screen. */

const patience = { timeout: 40_000 };

const readout = `日米首脳会談の記録

2025年2月7日、石破茂内閣総理大臣とドナルド・トランプ米国大統領は、ワシントンで日米首脳会談を行った。

両首脳は、港湾設備の点検を2031年度までに終えることで一致した。`;

/** Of the same day between others. */
const elsewhere = `日豪首脳会談の記録

2025年2月7日、石破茂内閣総理大臣とアンソニー・アルバニージー豪首相は、キャンベラで日豪首脳会談を行った。

両首脳は、灯台の改修を2032年度までに終えることで一致した。`;

const summit = "summit-2025-02-07";
const w = words.ja;

async function goTo(page: Page, place: string) {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${place}`);
}

async function importAll(page: Page, name: string, text: string) {
  await goTo(page, "import");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "取り込んで候補を確かめる" }).click(patience);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("候補の確認", patience);
  await page.keyboard.press("f");
  await page.getByRole("button", { name: /^未確認.+を採用/ }).click(patience);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/件の事実を追加しました/).first()).toBeVisible(patience);
}

/** How many meetings the timeline shows. */
async function meetings(page: Page): Promise<number> {
  await goTo(page, "timeline");
  // A picture or, where there is less room, a list.
  const links = page.getByLabel(w.timelinePicture, { exact: true }).getByRole("link");
  await links.first().waitFor(patience);
  return links.count();
}

test.describe("meetings of imported documents", () => {
  test.use({ locale: "ja-JP" });

  test("one that is bundled is shown once, with the facts of both, until the import is withdrawn", async ({
    app,
  }) => {
    test.slow();
    const { page } = app;
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.getByRole("button", { name: w.begin }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.today);
    const before = await meetings(page);

    await importAll(page, "record.txt", readout);
    expect(await meetings(page)).toBe(before);
    await goTo(page, `timeline/${summit}`);
    const detail = page.getByRole("region").last();
    await expect(detail).toContainText("日米首脳会談の記録", patience);
    await expect(detail).toContainText("トランプ");
    await goTo(page, `library/events/${summit}`);
    await expect(page.getByRole("main")).toContainText("港湾設備の点検", patience);

    await importAll(page, "other.txt", elsewhere);
    expect(await meetings(page)).toBe(before + 1);

    // Taken back, everything is as it was.
    await page.keyboard.press("Control+z");
    await expect.poll(() => meetings(page), patience).toBe(before);
    await goTo(page, "import");
    await page.getByRole("button", { name: "取り下げる" }).last().click();
    await page.getByRole("alertdialog").getByRole("button", { name: "取り下げる" }).click();
    await goTo(page, `library/events/${summit}`);
    await expect(page.getByRole("main")).toContainText(w.ishiba, patience);
    await expect(page.getByRole("main")).not.toContainText("港湾設備の点検");
  });
});
