import { z } from "zod";
import type {
  About,
  BackupFailure,
  BackupInfo,
  BackupStatus,
  DocumentCheck,
  DocumentFailure,
  EventPage,
  Exported,
  HostFailure,
  ImportPreview,
  JournalCheck,
  JournalDamage,
  JournalEvent,
  JournalStatus,
  Reply,
  UnionPreview,
} from "#electron/bridge/contract.ts";

const none = z.object({});

const hostFailures = [
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
] as const;

const hostFailureSchema = z.discriminatedUnion(
  "code",
  hostFailures,
) satisfies z.ZodType<HostFailure>;

const detail = z.object({ detail: z.string() });
const backupFailureSchema = z.discriminatedUnion("code", [
  ...hostFailures,
  z.object({ code: z.literal("backup-damaged"), params: detail }),
  z.object({ code: z.literal("backup-missing"), params: none }),
  z.object({
    code: z.literal("backup-newer"),
    params: z.object({ found: z.number(), known: z.number() }),
  }),
  z.object({ code: z.literal("folder-unusable"), params: detail }),
  z.object({ code: z.literal("export-foreign"), params: none }),
  z.object({ code: z.literal("export-damaged"), params: detail }),
  z.object({ code: z.literal("export-too-large"), params: z.object({ limitMiB: z.number() }) }),
]) satisfies z.ZodType<BackupFailure>;

const documentFailureSchema = z.discriminatedUnion("code", [
  ...hostFailures,
  z.object({ code: z.literal("document-too-large"), params: z.object({ limitMiB: z.number() }) }),
  z.object({ code: z.literal("document-missing"), params: none }),
  z.object({ code: z.literal("document-damaged"), params: detail }),
]) satisfies z.ZodType<DocumentFailure>;

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

const device = z.string();
const file = z.string();
const damageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("lines"), device, file, lines: z.int().positive() }),
  z.object({ kind: z.literal("altered"), device, file }),
  z.object({
    kind: z.literal("gap"),
    device,
    after: z.int().nonnegative(),
    before: z.int().positive(),
  }),
  z.object({ kind: z.literal("copy"), device, file }),
  z.object({ kind: z.literal("fork"), device }),
]) satisfies z.ZodType<JournalDamage>;

const statusSchema = z.object({
  device: z.string(),
  heads: z.record(z.string(), z.int().nonnegative()),
  headIds: z.record(z.string(), z.string()),
  readOnly: hostFailureSchema.nullable(),
  damagedLines: z.int().nonnegative(),
  damage: z.array(damageSchema),
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

const checkSchema = z.object({
  files: z.int().nonnegative(),
  events: z.int().nonnegative(),
  damage: z.array(damageSchema),
}) satisfies z.ZodType<JournalCheck>;

const documentCheckSchema = z.object({
  sha256: z.string(),
  state: z.enum(["whole", "restored", "missing", "altered"]),
  copies: z.enum(["whole", "restored", "none", "damaged"]),
}) satisfies z.ZodType<DocumentCheck>;

const place = z.enum(["first", "second"]);
const backupSchema = z.object({
  place,
  owner: z.string(),
  id: z.string(),
  atMs: z.number(),
  reason: z.enum([
    "timer",
    "quit",
    "asked",
    "before-import",
    "before-recover",
    "before-rewind",
    "before-update",
  ]),
  appVersion: z.string(),
  device: z.string(),
  heads: z.record(z.string(), z.int().nonnegative()),
  events: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  verifiedAtMs: z.number().nullable(),
  damaged: z.string().nullable(),
}) satisfies z.ZodType<BackupInfo>;

const backupStatusSchema = z.object({
  backups: z.array(backupSchema),
  folders: z.array(
    z.object({
      place,
      folder: z.string(),
      failure: backupFailureSchema.nullable(),
      isHeld: z.boolean(),
      unreadable: z.array(z.string()),
    }),
  ),
}) satisfies z.ZodType<BackupStatus>;

const unionSchema = z.object({
  events: z.int().nonnegative(),
  newEvents: z.int().nonnegative(),
  newDocuments: z.int().nonnegative(),
  damaged: z.array(z.string()),
}) satisfies z.ZodType<UnionPreview>;

const importSchema = unionSchema.extend({
  ticket: z.string(),
  atMs: z.number(),
  appVersion: z.string(),
}) satisfies z.ZodType<ImportPreview>;

/** An address is followed by the page, so it must be one of the server's own. */
const exportedSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("saved"), file: z.string() }),
  z.object({ kind: z.literal("download"), address: z.string().regex(/^\/download\/[\w-]+$/) }),
]) satisfies z.ZodType<Exported>;

function backupReplyOf<T>(value: z.ZodType<T>): z.ZodType<Reply<T, BackupFailure>> {
  return z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: backupFailureSchema }),
  ]);
}

function documentReplyOf<T>(value: z.ZodType<T>): z.ZodType<Reply<T, DocumentFailure>> {
  return z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: documentFailureSchema }),
  ]);
}

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
  putDocument: documentReplyOf(z.null()),
  /** What is found comes as bytes and not as JSON. */
  readDocument: documentReplyOf(z.never()),
  restoreEvents: replyOf(z.int().nonnegative()),
  about: replyOf(aboutSchema),
  setInterface: replyOf(z.null()),
  openDataFolder: replyOf(z.null()),
  checkJournal: replyOf(checkSchema),
  checkDocuments: backupReplyOf(z.array(documentCheckSchema)),
  backupStatus: backupReplyOf(backupStatusSchema),
  backUpNow: backupReplyOf(backupSchema),
  setSecondFolder: backupReplyOf(z.string().nullable()),
  previewRecover: backupReplyOf(unionSchema),
  recover: backupReplyOf(unionSchema),
  exportEverything: backupReplyOf(exportedSchema),
  chooseImport: backupReplyOf(importSchema),
  importEverything: backupReplyOf(unionSchema),
  eraseEverything: backupReplyOf(z.null()),
} as const;
