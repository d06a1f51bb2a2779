import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild } from "#build/bundle.mjs";
import { root } from "#build/tree.mjs";
import type { JournalEvent } from "#electron/bridge/contract.ts";
import { changeSettings } from "../bench/server.ts";
import { freePort, printedAddress, startServer, stop } from "../browser-host.ts";

/** The built server on a data folder of its own, and a place for a browser's profile. */
export type LoopbackRun = {
  readonly address: string;
  readonly dataFolder: string;
  readonly profile: string;
  /** Everything the journal holds. */
  events(): Promise<readonly JournalEvent[]>;
  end(): Promise<void>;
};

/** `prepare` may leave something in the data folder first. */
export async function startLoopback(
  prepare: (dataFolder: string) => void = () => {},
): Promise<LoopbackRun> {
  const built = await ensureBuild(root);
  if (!built.ok) throw new Error(built.output);
  const folder = mkdtempSync(join(tmpdir(), "communique-page-"));
  const dataFolder = join(folder, "data");
  prepare(dataFolder);
  const server = startServer(await freePort(), dataFolder);
  const address = await printedAddress(server);
  await changeSettings(address, { welcomed: true, uiLang: "en", newPerDay: 200 });
  return {
    address,
    dataFolder,
    profile: join(folder, "profile"),
    events: () => readEvents(address),
    async end() {
      await stop(server);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function readEvents(address: string): Promise<readonly JournalEvent[]> {
  const { origin, hash } = new URL(address);
  const events: JournalEvent[] = [];
  const after: Record<string, number> = {};
  for (;;) {
    const response = await fetch(`${origin}/api/readEvents`, {
      method: "POST",
      headers: {
        ...{ authorization: `Bearer ${hash.replace("#token=", "")}`, origin },
        "content-type": "application/json",
      },
      body: JSON.stringify({ after, limit: 5_000 }),
    });
    if (!response.ok) throw new Error(await response.text());
    const { value } = (await response.json()) as {
      readonly value: { readonly events: readonly JournalEvent[]; readonly more: boolean };
    };
    for (const event of value.events) after[event.device] = event.seq;
    events.push(...value.events);
    if (!value.more) return events;
  }
}
