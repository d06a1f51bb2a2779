import { z } from "zod";
import { langs } from "#corpus/bilingual.ts";
import { itemForms } from "#corpus/items/item.ts";
import { longestGiven, type QuizAbout, verdicts } from "./quiz-events.ts";

const id = z.string().min(1).max(300);
const put = z.strictObject({ itemId: id, seed: z.int() });

/** What a quiz asks about. Weak facts and items to go over again are named, since they change while it runs. */
export const quizScopeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all") }),
  z.strictObject({ kind: z.literal("topic"), topic: id }),
  z.strictObject({ kind: z.literal("document"), documentId: id }),
  z.strictObject({ kind: z.literal("event"), eventId: id }),
  z.strictObject({ kind: z.literal("weakness"), factIds: z.array(id).max(20_000) }),
  z.strictObject({ kind: z.literal("again"), puts: z.array(put).max(1_000) }),
]);
export type QuizScope = z.infer<typeof quizScopeSchema>;

/** A scope as the record keeps it: what was meant, without the lists that go with it. */
export function aboutOf(scope: QuizScope): QuizAbout {
  switch (scope.kind) {
    case "all":
    case "weakness":
    case "again":
      return { kind: scope.kind };
    case "topic":
      return { kind: scope.kind, id: scope.topic };
    case "document":
      return { kind: scope.kind, id: scope.documentId };
    case "event":
      return { kind: scope.kind, id: scope.eventId };
  }
}

const answerSchema = z.strictObject({
  action: z.uuid(),
  given: z.string().max(longestGiven),
  verdict: z.enum(verdicts),
  missed: z.array(id).nullable(),
  tookMs: z.int().nonnegative(),
  atMs: z.int().nonnegative(),
  /** False until it is known to be on disk; sent again, it is the same answer. */
  isStored: z.boolean(),
  /** What it did to cards, for the student to see. */
  effects: z.strictObject({ good: z.int(), again: z.int(), queued: z.int() }),
});
export type SessionAnswer = z.infer<typeof answerSchema>;

/**
 * A quiz that is running: enough to go on with it exactly, since an item follows from its id and seed. Kept in
 * Web Storage; the answers themselves are in the journal.
 */
export const quizSessionSchema = z.strictObject({
  quizId: z.uuid(),
  seed: z.int().nonnegative(),
  scope: quizScopeSchema,
  forms: z.array(z.enum(itemForms)).min(1),
  langs: z.array(z.enum(langs)).min(1),
  /** Null goes on until it is ended. */
  length: z.int().positive().nullable(),
  /** How often everything was asked. */
  round: z.int().nonnegative(),
  /** Items put until now, the one on screen included. */
  puts: z.array(put.extend({ round: z.int().nonnegative(), answer: answerSchema.nullable() })),
  /** Which of them is on screen. */
  index: z.int().nonnegative(),
  /** What stands in it, not handed in. */
  draft: z.string().max(10_000).nullable(),
  isEnded: z.boolean(),
});
export type QuizSession = z.infer<typeof quizSessionSchema>;
export type QuizPut = QuizSession["puts"][number];

/** Keeps the running quiz from one moment to the next, at once; never fails. */
export type QuizKeeper = {
  load(): QuizSession | null;
  keep(session: QuizSession | null): void;
};

/** Another item, which comes on screen. */
export function withPut(
  session: QuizSession,
  next: { readonly itemId: string; readonly seed: number; readonly round: number },
): QuizSession {
  return {
    ...session,
    round: next.round,
    puts: [...session.puts, { ...next, answer: null }],
    index: session.puts.length,
    draft: null,
  };
}

/** The answer of an item, by its place. */
export function withAnswer(
  session: QuizSession,
  index: number,
  answer: SessionAnswer,
): QuizSession {
  const puts = session.puts.map((each, at) => (at === index ? { ...each, answer } : each));
  return { ...session, puts };
}

/** The item that was taken back comes on screen again, with what was given. */
export function backTo(session: QuizSession, index: number): QuizSession {
  const draft = session.puts[index]?.answer?.given ?? null;
  return { ...session, index, draft, isEnded: false };
}

/** The first item whose answer was stored and no longer counts; null where all do. */
export function takenBack(session: QuizSession, counted: ReadonlySet<string>): number | null {
  const index = session.puts.findIndex(
    ({ answer }) => answer?.isStored === true && !counted.has(answer.action),
  );
  return index < 0 ? null : index;
}
