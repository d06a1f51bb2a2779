import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { root } from "#build/tree.mjs";

export type Serving = {
  readonly address: string;
  /** From the command to the printed address. */
  readonly startMs: number;
  stop(): Promise<void>;
};

/** `npm start -- --browser --no-open` as a person gives it, without npm's own time. */
export async function serve(port: number, dataFolder: string): Promise<Serving> {
  const beganMs = performance.now();
  const child = spawn(
    process.execPath,
    [join(root, "build", "start.mjs"), "--browser", "--no-open", "--port", String(port)],
    { env: { ...process.env, COMMUNIQUE_DATA: dataFolder }, stdio: ["ignore", "pipe", "inherit"] },
  );
  const address = await printedAddress(child);
  return { address, startMs: performance.now() - beganMs, stop: () => stop(child) };
}

/** Writes settings as the page would, so that the bench begins behind the first-run questions. */
export async function changeSettings(
  address: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { origin, hash } = new URL(address);
  for (const [key, value] of Object.entries(settings)) {
    const response = await fetch(`${origin}/api/appendEvent`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${hash.replace("#token=", "")}`,
        "content-type": "application/json",
        origin,
      },
      body: JSON.stringify({
        id: crypto.randomUUID(),
        kind: "setting-changed",
        v: 1,
        body: { key, value },
      }),
    });
    const reply: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(reply));
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

export function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGINT");
  await ended;
}
