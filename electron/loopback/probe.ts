import { z } from "zod";
import { identity } from "#build/identity.mjs";
import { originOf } from "./guard.ts";

const whoSchema = z.object({ app: z.literal(identity.name) });

/** Is it one of our servers that listens on this port? */
export async function isOurs(port: number): Promise<boolean> {
  try {
    const response = await fetch(`${originOf(port)}/api/who`, {
      signal: AbortSignal.timeout(1500),
      redirect: "error",
    });
    return whoSchema.safeParse(await response.json()).success;
  } catch {
    return false;
  }
}
