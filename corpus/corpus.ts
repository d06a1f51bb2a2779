import type { Document } from "./document.ts";
import type { Event } from "./event.ts";
import type { Fact } from "./fact.ts";
import type { GazetteerEntry } from "./gazetteer.ts";

/** Everything that is bundled, validated and resolved, in a stable order. */
export type Corpus = {
  /** Changes with any change of content; tells a stored projection that its cards are older. */
  readonly version: string;
  readonly documents: readonly Document[];
  readonly events: readonly Event[];
  readonly gazetteer: readonly GazetteerEntry[];
  readonly facts: readonly Fact[];
};
