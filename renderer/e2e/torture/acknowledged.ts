import type { Page, Request } from "@playwright/test";

/** Ids of the events whose acknowledgement has come back to a page. */
export type Acknowledged = {
  readonly acknowledged: Set<string>;
  /** Adds what a page sends from now on. */
  listen(page: Page): void;
};

export function listenToAnswers(): Acknowledged {
  const acknowledged = new Set<string>();
  return {
    acknowledged,
    listen(page) {
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
