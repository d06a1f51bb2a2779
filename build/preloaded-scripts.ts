import type { Plugin } from "vite";

const charset = '<meta charset="utf-8" />';

/**
 * Asks for the page's scripts by `preload` and no longer by `modulepreload`: what Chromium compiled at an earlier
 * start it takes up again only for the former (seen in 156), and compiling is a good part of a start.
 */
export function preloadedScripts(): Plugin {
  return {
    name: "communique:preloaded-scripts",
    apply: "build",
    transformIndexHtml: { order: "post", handler: withPreloads },
  };
}

/**
 * The page with one `preload` for each script it names, before the first of them. Throws where it names none, or does
 * not say its charset, which has to stand before everything else.
 */
export function withPreloads(html: string): string {
  if (!html.includes(charset)) throw new Error(`The page has no ${charset}.`);
  const scripts = html.matchAll(
    /<(?:script [^>]*src|link rel="modulepreload"[^>]* href)="([^"]+)"/g,
  );
  const preloads = Array.from(
    scripts,
    ([, href]) => `    <link rel="preload" as="script" crossorigin href="${href}">\n`,
  );
  if (preloads.length === 0) throw new Error("The page names no script.");
  return html
    .replaceAll(/[ ]*<link rel="modulepreload"[^>]*>\n/g, "")
    .replace(new RegExp(`[ ]*${charset}\n`), "")
    .replace("<head>\n", `<head>\n    ${charset}\n${preloads.join("")}`);
}
