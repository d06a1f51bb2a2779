import { topics } from "#corpus/vocabulary.ts";
import type { QuizScope } from "#renderer/domain/quiz-session.ts";

/** What a student may choose a quiz to be about. */
export const scopeKinds = ["all", "weakness", "topic", "document", "event"] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** A choice as the address keeps it: `topic:taiwan`; empty stands for everything. */
export type ScopeChoice = { readonly kind: ScopeKind; readonly id: string };

export function readScopeChoice(text: string): ScopeChoice {
  const [name, ...rest] = text.split(":");
  const kind = scopeKinds.find((each) => each === name) ?? "all";
  return { kind, id: rest.join(":") };
}

export function writeScopeChoice({ kind, id }: ScopeChoice): string {
  if (kind === "all") return "";
  return id === "" ? kind : `${kind}:${id}`;
}

/** The scope that is meant, weak facts looked up if they are; null where one of a list is yet to be chosen. */
export function scopeOf(
  { kind, id }: ScopeChoice,
  weak: () => ReadonlySet<string>,
): QuizScope | null {
  switch (kind) {
    case "all":
      return { kind };
    case "weakness":
      return { kind, factIds: [...weak()] };
    case "topic":
      return topics.some((topic) => topic === id) ? { kind, topic: id } : null;
    case "document":
      return id === "" ? null : { kind, documentId: id };
    case "event":
      return id === "" ? null : { kind, eventId: id };
  }
}
