import type { Page } from "@playwright/test";

/** From Today to Progress, in milliseconds; over at the first frame after a chart is there. */
export async function timeToCharts(page: Page): Promise<number> {
  await page.evaluate(() => {
    window.location.hash = "/today";
  });
  await page.locator("a[aria-current=page]", { hasText: "今日" }).waitFor();
  const beganMs = await page.evaluate(() => {
    window.location.hash = "/progress";
    return performance.now();
  });
  // Looked at in every frame; the frame that has the chart was painted when the next one begins.
  const shown = await page.waitForFunction(
    () => document.querySelector("main [role=img] svg") !== null && performance.now(),
    undefined,
    { polling: "raf", timeout: 120_000 },
  );
  return Number(await shown.jsonValue()) - beganMs;
}
