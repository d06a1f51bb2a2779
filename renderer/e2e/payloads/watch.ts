import type { Page } from "@playwright/test";
import { ranName } from "#corpus/testing/payloads.ts";

/** What a page did that a text must never make it do. */
export type Misdeeds = {
  /** Numbers of payloads that ran. */
  readonly ran: readonly number[];
  /** Directives of the policy that had to stop something: the page tried, which is bad enough. */
  readonly violations: readonly string[];
  /** Addresses that were asked for and are not the app's own. */
  readonly asked: readonly string[];
  readonly dialogs: readonly string[];
  /** Elements only a payload would make. */
  readonly planted: readonly string[];
};

/** What no screen of the app holds. A screen that comes to need one of these takes it off the list. */
const strangers = [
  "iframe, frame, object, embed, base, marquee, image, math, template, noscript, form[action]",
  "script:not([src]), style:not([data-react-aria-pressable-style]):not([id]), link:not([href^='./'], [href^='/assets/'])",
  "meta[http-equiv], a[href^='javascript' i], a[href^='data:' i], [srcdoc], [formaction]",
  "[onerror], [onload], [onfocus], [ontoggle], [onstart], [onloadstart]",
].join(", ");

/** Watches a page from before its first script on; `origin` is the app's own. */
export async function watch(page: Page, origin: () => string): Promise<() => Promise<Misdeeds>> {
  const asked: string[] = [];
  const dialogs: string[] = [];
  await page.addInitScript((name) => {
    const ran: unknown[] = [];
    const violations: string[] = [];
    Object.assign(window, { [name]: (n: unknown) => void ran.push(Number(n)) });
    Object.assign(window, { misdeeds: { ran, violations } });
    document.addEventListener("securitypolicyviolation", (event) => {
      violations.push(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`,
      );
    });
  }, ranName);
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.context().on("request", (request) => {
    const url = request.url();
    const isOwn = url.startsWith(`${origin()}/`) || url.startsWith(`blob:${origin()}/`);
    if (!isOwn) asked.push(url);
  });
  return async () => {
    const inPage = await page.evaluate((selector) => {
      const { ran, violations } = Reflect.get(window, "misdeeds") as {
        ran: number[];
        violations: string[];
      };
      // Screens that are loaded when they are wanted bring their own files, by their whole addresses.
      const isOwnFile = (it: Element) =>
        it instanceof HTMLLinkElement && it.href.startsWith(`${location.origin}/assets/`);
      const planted = [...document.querySelectorAll(selector)]
        .filter((it) => !isOwnFile(it))
        .map((it) => it.outerHTML.slice(0, 200));
      return { ran, violations, planted };
    }, strangers);
    return { ...inPage, asked, dialogs };
  };
}

/** A page that did nothing wrong. */
export const innocent: Misdeeds = { ran: [], violations: [], asked: [], dialogs: [], planted: [] };
