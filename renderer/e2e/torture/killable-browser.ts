import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { browserProgram } from "../browser.ts";

/** A Chromium that is a process of our own, so that it can be killed as a system kills it. */
export type KillableBrowser = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** SIGKILL to all of its processes: nothing of it runs on, nothing is written any more. */
  kill(): Promise<void>;
  /** Ends it as a person would. */
  close(): Promise<void>;
};

const startLimitMs = 30_000;

export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const { path, args } = browserProgram();
  const child = spawn(
    path,
    [
      ...args,
      ...[
        "--headless=new",
        "--remote-debugging-port=0",
        "--lang=en-US",
        "--no-default-browser-check",
      ],
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    // A group of its own, since the program may be a script that starts others.
    {
      detached: process.platform !== "win32",
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, TZ: "Asia/Tokyo" },
    },
  );
  const ended = once(child, "exit");
  const kill = async () => {
    killAll(child);
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child));
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error("the browser has no context");
    context.setDefaultTimeout(startLimitMs);
    const page = context.pages()[0] ?? (await context.newPage());
    return {
      context,
      page,
      kill,
      async close() {
        const session = await browser.newBrowserCDPSession();
        // The connection goes with the browser, before it can answer.
        await session.send("Browser.close").catch(() => {});
        const last = setTimeout(() => killAll(child), 10_000);
        await ended;
        clearTimeout(last);
      },
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

function killAll(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === "win32") child.kill("SIGKILL");
  else process.kill(-child.pid, "SIGKILL");
}

/** Where it listens, which it says once it does. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const fail = (why: string) => reject(new Error(`the browser ${why}:\n${said.join("\n")}`));
    const limit = setTimeout(fail, startLimitMs, "does not listen");
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => fail(`ended with ${code}`));
    if (child.stderr === null) return fail("has no output");
    createInterface({ input: child.stderr }).on("line", (line) => {
      said.push(line);
      const address = /ws:\/\/\S+/.exec(line)?.[0];
      if (address === undefined) return;
      clearTimeout(limit);
      resolve(address);
    });
  });
}
