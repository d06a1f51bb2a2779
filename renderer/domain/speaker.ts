import type { Lang } from "#corpus/bilingual.ts";

/** A voice of the system that works without the network. */
export type Voice = { readonly name: string; readonly lang: Lang };

/** Reading aloud by the system's own voices. Those that go over the network are not offered. */
export type Speaker = {
  /** In the system's order, its default first. Empty while they are being found, or where there are none. */
  voices(): readonly Voice[];
  /** Called when the list of voices has changed. */
  subscribe(listener: () => void): () => void;
  /** Stops what is being read and reads this; a name that is not there falls back to the language's first voice. */
  speak(text: string, lang: Lang, voiceName: string | null): void;
  stop(): void;
};
