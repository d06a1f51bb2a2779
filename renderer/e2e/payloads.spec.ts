import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "#build/tree.mjs";
import { storedDocumentJson } from "#corpus/reading/stored-document.ts";
import { fetchedHost, longestPayload, payloads } from "#corpus/testing/payloads.ts";
import { expect, test } from "./fixture.ts";
import { infectedScript } from "./payloads/infected-corpus.ts";
import { type Context, places, planted, plantedImport, searchForSome } from "./payloads/places.ts";
import { innocent, watch } from "./payloads/watch.ts";
import { words } from "./words.ts";

const w = words.en;
const all = payloads();
/** A text as markup takes it: line ends are one character there. */
const addition = all.map(({ text }) => ` ${text} `).join("");

test("in a page that takes texts for markup, hundreds of the payloads run or fetch", async ({
  app,
}) => {
  const page = await app.page.context().newPage();
  const fired = new Set<number>();
  await page.exposeFunction("heard", (n: number) => void fired.add(n));
  // A page without any policy, and nothing else to be had.
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.includes(`${fetchedHost}/`)) fired.add(Number(/\d+$/.exec(url)?.[0]));
    return url === "http://careless.localhost/"
      ? route.fulfill({ contentType: "text/html", body: "<!doctype html><body>" })
      : route.abort();
  });
  await page.goto("http://careless.localhost/");
  // A refresh or a new base would take the whole page along.
  const harmless = all.filter(({ text }) => !/http-equiv|<base/.test(text));
  await page.evaluate(
    (texts) => {
      Object.assign(window, { ran: (n: number) => Reflect.get(window, "heard")(Number(n)) });
      for (const text of texts) {
        const holder = document.body.appendChild(document.createElement("div"));
        holder.append(document.createRange().createContextualFragment(text));
      }
    },
    harmless.map(({ text }) => text),
  );
  await expect.poll(() => fired.size).toBeGreaterThan(200);
  console.log(
    `Payloads: ${all.length}, of which ${fired.size} fire by themselves as the text of a page that takes them for markup`,
  );
});

test("no text runs, fetches or becomes markup, wherever it is shown", async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const factId = await beginReview(page);
  const origin = new URL(app.address).origin;
  await plantEvents(page, factId);
  const script = infectedScript(factId, addition);
  await page.route(`**${script.path}`, (route) =>
    route.fulfill({ contentType: "text/javascript", body: script.text }),
  );
  const misdeeds = await watch(page, () => origin);
  await page.reload();
  await page.getByRole("main").waitFor();

  const context: Context = { factId };
  const lines: string[] = [];
  for (const { name, visit } of places) {
    const seen = new Set<number>();
    const look = async () => {
      for (const n of await shown(page)) seen.add(n);
      return seen.size === all.length;
    };
    await visit(page, context, look);
    // A busy machine may take its time to draw so much text.
    await expect
      .poll(look, { message: `all payloads are shown at ${name}`, timeout: 15_000 })
      .toBe(true);
    lines.push(`${String(seen.size).padStart(5)} of ${all.length}  ${name}`);
    expect(await misdeeds(), name).toEqual(innocent);
  }
  const typed = await searchForSome(
    page,
    all.map(({ text }) => text),
  );
  lines.push(`${String(typed).padStart(5)} of ${all.length}  what was searched for`);
  expect(await misdeeds(), "what was searched for").toEqual(innocent);
  // What a careless place would do, and what it would leave could it do so.
  await page.evaluate((text) => {
    document.body.append(document.createElement("marquee"));
    try {
      document.body.insertAdjacentHTML("beforeend", text);
    } catch {
      // Refused; a browser without Trusted Types has the other rules.
    }
  }, "<img src=x onerror=ran(1)>");
  await expect.poll(async () => (await misdeeds()).violations.length).toBeGreaterThan(0);
  expect((await misdeeds()).planted, "a place that takes texts for markup is noticed").toHaveLength(
    1,
  );
  console.log(`Payloads shown without effect:\n${lines.join("\n")}`);
});

/** Up to the first card, with its answer: gives the fact it is made from. */
async function beginReview(page: Page): Promise<string> {
  await page.getByRole("button", { name: w.begin }).click();
  await page.getByRole("link", { name: w.start }).click();
  await page.getByRole("button", { name: w.show }).click();
  const link = page.getByRole("article").locator("a[href^='#/library/']");
  return decodeURIComponent((await link.getAttribute("href")) ?? "").replace("#/library/", "");
}

/** A stored file of the student's own whose every paragraph is hostile; gives its name and length. */
async function plantDocument(page: Page): Promise<{ sha256: string; bytes: number }> {
  let text = "";
  const blocks = all.map((payload) => {
    const start = text.length;
    text += payload.text;
    const span = { start, end: text.length };
    text += "\n";
    const pieces = [{ ...span, before: "" as const }];
    return { kind: "paragraph" as const, role: "body" as const, ...span, pieces };
  });
  const none = { tables: [], pages: [], warnings: [] };
  const json = storedDocumentJson({ format: "txt", text, blocks, encoding: "utf-8", ...none });
  const sha256 = createHash("sha256").update(json).digest("hex");
  const reply = await page.evaluate(
    async ({ name, body }) => {
      const token = localStorage.getItem("communique.token");
      const headers = {
        authorization: `Bearer ${token}`,
        "content-type": "application/octet-stream",
        "x-sha256": name,
      };
      return (await fetch("/api/putDocument", { method: "POST", headers, body })).json();
    },
    { name: sha256, body: json },
  );
  expect(reply).toMatchObject({ ok: true });
  return { sha256, bytes: Buffer.byteLength(json) };
}

/** Exams, reports, edits, imports and sittings with hostile names, notes and titles, written behind the page's back as an import would be. */
async function plantEvents(page: Page, factId: string): Promise<void> {
  const cardIds = readFileSync(join(root, "corpus/ids/2025-02-07-joint-statement.txt"), "utf8")
    .split("\n")
    .filter((id) => id !== "");
  const exams = grouped(longestPayload).map((name, index) => ({
    kind: "exam-planned",
    body: { examId: `exam-${index}`, exam: { name, date: "2030-01-01" } },
  }));
  const reports = grouped(2000).map((note, index) => ({
    kind: "card-reported",
    body: { cardId: cardIds[index] ?? "", note },
  }));
  const stored = await plantDocument(page);
  const edits = grouped(2000).map((answer, index) => ({
    kind: "card-edited",
    body: {
      cardId: cardIds.filter((id) => id.endsWith("/cloze/en"))[index] ?? "",
      edit: {
        ...{ context: null, prompt: answer, answer, accept: [] },
        original: { prompt: "before", answer: "before" },
      },
    },
  }));
  const imports = grouped(500).map((title, index) => ({
    kind: "document-imported",
    body: {
      importId: index === 0 ? plantedImport : randomUUID(),
      documentId: `my-${index}`,
      title,
      lang: "en",
      format: "txt",
      fileName: null,
      file: stored,
      text: stored,
      attachedTo: null,
      atMs: 1,
    },
  }));
  const refused = await page.evaluate(
    async (drafts) => {
      const token = localStorage.getItem("communique.token");
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const replies = drafts.map(async (draft) => {
        const body = JSON.stringify({ id: crypto.randomUUID(), v: 1, ...draft });
        const response = await fetch("/api/appendEvent", { method: "POST", headers, body });
        return response.json();
      });
      return (await Promise.all(replies)).filter(({ ok }) => !ok);
    },
    [...exams, ...reports, ...edits, ...imports, ...sittings(factId)],
  );
  expect(refused).toEqual([]);
}

/** A quiz, a mock exam and one that runs whose every word is hostile: of items the corpus no longer makes as they stood. */
function sittings(factId: string) {
  const atMs = Date.now();
  const moment = { atMs, utcOffsetMin: 540, studyDay: Math.floor(atMs / 86_400_000) };
  const items = grouped(9_000).map((text, index) => ({
    ...{ id: `${factId}/gap${index}/choice/en`, form: "choice", lang: "en", factId, cardIds: [] },
    ...{ stem: text, answer: text, shown: [text, `another ${text}`] },
  }));
  const answers = items.map((item) => ({
    kind: "quiz-answered",
    body: {
      ...{ quizId: planted.quiz, item: { ...item, seed: 1 }, given: item.stem.slice(0, 2_000) },
      ...{ verdict: "wrong", tookMs: 1_000, ...moment },
    },
  }));
  const divisions = { documents: [], topics: [], importance: [], forms: [] };
  const blueprint = { items: items.length, minutes: 600, lang: "en", ...divisions };
  const started = [planted.mock, planted.runningMock].map((mockId) => ({
    kind: "mock-started",
    body: { mockId, blueprint, seed: 1, items, ...moment },
  }));
  const results = items.map(({ stem }) => ({
    ...{ given: stem.slice(0, 2_000), verdict: "wrong", spentMs: 1_000 },
  }));
  const finished = {
    kind: "mock-finished",
    body: { mockId: planted.mock, endedBy: "submitted", results, ...moment },
  };
  return [...answers, ...started, finished];
}

/** The payloads in as few texts as fit into `limit` characters each. */
function grouped(limit: number): readonly string[] {
  const groups: string[] = [];
  for (const { text } of all) {
    const last = groups.at(-1);
    const joined = last === undefined ? text : `${last} ${text}`;
    if (last === undefined || joined.length > limit) groups.push(text);
    else groups[groups.length - 1] = joined;
  }
  return groups;
}

/** Numbers of the payloads that stand on the page to the letter, as texts; white space may be folded. */
async function shown(page: Page): Promise<readonly number[]> {
  const text = await page.evaluate(() => document.body.textContent ?? "");
  const folded = fold(text);
  return all.filter((payload) => folded.includes(fold(payload.text))).map(({ n }) => n);
}

function fold(text: string): string {
  return text.replace(/[\s\0\ufeff]+/g, "");
}
