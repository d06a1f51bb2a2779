import { describe, expect, test } from "vitest";
import type { Role } from "#renderer/domain/writer-lock.ts";
import { browser } from "./test-browser.ts";
import { createWriterLock, type Tab } from "./writer-lock.ts";

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
