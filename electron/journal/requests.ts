import { z } from "zod";
import type {
  EventDraft,
  HostFailure,
  JournalEvent,
  ReadRequest,
  Reply,
} from "#electron/bridge/contract.ts";
import { maxClockMs, maxCounter } from "./clock.ts";
import { maxSeq } from "./line.ts";

/** UTF-8 bytes of a draft as JSON, at most. A review has about 300; an import event carries its facts. */
export const maxDraftBytes = 256 * 1024;

/** Nesting of a body, at most: deeper is no body of ours and could exhaust the stack of a reader. */
const maxDepth = 64;

const draftFields = {
  id: z.uuid().lowercase(),
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  v: z.int().positive(),
  body: z.custom<unknown>((value) => isJson(value, maxDepth), { error: "expected JSON" }),
} as const;

/** What the page asks to have written, checked as far as the journal understands it. */
export const draftSchema = z
  .strictObject(draftFields)
  .refine((draft) => Buffer.byteLength(JSON.stringify(draft)) <= maxDraftBytes, {
    error: `larger than ${maxDraftBytes} bytes`,
  }) satisfies z.ZodType<EventDraft>;

/** Which events the page asks for. */
export const readRequestSchema = z.strictObject({
  after: z.record(z.string(), z.int().nonnegative()),
  limit: z.int().min(1).max(10_000),
  only: z
    .strictObject({
      kind: z.string(),
      having: z.record(z.string(), z.array(z.union([z.string(), z.number()])).max(10_000)),
    })
    .optional(),
}) satisfies z.ZodType<ReadRequest>;

/** Events to be put back, under the names of the logs they were read from. */
export const restoreRequestSchema = z.strictObject({
  events: z
    .array(
      z.strictObject({
        ...draftFields,
        device: z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:~[0-9a-f]{12})?$/),
        seq: z.int().positive().max(maxSeq),
        clock: z.strictObject({
          ms: z.int().nonnegative().max(maxClockMs),
          counter: z.int().nonnegative().max(maxCounter),
        }),
      }),
    )
    .min(1)
    .max(10_000),
}) satisfies z.ZodType<{ readonly events: readonly JournalEvent[] }>;

/** The word to be typed before everything is deleted, in the language of the interface. */
const eraseWords = ["delete", "削除"] as const;

export const eraseRequestSchema = z.strictObject({
  confirmation: z.string().trim().toLowerCase().pipe(z.enum(eraseWords)),
});

export const interfaceRequestSchema = z.strictObject({
  lang: z.enum(["ja", "en"]),
  theme: z.enum(["system", "light", "dark"]),
});

/** Parses what came through a door; what does not fit is `refused`, with the first reason. */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown): Reply<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".");
  return { ok: false, error: refused(`${where ? `${where}: ` : ""}${issue?.message}`) };
}

export function refused(detail: string): HostFailure {
  return { code: "refused", params: { detail } };
}

/**
 * Would JSON give this value back unchanged? Dates, Maps, NaN and undefined would not; a key
 * `__proto__` could change the prototype of an object on its way through the preload.
 */
function isJson(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      if (value === null) return true;
      if (depth === 0) return false;
      if (Array.isArray(value)) return value.every((item) => isJson(item, depth - 1));
      return isPlain(value) && Object.values(value).every((item) => isJson(item, depth - 1));
    default:
      return false;
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null) && !Object.hasOwn(value, "__proto__")
  );
}
