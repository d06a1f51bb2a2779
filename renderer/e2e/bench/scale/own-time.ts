import type { Page } from "@playwright/test";

/**
 * What the page's main thread has worked itself, in milliseconds since this was called: on a machine with
 * other work the time on the clock says as much of that as of the page.
 */
export async function ownTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const read = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
  const before = await read();
  return async () => (await read()) - before;
}
