import type { Page } from "@playwright/test";

/** Follows the navigation to a screen: in the bar where it stands there, else through the menu. */
export async function navigate(page: Page, link: string): Promise<void> {
  const bar = page.getByRole("navigation", { name: /^(メインメニュー|Main menu)$/ });
  await bar.getByRole("link").first().waitFor();
  const entry = bar.getByRole("link", { name: link, exact: true });
  if (await entry.isVisible()) return entry.click();
  await page.getByRole("button", { name: /^(メニュー|Menu)$/ }).click();
  await page.getByRole("dialog").getByRole("link", { name: link, exact: true }).click();
}
