import { z } from "zod";
import { originOf } from "./guard.ts";
import type { Run } from "./run-file.ts";

const replySchema = z.object({ ok: z.literal(true), value: z.string().regex(/^[\w-]{43}$/) });

/** A ticket of the server that runs already; null where it gives none. */
export async function askTicket({ port, token }: Run): Promise<string | null> {
  const origin = originOf(port);
  try {
    const response = await fetch(`${origin}/api/issueTicket`, {
      method: "POST",
      headers: { origin, authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: "null",
      redirect: "error",
      signal: AbortSignal.timeout(1500),
    });
    const reply = replySchema.safeParse(await response.json());
    return reply.success ? reply.data.value : null;
  } catch {
    return null;
  }
}
