/**
 * Several tabs may show one collection; one of them writes. A Web Lock stands behind this in the app,
 * together with a channel on which the writer tells the others that the journal has grown.
 */
export type WriterLock = {
  /**
   * Calls back with this tab's role, as soon as it is known and whenever it changes (a follower becomes
   * the writer when the writer's tab is closed). Returns how to stop listening.
   */
  onRole(listener: (role: Role) => void): () => void;
  /** The writer has appended something. */
  announce(): void;
  /** Another tab has appended something. Returns how to stop listening. */
  onAnnounced(listener: () => void): () => void;
};

export type Role = "writer" | "follower";
