import type { EventPage, Heads, JournalEvent, ReadRequest } from "#electron/bridge/contract.ts";
import type { DeviceFolder } from "./device-folder.ts";
import { isEventWanted, type LineFilter, lineFilter } from "./line-filter.ts";
import type { SideLog } from "./side-logs.ts";

/** One sequence of events, by whatever name it goes. */
export type EventLog = Pick<DeviceFolder, "last" | "readAfter" | "readWanted"> & {
  readonly name: string;
  readonly head: number;
};

function sideReader({ name, events }: SideLog): EventLog {
  return {
    name,
    head: events.at(-1)?.seq ?? 0,
    last: async () => events.at(-1) ?? null,
    readAfter: async (seq, limit) => events.filter((event) => event.seq > seq).slice(0, limit),
    readWanted: async (seq, limit, isWanted: LineFilter) =>
      events.filter((event) => event.seq > seq && isEventWanted(isWanted, event)).slice(0, limit),
  };
}

export function headsOf(logs: readonly EventLog[]): Heads {
  return Object.fromEntries(logs.map(({ name, head }) => [name, head]));
}

/** Every log: each device's own, and what stands beside it. */
export function logsOf(folders: readonly DeviceFolder[]): readonly EventLog[] {
  return folders.flatMap((one) => [
    {
      name: one.device,
      head: one.head(),
      last: one.last,
      readAfter: one.readAfter,
      readWanted: one.readWanted,
    },
    ...one.sides().map(sideReader),
  ]);
}

/** A page of what the logs have after the given heads, one log after the other. */
export async function readLogs(
  logs: readonly EventLog[],
  { after: heads, limit, only }: ReadRequest,
): Promise<EventPage> {
  const isWanted = only === undefined ? null : lineFilter(only);
  const events: JournalEvent[] = [];
  let more = false;
  for (const log of logs) {
    const after = heads[log.name] ?? 0;
    const room = limit - events.length;
    const found =
      room <= 0
        ? []
        : isWanted === null
          ? await log.readAfter(after, room)
          : await log.readWanted(after, room, isWanted);
    events.push(...found);
    const isDone = isWanted !== null && found.length < room;
    more ||= !isDone && (found.at(-1)?.seq ?? after) < log.head;
  }
  return { events, more };
}
