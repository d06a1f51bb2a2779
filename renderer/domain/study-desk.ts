import { ok, type Result } from "#corpus/result.ts";
import { answerCommands } from "./answer-commands.ts";
import { cardCommands } from "./card-commands.ts";
import { runCheck } from "./check-run.ts";
import { createCollection } from "./collection.ts";
import type { CommandDeps } from "./command-deps.ts";
import { createEventWriter } from "./event-writer.ts";
import { importCommands } from "./import-commands.ts";
import { lookups } from "./lookups.ts";
import { mockCommands } from "./mock/mock-commands.ts";
import { countUpTo, type OpenedStudy } from "./open-study.ts";
import { createProjectionWriter, type ProjectionWriter } from "./projection-writer.ts";
import { quizCommands } from "./quiz-commands.ts";
import { recordCommands } from "./record-commands.ts";
import { createScreen, type Reading } from "./screen.ts";
import { shareEqual } from "./share-equal.ts";
import type { ReadyState, Study } from "./study.ts";
import { studyDayOf } from "./study-day.ts";
import type { StudyDeps } from "./study-deps.ts";
import type { StudyEventBody } from "./study-event.ts";
import type { StudyProblem } from "./study-problem.ts";
import type { Role } from "./writer-lock.ts";

/** An opened collection at work: commands become events, events become the state. */
export type StudyDesk = Omit<Study, "getState" | "subscribe"> & {
  /** Announces the first state and begins to store the projection. */
  start(): void;
  setRole(role: Role): Promise<void>;
  /** How far the rest of the journal has been read, where only a part was open until now. */
  readTo(done: number, total: number): void;
  /** Goes on with all there is, in its turn. */
  complete(whole: OpenedStudy): Promise<Result<null, StudyProblem>>;
  /** Reads what another tab has appended. */
  refresh(): Promise<void>;
  settled(): Promise<void>;
};

export function createStudyDesk(
  deps: StudyDeps,
  opened: OpenedStudy,
  firstRole: Role,
  onState: (state: ReadyState) => void,
): StudyDesk {
  const { clock } = deps;
  let role = firstRole;
  let isSaving = false;
  let problem: StudyProblem | null = null;
  let storeProblem: StudyProblem | null = opened.problem;
  let announced: ReadyState | null = null;
  let inUse = opened;
  let reading = readingOf(opened);
  let percentRead = 0;
  let onWhole = () => {};
  const whole = new Promise<void>((resolve) => {
    onWhole = resolve;
    if (reading === null) resolve();
  });

  // What was stored does not belong to a fold that was made anew.
  const collection = createCollection(deps, opened, (because) => {
    startWriting({ store: inUse.store, isRebuilt: true });
    onStoreFailure(because);
  });
  const fold = () => collection.fold;
  const writer = createEventWriter(deps.journal, fold, deps.newId, () => void check(() => {}));
  const screen = createScreen(
    deps,
    fold,
    () => role === "writer",
    () => reading,
  );
  let projection: ProjectionWriter | null = null;

  /** The writer alone stores the projection. */
  function startWriting({ store, isRebuilt }: Pick<OpenedStudy, "store" | "isRebuilt">): void {
    projection?.stop();
    projection = null;
    if (role !== "writer" || store === null) return;
    projection = createProjectionWriter({
      source: {
        all: () => writer.inTurn(async () => fold().takeAll()),
        changes: () => writer.inTurn(async () => fold().takeChanges()),
        written: () => fold().parts.history.release(),
      },
      store,
      catalogIds: deps.catalog.cardIds,
      isRebuilt,
      beforeWriting: () => deps.waits.beforeWriting(),
      onFailure: onStoreFailure,
    });
  }

  function onStoreFailure(failure: StudyProblem): void {
    storeProblem = failure;
    announce();
  }

  function announce(): void {
    const state: ReadyState = {
      status: "ready",
      role,
      ...screen.derived().state,
      saving: isSaving,
      problem: problem ?? storeProblem,
    };
    announced = shareEqual(announced, state);
    onState(announced);
  }

  function show(): void {
    screen.look();
    announce();
  }

  /** True once the event is on disk. Until then the state says `saving`. */
  async function append(key: string, event: StudyEventBody): Promise<boolean> {
    isSaving = true;
    announce();
    try {
      const appended = await writer.append(writer.draft(key, event));
      const settled = appended.ok ? await collection.settle() : appended;
      problem = settled.ok ? null : settled.error;
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
        screen.lookIfChanged();
        announce();
        projection?.changed();
      }
    });
  }

  const check: Study["check"] = async (onProgress) => {
    await whole;
    return writer.inTurn(async () => {
      const checked = await runCheck({ ...deps, collection, device: opened.device }, onProgress);
      if (!checked.ok) return checked;
      const { report, mended, rescue } = checked.value;
      if (mended !== null) {
        collection.adopt(mended);
        startWriting({ store: inUse.store, isRebuilt: true });
      }
      problem = rescue ?? problem;
      screen.lookIfChanged();
      announce();
      return ok(report);
    });
  };

  const commands: CommandDeps = {
    fold,
    texts: () => deps.texts(fold().decided().imports),
    today: () => studyDayOf(clock.nowMs(), clock.utcOffsetMin()),
    newId: deps.newId,
    asWriter,
    async record(...events) {
      for (const event of events) if (!(await append(actOf(event), event))) return false;
      return true;
    },
    refuse(refusal) {
      problem = refusal;
    },
  };

  /** What a crash has left of the end of a mock exam. */
  const { settleMock, ...onMocks } = mockCommands({
    ...commands,
    clock,
    asWriter: (command) => whole.then(() => asWriter(command)),
  });
  const onCards = cardCommands(commands);
  // What they do depends on cards that may not have been read yet.
  const afterReading: CommandDeps = {
    ...commands,
    asWriter: (command) => whole.then(() => asWriter(command)),
  };

  async function readOn(): Promise<void> {
    const caughtUp = await collection.readOn();
    problem = caughtUp.ok ? null : caughtUp.error;
  }

  /**
   * The tab that wrote until now may have appended more than this one has read, and stored reviews in
   * another order than this one has them.
   */
  async function takeOver(): Promise<void> {
    const again = await collection.reopen();
    problem = again.ok ? null : again.error;
    screen.reload();
    if (again.ok) startWriting(again.value);
  }

  return {
    isAnswerShown: screen.isAnswerShown,
    showAnswer(cardId) {
      if (screen.shownCardId() !== cardId) return;
      screen.present(cardId, true);
      announce();
    },
    ...answerCommands({ ...commands, clock, screen, append, draft: writer.draft }),
    ...recordCommands(commands),
    ...onCards,
    reschedule: () => whole.then(onCards.reschedule),
    ...importCommands({
      ...afterReading,
      documents: deps.documents,
      problem: () => problem,
      nowMs: clock.nowMs,
    }),
    ...quizCommands({ ...afterReading, clock }),
    ...onMocks,
    ...lookups(collection, deps, (task) => whole.then(() => writer.inTurn(task))),
    check,
    dismissProblem() {
      problem = null;
      storeProblem = null;
      announce();
    },
    tick: show,
    start() {
      show();
      startWriting(opened);
      // The journal was asked before this tab became what it is; another may have written since.
      void whole.then(() => writer.inTurn(readOn)).then(show);
      void settleMock();
    },
    readTo(done, total) {
      const percent = Math.floor((100 * done) / total);
      if (reading === null || percent === percentRead) return;
      percentRead = percent;
      reading = { ...reading, done: Math.min(done, total), total };
      show();
    },
    complete: (all) =>
      writer.inTurn(async () => {
        const completed = await collection.complete(all);
        if (!completed.ok) return completed;
        inUse = all;
        reading = null;
        storeProblem = all.problem;
        show();
        startWriting(all);
        onWhole();
        return completed;
      }),
    async setRole(now) {
      await whole;
      if (now === role) return;
      await writer.inTurn(async () => {
        role = now;
        if (now === "writer") await takeOver();
        show();
      });
      void settleMock();
    },
    async refresh() {
      await whole;
      await writer.inTurn(async () => {
        await readOn();
        show();
      });
    },
    async settled() {
      await writer.inTurn(async () => {});
      await projection?.settled();
    },
  };
}

/** The same for an act that is tried again, whatever events of one action have in common by chance. */
function actOf({ kind, body }: StudyEventBody): string {
  return JSON.stringify([kind, { ...body, action: undefined }]);
}

/** What is known while the rest of the journal is being read; null where all is. */
function readingOf({ early }: OpenedStudy): Reading | null {
  return early === null ? null : { cards: early, done: 0, total: countUpTo(early.heads) };
}
