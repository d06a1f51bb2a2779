import { z } from "zod";

const replySchema = z.object({ ok: z.literal(true), value: z.string() });

/** Asks the server for the token a ticket stands for. */
export async function redeemTicket(
  fetch: (path: string, init: RequestInit) => Promise<Response>,
  ticket: string,
): Promise<string | null> {
  try {
    const response = await fetch("/api/redeemTicket", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ticket }),
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
    });
    const reply = replySchema.safeParse(await response.json());
    return reply.success ? reply.data.value : null;
  } catch (error) {
    // Nobody answers, or something that is not our server: the calls that follow say so.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
