import { readdirSync } from "node:fs";
import { expect, test } from "./fixture.ts";

/** The bridge, function by function. A new name here is a decision about security. */
const bridge = {
  host: "string",
  journalStatus: "function",
  appendEvent: "function",
  readEvents: "function",
  restoreEvents: "function",
  about: "function",
  setInterface: "function",
  openDataFolder: "function",
  checkJournal: "function",
  checkDocuments: "function",
  backupStatus: "function",
  backUpNow: "function",
  setSecondFolder: "function",
  previewRecover: "function",
  recover: "function",
  exportEverything: "function",
  chooseImport: "function",
  importEverything: "function",
  eraseEverything: "function",
  putDocument: "function",
  readDocument: "function",
  onMenuCommand: "function",
};

test("the page has the named functions of the bridge and nothing of Node or Electron", async ({
  app,
}) => {
  const { page } = app;
  const surface = await page.evaluate(() =>
    Object.fromEntries(
      Object.entries(window.communique).map(([name, value]) => [name, typeof value]),
    ),
  );
  expect(surface).toEqual(bridge);
  const reachable = await page.evaluate(() =>
    ["require", "process", "module", "global", "Buffer", "ipcRenderer", "electron"].filter(
      (name) => name in window,
    ),
  );
  expect(reachable).toEqual([]);
  expect(await page.evaluate(() => [window.communique.host, window.isSecureContext])).toEqual([
    "desktop",
    true,
  ]);
});

test("the journal takes an event once, and has it after a restart", async ({ app }) => {
  const draft = {
    id: crypto.randomUUID(),
    kind: "test-kept",
    v: 1,
    body: { lang: "ja", n: [1, 2] },
  };
  const append = () => app.page.evaluate((sent) => window.communique.appendEvent(sent), draft);
  const first = await append();
  expect(first).toMatchObject({ ok: true, value: { ...draft, seq: 1 } });
  expect(await append()).toEqual(first);
  await app.restart();
  const read = await app.page.evaluate(() =>
    window.communique.readEvents({ after: {}, limit: 100 }),
  );
  const events = read.ok ? read.value.events : read.error;
  expect(events).toContainEqual(first.ok ? first.value : null);
});

test("what does not fit the contract is refused at the door", async ({ app }) => {
  const codes = await app.page.evaluate(async () => {
    const { communique } = window;
    const good = { id: crypto.randomUUID(), kind: "test-kept", v: 1, body: {} };
    const calls: readonly (() => Promise<{ ok: boolean; error?: { code: string } }>)[] = [
      () => communique.appendEvent({ ...good, id: "1" }),
      () => communique.appendEvent({ ...good, v: 0 }),
      () => communique.appendEvent({ ...good, device: "x" } as typeof good),
      () => communique.appendEvent(undefined as unknown as typeof good),
      () => communique.readEvents({ after: {}, limit: 0 }),
      () => communique.readEvents({ after: { a: -1 }, limit: 1 }),
      () => communique.setInterface({ lang: "fr" as "en", theme: "system" }),
      () => communique.eraseEverything({ confirmation: "yes" }),
    ];
    return Promise.all(calls.map(async (call) => (await call()).error?.code ?? "accepted"));
  });
  expect(codes).toEqual(codes.map(() => "refused"));
});

test("an iframe has no bridge, and a message from one is refused", async ({ app }) => {
  const reply = await app.page.evaluate(async () => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const inside = frame.contentWindow as unknown as Record<string, unknown>;
    if ("communique" in inside) return "an iframe has the bridge";
    // The stand-in's wire reaches into frames, which Electron's does not: here the sender check must hold.
    type Call = (message: object) => Promise<{ value: { ok: boolean; error: { code: string } } }>;
    const call = inside.__standInCall as Call | undefined;
    const answer = await call?.({ channel: "communique:journalStatus", sent: [] });
    return answer?.value.error.code ?? "no way in";
  });
  expect(reply).toBe(app.isStandIn ? "refused" : "no way in");
});

test("About names the versions, the data folder and the licences of what ships", async ({
  app,
}) => {
  const reply = await app.page.evaluate(() => window.communique.about());
  if (!reply.ok) throw new Error(reply.error.code);
  const { host, dataFolder, versions, licences } = reply.value;
  expect({ host, dataFolder }).toEqual({ host: "desktop", dataFolder: app.dataFolder });
  expect(Object.keys(versions)).toContain("Node");
  expect(licences.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["@fontsource-variable/noto-sans-jp", "react", "ts-fsrs"]),
  );
});

test("the window has the size it was left in", async ({ app }) => {
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 50, width: 700, height: 640 });
  });
  await app.restart();
  const bounds = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 700, height: 640 });
});

test("a second start shows the window of the first and ends", async ({ app }) => {
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await app.startSecond();
  const windows = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
  await expect.poll(windows).toEqual([true]);
});

test("the page's database is there after a restart", async ({ app }) => {
  await app.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("shell-spec", 1);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("kept", "readwrite");
          transaction.objectStore("kept").put("still here", 1);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await app.restart();
  const kept = await app.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("shell-spec");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("kept").objectStore("kept").get(1);
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  expect(kept).toBe("still here");
});

test("erasing everything empties the journal and forgets the window", async ({ app }) => {
  // Written as soon as the page has said which language and theme it has.
  await expect.poll(() => readdirSync(app.dataFolder)).toContain("shell-state.json");
  const left = await app.page.evaluate(async () => {
    const { communique } = window;
    await communique.appendEvent({ body: {}, id: crypto.randomUUID(), kind: "test-gone", v: 1 });
    const erased = await communique.eraseEverything({ confirmation: "削除" });
    const read = await communique.readEvents({ after: {}, limit: 100 });
    return { erased, events: read.ok ? read.value.events : read.error };
  });
  expect(left).toEqual({ erased: { ok: true, value: null }, events: [] });
  expect(readdirSync(app.dataFolder)).not.toContain("shell-state.json");
});
