import type { CardId } from "#corpus/id.ts";
import { memoryOnDay } from "./correction.ts";
import { createEventWriter } from "./event-writer.ts";
import type { EventDraft } from "./journal-port.ts";
import { catchUp, type OpenedStudy } from "./open-study.ts";
import { createProjectionWriter } from "./projection-writer.ts";
import { provisionalReview } from "./provisional-event.ts";
import { type Derived, deriveState } from "./ready-state.ts";
import { recordCommands } from "./record-commands.ts";
import { reviewBody } from "./review-body.ts";
import { shareEqual } from "./share-equal.ts";
import type { ReadyState, Study } from "./study.ts";
import { studyDayOf } from "./study-day.ts";
import type { StudyDeps } from "./study-deps.ts";
import { reviewedV1 } from "./study-event.ts";
import type { StudyProblem } from "./study-problem.ts";
import { isSameSession, type StudySession } from "./study-session.ts";
import type { Role } from "./writer-lock.ts";

/** An opened collection at work: commands become events, events become the state. */
export type StudyDesk = Omit<Study, "getState" | "subscribe"> & {
  /** Announces the first state and begins to store the projection. */
  start(): void;
  setRole(role: Role): void;
  /** Reads what another tab has appended. */
  refresh(): Promise<void>;
  settled(): Promise<void>;
};

export function createStudyDesk(
  deps: Pick<StudyDeps, "journal" | "sessions" | "decks" | "cards" | "clock" | "newId" | "lock">,
  opened: OpenedStudy,
  firstRole: Role,
  onState: (state: ReadyState) => void,
): StudyDesk {
  const { clock, journal } = deps;
  const { fold } = opened;
  const writer = createEventWriter(journal, fold, deps.newId);
  const projection =
    opened.store === null
      ? null
      : createProjectionWriter(fold, opened.store, opened.isRebuilt, (failure) => {
          storeProblem = failure;
          announce();
        });
  let role = firstRole;
  let session: StudySession | null = deps.sessions.load();
  let isSaving = false;
  let journalProblem: StudyProblem | null = null;
  let storeProblem: StudyProblem | null = opened.problem;
  let derived: Derived = derive();
  let derivedRevision = fold.revision();
  let announced: ReadyState | null = null;

  function derive(): Derived {
    return deriveState({
      fold,
      decks: deps.decks,
      cards: deps.cards,
      nowMs: clock.nowMs(),
      utcOffsetMin: clock.utcOffsetMin(),
      presented:
        session !== null && session.reps === repsOf(session.cardId) ? session.cardId : null,
    });
  }

  function repsOf(cardId: string): number {
    return fold.cards.reviewsOf(cardId).length;
  }

  /** Derives the state anew; a card that comes on screen by it shows its question. */
  function look(): void {
    derived = derive();
    derivedRevision = fold.revision();
    const cardId = shownCardId();
    if (cardId === null) present(null);
    else if (session?.cardId !== cardId || session.reps !== repsOf(cardId)) {
      present({ cardId, reps: repsOf(cardId), isAnswerShown: false });
    }
  }

  /** The one place that decides what is on screen; the writer's screen is what the next start shows. */
  function present(next: StudySession | null): void {
    if (isSameSession(session, next)) return;
    session = next;
    if (role === "writer") deps.sessions.keep(session);
  }

  function announce(): void {
    announced = shareEqual(announced, {
      status: "ready",
      role,
      ...derived.state,
      saving: isSaving,
      problem: journalProblem ?? storeProblem,
    });
    onState(announced);
  }

  function show(): void {
    look();
    announce();
  }

  function shownCardId(): CardId | null {
    const { next } = derived.state;
    return next.kind === "card" ? next.card.id : null;
  }

  /** True once the event is on disk. Until then the state says `saving`. */
  async function append(draft: EventDraft): Promise<boolean> {
    isSaving = true;
    announce();
    try {
      const appended = await writer.append(draft);
      journalProblem = appended.ok ? null : appended.error;
      if (appended.ok) deps.lock.announce();
      return appended.ok;
    } finally {
      isSaving = false;
    }
  }

  /** Runs a command that writes, after those before it; a follower writes nothing. */
  async function asWriter(command: () => Promise<void>): Promise<void> {
    await writer.inTurn(async () => {
      if (role !== "writer") return;
      try {
        await command();
      } finally {
        // An answer that is stored as it was assumed changes nothing of what was derived from it.
        if (fold.revision() !== derivedRevision) look();
        announce();
        projection?.changed();
      }
    });
  }

  async function readOn(): Promise<void> {
    const caughtUp = await catchUp(journal, fold);
    journalProblem = caughtUp.ok ? null : caughtUp.error;
  }

  return {
    isAnswerShown: (cardId) => session?.cardId === cardId && session.isAnswerShown,
    showAnswer(cardId) {
      if (shownCardId() !== cardId) return;
      present({ cardId, reps: repsOf(cardId), isAnswerShown: true });
      announce();
    },
    async answer(cardId, rating, tookMs) {
      const { previews } = derived;
      if (previews === null || shownCardId() !== cardId) return;
      const atMs = clock.nowMs();
      const press = { cardId, rating, atMs, utcOffsetMin: clock.utcOffsetMin(), tookMs };
      const body = reviewedV1.parse(reviewBody(press, previews[rating]));
      const reps = repsOf(cardId);
      await asWriter(async () => {
        // The answer before this one may have failed and brought its card back, or been this card's.
        if (shownCardId() !== cardId || repsOf(cardId) !== reps) return;
        const draft = writer.draft(`answer ${cardId}`, { kind: "reviewed", v: 1, body });
        const review = provisionalReview(draft.id, body);
        fold.assume(review);
        look();
        let isStored = false;
        try {
          isStored = await append(draft);
        } finally {
          if (!isStored) {
            fold.retract(review);
            present({ cardId, reps, isAnswerShown: true });
          }
        }
      });
    },
    undo: () =>
      asWriter(async () => {
        const last = fold.cards.lastReview();
        if (last === null) return;
        const { cardId } = last.body;
        const body = { eventId: last.id };
        const isStored = await append(
          writer.draft(`undo ${last.id}`, { kind: "undid", v: 1, body }),
        );
        // The card comes back to the front, with its question.
        if (isStored) present({ cardId, reps: repsOf(cardId), isAnswerShown: false });
      }),
    ...recordCommands({ fold, writer, append, asWriter }),
    memoryOf(cardId) {
      const utcOffsetMin = clock.utcOffsetMin();
      const today = studyDayOf(clock.nowMs(), utcOffsetMin);
      const memory = fold.cards.memoryOf(cardId);
      return memoryOnDay(deps.cards.get(cardId) ?? {}, memory, today, utcOffsetMin);
    },
    dismissProblem() {
      journalProblem = null;
      storeProblem = null;
      announce();
    },
    tick: show,
    start() {
      show();
      if (role === "writer") projection?.start();
    },
    setRole(now) {
      if (now === role) return;
      void writer.inTurn(async () => {
        // The tab that wrote until now may have appended more than this one has read.
        if (now === "writer") {
          await readOn();
          session = deps.sessions.load();
        }
        role = now;
        show();
        if (now === "writer") projection?.start();
      });
    },
    refresh: () =>
      writer.inTurn(async () => {
        await readOn();
        show();
      }),
    async settled() {
      await writer.inTurn(async () => {});
      await projection?.settled();
    },
  };
}
