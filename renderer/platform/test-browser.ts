import type { Tab } from "./writer-lock.ts";

type Held = (lock: Lock | null) => unknown;

/** A browser with tabs that can be closed. One lock is all it has. */
export function browser() {
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
