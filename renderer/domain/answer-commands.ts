import { at } from "./columns.ts";
import type { CommandDeps } from "./command-deps.ts";
import type { EventWriter } from "./event-writer.ts";
import { memoryAt } from "./memory-row.ts";
import type { RecentAction } from "./recent-actions.ts";
import { reviewBody } from "./review-body.ts";
import { cardIdsOf, isDeed } from "./row-steps.ts";
import type { Screen } from "./screen.ts";
import type { Study } from "./study.ts";
import type { StudyDeps } from "./study-deps.ts";
import { reviewedV1, type StudyEventBody } from "./study-event.ts";
import type { StudyFold } from "./study-fold.ts";

type AnswerDeps = Pick<CommandDeps, "fold" | "record" | "asWriter"> &
  Pick<StudyDeps, "clock"> & {
    readonly screen: Screen;
    readonly draft: EventWriter["draft"];
    /** Appends one event; see `EventWriter.draft` for the key. */
    readonly append: (key: string, event: StudyEventBody) => Promise<boolean>;
  };

/** Answering, taking back and bringing back: what changes the card on screen. */
export function answerCommands(deps: AnswerDeps): Pick<Study, "answer" | "undo" | "redo"> {
  const { fold, screen, clock, asWriter, record } = deps;

  function rowOf(cardId: string): number {
    return fold().rows.table.rowOf(cardId);
  }

  return {
    async answer(cardId, rating, tookMs) {
      const { previews } = screen.derived();
      if (previews === null || screen.shownCardId() !== cardId) return;
      const atMs = clock.nowMs();
      const press = { cardId, rating, atMs, utcOffsetMin: clock.utcOffsetMin(), tookMs };
      const reps = at(fold().rows.table.reps, rowOf(cardId));
      await asWriter(async () => {
        // The answer before this one may have failed and brought its card back, or been this card's.
        const row = rowOf(cardId);
        if (screen.shownCardId() !== cardId || at(fold().rows.table.reps, row) !== reps) return;
        const memory = memoryAt(fold().rows.study(), row);
        const { settings } = fold().decided();
        const body = reviewedV1.parse(reviewBody(press, previews[rating], memory, settings));
        const event: StudyEventBody = { kind: "reviewed", v: 1, body };
        const key = `answer ${cardId}`;
        fold().assume(deps.draft(key, event).id, body);
        screen.answered(cardId);
        screen.look();
        let isStored = false;
        try {
          isStored = await deps.append(key, event);
        } finally {
          // Nothing is left to retract where the journal's line has taken its place.
          fold().retract();
          if (!isStored) screen.present(cardId, true);
        }
      });
    },
    undo: () =>
      asWriter(async () => {
        const action = fold().undoable();
        if (action === null || screen.derived().state.undoable === null) return;
        const eventIds = action.events.map(({ id }) => id);
        const isStored = await record({ kind: "undid", v: 1, body: { eventIds } });
        // The card comes back to the front, with its question.
        const cardId = isStored ? cardOf(fold(), action) : null;
        if (cardId !== null) screen.present(cardId, false);
      }),
    redo: () =>
      asWriter(async () => {
        const undo = fold().redoable()?.undo;
        if (undo === undefined || screen.derived().state.redoable === null) return;
        await record({ kind: "undid", v: 1, body: { eventIds: [undo.id] } });
      }),
  };
}

/** The card an action was about, the first where it was about several; null where it was about none. */
function cardOf(fold: StudyFold, { events }: RecentAction): string | null {
  const [event] = events;
  if (event === undefined) return null;
  const { history, rows } = fold.parts;
  const review = history.find(event.id);
  if (review !== null) {
    const { columns, row } = history.place(review);
    return rows.table.cardIds[at(columns.card, row)] ?? null;
  }
  const kept = fold.kept().get(event.id);
  if (kept === undefined) return null;
  if (isDeed(kept)) return cardIdsOf(kept)[0] ?? null;
  return kept.kind === "card-edited" || kept.kind === "card-reported" ? kept.body.cardId : null;
}
