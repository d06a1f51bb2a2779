/** As much of an IPC event as the check looks at; Electron's own events fit. */
export type Sender = {
  readonly sender: { readonly id: number; isDestroyed(): boolean };
  /** Null when the frame has navigated or gone since it sent the message. */
  readonly senderFrame: {
    readonly origin: string;
    readonly parent: unknown;
    readonly detached: boolean;
    isDestroyed(): boolean;
  } | null;
};

/**
 * Is this message from our own page? It must come from the top frame of a window we opened and still
 * have, with exactly our origin. Nothing else is meant to speak to the main process.
 */
export function isOurPage(event: Sender, origin: string, windowIds: ReadonlySet<number>): boolean {
  const frame = event.senderFrame;
  return (
    !event.sender.isDestroyed() &&
    windowIds.has(event.sender.id) &&
    frame !== null &&
    !frame.isDestroyed() &&
    !frame.detached &&
    frame.parent === null &&
    frame.origin === origin
  );
}
