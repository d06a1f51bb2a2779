import { z } from "zod";
import type { About, Bridge, Reply } from "#electron/bridge/contract.ts";
import type { Journal } from "#electron/journal/journal.ts";
import {
  draftSchema,
  eraseRequestSchema,
  interfaceRequestSchema,
  parseRequest,
  readRequestSchema,
} from "#electron/journal/requests.ts";

/** The functions of the bridge that go over HTTP. */
type Calls = Omit<Bridge, "host" | "onMenuCommand">;

/** Answers a call from the JSON it carries; `null` for a call without an argument. */
export type Call = (request: unknown) => Promise<Reply<unknown>>;

export type CallSources = {
  readonly journal: Journal;
  readonly about: About;
  /** Resolves with false when the system has nothing to open a folder with. */
  readonly openFolder: (path: string) => Promise<boolean>;
};

const none = z.null();

/** An answer to each function of the bridge, behind a check of what it was sent. */
export function callsOf({ journal, about, openFolder }: CallSources): ReadonlyMap<string, Call> {
  const calls: Readonly<Record<keyof Calls, Call>> = {
    journalStatus: door(none, () => journal.status()),
    appendEvent: door(draftSchema, (draft) => journal.append(draft)),
    readEvents: door(readRequestSchema, (request) => journal.read(request)),
    about: door(none, async () => ({ ok: true, value: about })),
    // A browser has neither a menu nor native colours of ours to set.
    setInterface: door(interfaceRequestSchema, async () => ({ ok: true, value: null })),
    openDataFolder: door(none, async () =>
      (await openFolder(about.dataFolder))
        ? { ok: true, value: null }
        : { ok: false, error: { code: "disk-error", params: { detail: "no file manager" } } },
    ),
    eraseEverything: door(eraseRequestSchema, () => journal.erase()),
  };
  return new Map(Object.entries(calls));
}

function door<T>(schema: z.ZodType<T>, answer: (request: T) => Promise<Reply<unknown>>): Call {
  return async (sent) => {
    const request = parseRequest(schema, sent);
    return request.ok ? answer(request.value) : request;
  };
}
