import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { acquireLock } from "./lock.ts";
import { askStart, type Processes, systemProcesses } from "./processes.ts";
import { memoryFiles } from "./testing/memory-files.ts";

const another = { pid: 4242, started: "boot/7", markedAtMs: 1 };

function processes(alive: boolean): Processes {
  return { ...systemProcesses, isAlive: async () => alive };
}

async function lockedBy(text: string) {
  const files = memoryFiles();
  await files.makeFolder("/data");
  await files.open("/data/journal.lock", "create");
  files.overwrite("/data/journal.lock", Buffer.from(text));
  return files;
}
const lockOfAnother = JSON.stringify({ ...another, nonce: crypto.randomUUID() });

describe("the lock of a data folder", () => {
  test("is refused while its process lives, and says which", async () => {
    const files = await lockedBy(lockOfAnother);
    expect(await acquireLock(files, "/data", processes(true))).toEqual({ held: false, pid: 4242 });
    expect((await files.read("/data/journal.lock")).toString()).toBe(lockOfAnother);
  });

  test.for([
    ["whose process is gone", lockOfAnother],
    ["that was never finished", '{"pid":'],
    [
      "with our pid, from another life",
      JSON.stringify({ ...another, pid: process.pid, nonce: crypto.randomUUID() }),
    ],
  ] as const)("%s is taken over, and is gone after release", async ([, text]) => {
    const files = await lockedBy(text);
    const lock = await acquireLock(files, "/data", processes(false));
    if (!lock.held) throw new Error("not taken over");
    expect(await acquireLock(files, "/data", processes(true))).toMatchObject({ held: false });
    await lock.release();
    expect(await files.list("/data")).toEqual([]);
  });

  test("goes to one of many that find it dead at the same time", async () => {
    const files = await lockedBy(lockOfAnother);
    const pids: Processes = {
      ...systemProcesses,
      isAlive: async (mark) => mark.pid !== another.pid,
    };
    const locks = await Promise.all(
      Array.from({ length: 20 }, () => acquireLock(files, "/data", pids)),
    );
    expect(locks.filter((lock) => lock.held)).toHaveLength(1);
  });
});

describe("a process", () => {
  test("is known by its pid and its start", async () => {
    const mark = await systemProcesses.mark();
    expect(await systemProcesses.isAlive(mark)).toBe(true);
    expect(await systemProcesses.isAlive({ ...mark, started: "another boot/1" })).toBe(false);
    const startedAtMs = await askStart(process.pid);
    // Where the system has no `ps`, the pid alone decides.
    if (startedAtMs !== null) expect(Math.abs(Date.now() - startedAtMs)).toBeLessThan(600_000);
  });

  test("that has ended is not alive", async () => {
    const child = spawn(process.execPath, ["-e", ""], { stdio: "ignore" });
    const mark = { pid: child.pid ?? 0, started: null, markedAtMs: Date.now() };
    await once(child, "exit");
    expect(await systemProcesses.isAlive(mark)).toBe(false);
  });
});
