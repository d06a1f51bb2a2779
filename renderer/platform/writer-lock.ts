import { z } from "zod";
import type { Role, WriterLock } from "#renderer/domain/writer-lock.ts";

const lockName = "communique-writer";
const channelName = "communique-appended";
const announcement = "appended";
const announcementSchema = z.literal(announcement);

/** What a tab needs of its browser. */
export type Tab = {
  /** Absent in browsers of before 2022, where each tab believes that it is alone. */
  readonly locks: Pick<LockManager, "request"> | undefined;
  readonly channel: Pick<BroadcastChannel, "postMessage" | "addEventListener">;
};

/**
 * One writer among the tabs of this browser, by a Web Lock: the browser gives it on when the tab that
 * holds it is closed or crashes, so no tab can leave it locked. The journal is safe without it; the
 * lock keeps two tabs from asking the same card.
 */
export function createWriterLock(tab: Tab = thisTab()): WriterLock {
  const roleListeners = new Set<(role: Role) => void>();
  const announcedListeners = new Set<() => void>();
  let role: Role | null = null;

  function become(next: Role): void {
    role = next;
    for (const listener of roleListeners) listener(next);
  }

  tab.channel.addEventListener("message", ({ data }) => {
    if (!announcementSchema.safeParse(data).success) return;
    for (const listener of announcedListeners) listener();
  });

  if (tab.locks) void queueForLock(tab.locks, become);
  else become("writer");

  return {
    onRole(listener) {
      roleListeners.add(listener);
      if (role !== null) listener(role);
      return () => {
        roleListeners.delete(listener);
      };
    },
    announce: () => tab.channel.postMessage(announcement),
    onAnnounced(listener) {
      announcedListeners.add(listener);
      return () => {
        announcedListeners.delete(listener);
      };
    },
  };
}

/** Holds the lock for as long as the tab lives; waits for it where another tab has it. */
async function queueForLock(
  locks: Pick<LockManager, "request">,
  become: (role: Role) => void,
): Promise<void> {
  const taken = await new Promise<boolean>((resolve) => {
    void locks.request(lockName, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : forTheLifeOfTheTab(become);
    });
  });
  if (taken) return;
  become("follower");
  await locks.request(lockName, () => forTheLifeOfTheTab(become));
}

function forTheLifeOfTheTab(become: (role: Role) => void): Promise<never> {
  become("writer");
  return new Promise(() => {});
}

function thisTab(): Tab {
  return { locks: navigator.locks, channel: new BroadcastChannel(channelName) };
}
