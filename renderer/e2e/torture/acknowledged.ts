import type { Page, Request } from "@playwright/test";

/** Ids of the events a page has sent, and of those whose acknowledgement has come back to it. */
export type Acknowledged = {
  readonly sent: Set<string>;
  readonly acknowledged: Set<string>;
  /** Adds what a page sends from now on. */
  listen(page: Page): void;
};

export function listenToAnswers(): Acknowledged {
  const sent = new Set<string>();
  const acknowledged = new Set<string>();
  return {
    sent,
    acknowledged,
    listen(page) {
      page.on("request", (request) => {
        const id = appendedId(request);
        if (id !== null) sent.add(id);
      });
      page.on("requestfinished", (request) => {
        const id = appendedId(request);
        // A refusal comes with 200 as well and would count as lost: an alarm too many, never one too few.
        if (id !== null && request.existingResponse()?.status() === 200) acknowledged.add(id);
      });
    },
  };
}

function appendedId(request: Request): string | null {
  if (!request.url().endsWith("/api/appendEvent")) return null;
  const body: unknown = request.postDataJSON();
  const id = typeof body === "object" && body !== null && "id" in body ? body.id : null;
  return typeof id === "string" ? id : null;
}
