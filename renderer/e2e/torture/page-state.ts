import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { identity } from "#build/identity.mjs";
import { words } from "../words.ts";

/** A page that does not show itself within this is one that crashed. Milliseconds. */
const showLimitMs = 30_000;

/** Opens the app on Today; throws where it does not come. */
export async function openToday(page: Page, address: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(address);
  await page
    .getByRole("heading", { level: 1, name: words.en.today })
    .waitFor({ timeout: showLimitMs });
}

/** From Today to the charts, which are drawn from all reviews. */
export async function openProgress(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = "#/progress";
  });
  await page.getByRole("img").first().waitFor({ timeout: showLimitMs });
}

/** From Today to the first card. */
export async function openReview(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = "#/review";
  });
  await page.getByRole("article").waitFor({ timeout: showLimitMs });
}

/** Presses keys as fast as they go until the page is gone or `until` says so. */
export async function answerOnAndOn(
  page: Page,
  random: () => number,
  until: () => boolean,
): Promise<void> {
  try {
    while (!until()) {
      await page.keyboard.press("Space");
      await page.keyboard.press(String(1 + Math.floor(random() * 4)));
    }
  } catch (error) {
    // The one way out where the page is killed.
    if (!until()) throw error;
  }
}

/** What a student reads on Today: what is due, what was done. */
export async function todayText(page: Page): Promise<string> {
  return page.getByRole("main").innerText();
}

/** The projection as it is stored, when it has the whole journal; null where it does not come to that. */
export type StoredDigest = {
  /** A hash of all columns of cards and reviews, of all kept events and of the totals. */
  readonly digest: string;
  /** Does the mark that `leaveMark` left still stand? A database that was made anew has none. */
  readonly isMarked: boolean;
};

/** `events` is how many the journal has. Waits for the page to write them down. */
export async function storedDigest(page: Page, events: number): Promise<StoredDigest | null> {
  const lastMs = Date.now() + showLimitMs / 2;
  for (;;) {
    const rows = await page.evaluate(readRows, [
      identity.databaseName,
      identity.bucketName,
    ] as const);
    const found = rows === null ? null : digestOf(rows, events);
    if (found !== null || Date.now() > lastMs) return found;
    await page.waitForTimeout(200);
  }
}

/** The rows as they come out of the page, typed arrays as lists. */
type Rows = {
  readonly cardChunks: readonly { readonly start: number; readonly columns: unknown }[];
  readonly reviewChunks: readonly {
    readonly length: number;
    readonly columns: Readonly<Record<string, readonly number[]>>;
  }[];
  readonly eventChunks: readonly { readonly text: string }[];
  readonly meta: readonly { readonly key: string; readonly value?: unknown }[];
};

type Summary = {
  readonly heads: Readonly<Record<string, number>>;
  readonly devices: readonly string[];
  readonly days: readonly (readonly [number, unknown])[];
  readonly [other: string]: unknown;
};

/** The same for the same content, in whatever order events have arrived. */
function digestOf({ cardChunks, reviewChunks, eventChunks, meta }: Rows, events: number) {
  // A row whose bytes were zeroed comes out as nothing, until the page has made the database anew.
  if (
    [cardChunks, reviewChunks, eventChunks, meta].some((rows) => rows.some((row) => row === null))
  )
    return null;
  const summary = meta.find(({ key }) => key === "summary")?.value as Summary | undefined;
  if (summary === undefined) return null;
  const { heads, devices, days, catalog, census, invalid, last, lastAnswer } = summary;
  if (Object.values(heads).reduce((sum, seq) => sum + seq, 0) !== events) return null;
  const reviews = reviewChunks.flatMap(({ length, columns }) =>
    Array.from({ length }, (_, row) => {
      const values = Object.entries(columns).map(([name, column]) => [name, column[row]]);
      const { device = 0, ...rest } = Object.fromEntries(values) as Record<string, number>;
      return JSON.stringify({ ...rest, device: devices[device] });
    }),
  );
  const kept = eventChunks.flatMap(({ text }) =>
    (JSON.parse(text) as unknown[]).map((event) => JSON.stringify(event)),
  );
  const content = {
    ...{ catalog, census, invalid, last, lastAnswer },
    heads: Object.entries(heads).toSorted(),
    cards: cardChunks.map(({ start, columns }) => [start, columns]),
    reviews: reviews.toSorted(),
    kept: kept.toSorted(),
    days: days.toSorted(([a], [b]) => a - b),
  };
  const digest = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  return { digest, isMarked: meta.some(({ key }) => key === "mark") };
}

/** In the page: the database as it is, opened without changing it. */
async function readRows([name, bucket]: readonly [string, string]): Promise<Rows | null> {
  const { storageBuckets: buckets } = navigator as unknown as {
    readonly storageBuckets: {
      open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
    };
  };
  // A method, since tsx marks named functions with a helper that the page does not have.
  const idb = {
    settled<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    },
  };
  try {
    // Where the usual place cannot be opened, the page has made its database in a bucket of its own.
    const isUsual = await indexedDB.databases().then(
      () => true,
      () => false,
    );
    const place = isUsual ? indexedDB : (await buckets.open(bucket)).indexedDB;
    const known = await place.databases();
    if (!known.some((one) => one.name === name)) return null;
    const database = await idb.settled(place.open(name));
    try {
      const tables = ["cardChunks", "eventChunks", "meta", "reviewChunks"];
      if (tables.some((table) => !database.objectStoreNames.contains(table))) return null;
      const reading = database.transaction(tables);
      const found: Record<string, unknown> = {};
      await Promise.all(
        tables.map(async (table) => {
          found[table] = await idb.settled(reading.objectStore(table).getAll());
        }),
      );
      const text = JSON.stringify(found, (_key, part: unknown) =>
        ArrayBuffer.isView(part) ? Array.from(part as Uint8Array) : part,
      );
      return JSON.parse(text);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

/** Leaves a row in the database that only a rebuild takes away. */
export async function leaveMark(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const opening = indexedDB.open(name);
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const writing = opening.result.transaction("meta", "readwrite");
    writing.objectStore("meta").put({ key: "mark", value: null });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    opening.result.close();
  }, identity.databaseName);
}
