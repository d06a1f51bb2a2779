import { randomBytes } from "node:crypto";

/**
 * Tickets that are exchanged for the token, each once and within a minute. The program that opens the
 * browser is given one on its command line, which others on this computer can read while it runs; the
 * token itself never stands there.
 */
export type Tickets = {
  issue(): string;
  /** True the first time, false ever after. */
  redeem(ticket: string): boolean;
};

const lifetimeMs = 60_000;

export function createTickets(nowMs: () => number): Tickets {
  const untilMsByTicket = new Map<string, number>();
  return {
    issue: () => {
      const ticket = randomBytes(32).toString("base64url");
      untilMsByTicket.set(ticket, nowMs() + lifetimeMs);
      return ticket;
    },
    redeem: (ticket) => {
      const untilMs = untilMsByTicket.get(ticket);
      untilMsByTicket.delete(ticket);
      return untilMs !== undefined && nowMs() <= untilMs;
    },
  };
}
