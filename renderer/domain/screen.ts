import { at } from "./columns.ts";
import type { EarlyCards } from "./early-cards.ts";
import { createQueueKeeper, type QueueKeeper } from "./queue-keeper.ts";
import { type Derived, deriveState } from "./ready-state.ts";
import { scheduleOptions } from "./schedule-options.ts";
import type { StudyDeps } from "./study-deps.ts";
import type { StudyFold } from "./study-fold.ts";
import { isSameSession, type StudySession } from "./study-session.ts";

/** What is before the student: the state that follows from the fold now, and the card on screen. */
export type Screen = {
  derived(): Derived;
  /** Derives anew; a card that comes on screen by it shows its question. */
  look(): void;
  /** Derives anew if anything may have changed since. */
  lookIfChanged(): void;
  /** To be called right after an answer was taken in. */
  answered(cardId: string): void;
  shownCardId(): string | null;
  isAnswerShown(cardId: string): boolean;
  /** The one way to decide what is on screen; the writer's screen is what the next start shows. */
  present(cardId: string | null, isAnswerShown: boolean): void;
  /** Takes over what the writer had on screen. */
  reload(): void;
};

/** The journal is still being read: what is known already, and how far it has come. */
export type Reading = {
  readonly cards: EarlyCards;
  readonly done: number;
  readonly total: number;
};

type ScreenDeps = Pick<StudyDeps, "sessions" | "texts" | "clock">;

export function createScreen(
  { sessions, texts, clock }: ScreenDeps,
  fold: () => StudyFold,
  isWriter: () => boolean,
  reading: () => Reading | null = () => null,
): Screen {
  let session: StudySession | null = sessions.load();
  let queues: { readonly fold: StudyFold; readonly keeper: QueueKeeper } | null = null;
  let derived: Derived = derive();
  let revision = fold().revision();

  /** A fold that was made anew has another queue. */
  function keeper(): QueueKeeper {
    if (queues?.fold !== fold())
      queues = { fold: fold(), keeper: createQueueKeeper(fold(), reading()?.cards.rows) };
    return queues.keeper;
  }

  function derive(): Derived {
    const isCurrent = session !== null && session.reps === repsOf(session.cardId);
    return deriveState({
      fold: fold(),
      queues: keeper(),
      texts: texts(fold().decided().imports),
      options: scheduleOptions(fold().decided()),
      reading: reading(),
      nowMs: clock.nowMs(),
      utcOffsetMin: clock.utcOffsetMin(),
      presented: isCurrent ? (session?.cardId ?? null) : null,
    });
  }

  function repsOf(cardId: string): number {
    const { table } = fold().rows;
    const row = table.rowOf(cardId);
    return row < 0 ? 0 : at(table.reps, row);
  }

  function shownCardId(): string | null {
    const { next } = derived.state;
    return next.kind === "card" ? next.card.id : null;
  }

  function keep(next: StudySession | null): void {
    if (isSameSession(session, next)) return;
    session = next;
    if (isWriter()) sessions.keep(session);
  }

  function present(cardId: string | null, isAnswerShown: boolean): void {
    keep(cardId === null ? null : { cardId, reps: repsOf(cardId), isAnswerShown });
  }

  function look(): void {
    derived = derive();
    revision = fold().revision();
    const cardId = shownCardId();
    if (cardId === null) present(null, false);
    else if (session?.cardId !== cardId || session.reps !== repsOf(cardId)) present(cardId, false);
  }

  return {
    derived: () => derived,
    look,
    lookIfChanged() {
      if (queues?.fold !== fold() || fold().revision() !== revision) look();
    },
    answered: (cardId) => keeper().answered(fold().rows.table.rowOf(cardId)),
    shownCardId,
    isAnswerShown: (cardId) => session?.cardId === cardId && session.isAnswerShown,
    present,
    reload() {
      session = sessions.load();
    },
  };
}
