import { describe, expect, test } from "vitest";
import type { Role } from "#renderer/domain/writer-lock.ts";
import { createWriterLock, type Tab } from "./writer-lock.ts";

type Held = (lock: Lock | null) => unknown;

/** A browser with tabs that can be closed. One lock is all it has. */
function browser() {
  const queue: { readonly tab: number; readonly callback: Held }[] = [];
  const heard: { readonly tab: number; readonly listener: (event: { data: unknown }) => void }[] =
    [];
  const lock = { name: "lock", mode: "exclusive" } as Lock;

  function request(tab: number, options: LockOptions, callback: Held): Promise<unknown> {
    if (options.ifAvailable && queue.length > 0) return Promise.resolve(callback(null));
    queue.push({ tab, callback });
    if (queue.length === 1) callback(lock);
    return new Promise(() => {});
  }

  return {
    open(tab: number): Tab {
      return {
        locks: {
          request: (_name: string, ...rest: readonly [unknown, unknown?]) =>
            rest.length === 1
              ? request(tab, {}, rest[0] as Held)
              : request(tab, rest[0] as LockOptions, rest[1] as Held),
        } as Tab["locks"],
        channel: {
          postMessage: (data: unknown) => {
            for (const one of heard) if (one.tab !== tab) one.listener({ data });
          },
          addEventListener: (_type: string, listener: unknown) => {
            heard.push({ tab, listener: listener as (event: { data: unknown }) => void });
          },
        },
      };
    },
    close(tab: number): void {
      const held = queue[0]?.tab === tab;
      queue.splice(0, queue.length, ...queue.filter((one) => one.tab !== tab));
      if (held) queue[0]?.callback(lock);
    },
  };
}

async function rolesOf(tab: Tab): Promise<readonly Role[]> {
  const roles: Role[] = [];
  createWriterLock(tab).onRole((role) => roles.push(role));
  await Promise.resolve();
  await Promise.resolve();
  return roles;
}

describe("of several tabs", () => {
  test("one writes, and the next takes over when it is closed", async () => {
    const { open, close } = browser();
    const first = await rolesOf(open(1));
    const second = await rolesOf(open(2));
    const third = await rolesOf(open(3));
    expect([first, second, third]).toEqual([["writer"], ["follower"], ["follower"]]);
    close(1);
    expect([second, third]).toEqual([["follower", "writer"], ["follower"]]);
    close(2);
    expect(third).toEqual(["follower", "writer"]);
  });

  test("the others hear that something was appended, and nothing else", async () => {
    const { open } = browser();
    const writer = createWriterLock(open(1));
    const second = open(2);
    let heard = 0;
    const stop = createWriterLock(second).onAnnounced(() => {
      heard += 1;
    });
    writer.announce();
    open(3).channel.postMessage({ type: "something else" });
    expect(heard).toBe(1);
    stop();
    writer.announce();
    expect(heard).toBe(1);
  });

  test("each writes where the browser knows no locks", async () => {
    expect(await rolesOf({ ...browser().open(1), locks: undefined })).toEqual(["writer"]);
  });
});
