import { z } from "zod";
import type {
  About,
  EventPage,
  HostFailure,
  JournalEvent,
  JournalStatus,
  Reply,
} from "#electron/bridge/contract.ts";

const none = z.object({});

const hostFailureSchema = z.discriminatedUnion("code", [
  z.object({ code: z.literal("disk-full"), params: none }),
  z.object({ code: z.literal("disk-error"), params: z.object({ detail: z.string() }) }),
  z.object({
    code: z.literal("journal-newer"),
    params: z.object({ found: z.number(), known: z.number() }),
  }),
  z.object({ code: z.literal("journal-locked"), params: z.object({ pid: z.number() }) }),
  z.object({ code: z.literal("unreachable"), params: none }),
  z.object({ code: z.literal("unauthorized"), params: none }),
  z.object({ code: z.literal("refused"), params: z.object({ detail: z.string() }) }),
]) satisfies z.ZodType<HostFailure>;

const clockSchema = z.object({ ms: z.number(), counter: z.number() });

/** Fields a newer version has added are kept: the event is handed on as it stands on the disk. */
const eventSchema = z.looseObject({
  id: z.string(),
  device: z.string(),
  seq: z.int().positive(),
  clock: clockSchema,
  kind: z.string(),
  v: z.int().positive(),
  body: z.unknown(),
}) satisfies z.ZodType<JournalEvent>;

const statusSchema = z.object({
  device: z.string(),
  heads: z.record(z.string(), z.int().nonnegative()),
  readOnly: hostFailureSchema.nullable(),
  damagedLines: z.int().nonnegative(),
}) satisfies z.ZodType<JournalStatus>;

const pageSchema = z.object({
  events: z.array(eventSchema),
  more: z.boolean(),
}) satisfies z.ZodType<EventPage>;

const aboutSchema = z.object({
  appVersion: z.string(),
  host: z.enum(["desktop", "browser"]),
  versions: z.record(z.string(), z.string()),
  platform: z.string(),
  dataFolder: z.string(),
  syncedBy: z.string().nullable(),
  licences: z.array(
    z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
  ),
}) satisfies z.ZodType<About>;

function replyOf<T>(value: z.ZodType<T>): z.ZodType<Reply<T>> {
  return z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: hostFailureSchema }),
  ]);
}

/** What the host may answer to each function of the bridge. */
export const replySchemas = {
  journalStatus: replyOf(statusSchema),
  appendEvent: replyOf(eventSchema),
  readEvents: replyOf(pageSchema),
  about: replyOf(aboutSchema),
  setInterface: replyOf(z.null()),
  openDataFolder: replyOf(z.null()),
  eraseEverything: replyOf(z.null()),
} as const;
