import { decideImports, type ImportEvent, isImportEvent } from "./decide-imports.ts";
import { compareEvents } from "./event-order.ts";
import { type FormerParameters, formerParameters } from "./former-parameters.ts";
import { type Imports, noImports } from "./imports.ts";
import { createLatestValues } from "./latest-values.ts";
import { createMockLog, type MockExam } from "./mock/mock-exams.ts";
import { type AcceptedAnswer, createQuizLog, type QuizAnswer } from "./quiz-log.ts";
import type { Parameters } from "./schedule.ts";
import { defaultSettings, deviceSettings, type Settings } from "./settings.ts";
import type { CardEdit, CardReport, Edits, Exam, FactEdit } from "./study.ts";
import type { StudyDay } from "./study-day.ts";
import type { EventBody, EventKind, StudyEvent } from "./study-event.ts";

/** What follows from the events that are neither answers nor deeds about cards. */
export type Decided = {
  readonly settings: Settings;
  /** The nearest first. */
  readonly exams: readonly Exam[];
  /** The latest first. */
  readonly reports: readonly CardReport[];
  readonly edits: Edits;
  /** The same object as long as the same events count. */
  readonly imports: Imports;
  readonly parameters: Parameters;
  readonly formerParameters: readonly FormerParameters[];
  /** Beyond the limits of the settings, by study day. */
  readonly raised: ReadonlyMap<StudyDay, { readonly newCards: number; readonly reviews: number }>;
  /** Typed answers the student counts as right, the latest first. */
  readonly accepted: readonly AcceptedAnswer[];
};

export type Decisions = {
  add(event: StudyEvent): void;
  remove(event: StudyEvent): void;
  /** The same object as long as nothing is added, removed or masked. */
  decided(): Decided;
  /** The quiz answers that count, in order; the same object as long as nothing changes. */
  quizAnswers(): readonly QuizAnswer[];
  /** The mock exams that count, the latest first; the same object as long as nothing changes. */
  mocks(): readonly MockExam[];
  /** Whether any card or fact was ever edited. */
  hasEdits(): boolean;
  /** Another event may have been masked. */
  maskChanged(): void;
};

const parametersKey = "parameters";

type Of<Kind extends EventKind> = Extract<StudyEvent, { kind: Kind }>;

/** `device` is the one whose screen and keyboard this is. */
export function createDecisions(
  device: string,
  isMasked: (event: StudyEvent) => boolean,
): Decisions {
  const latest = <Kind extends EventKind>(keyOf: (event: Of<Kind>) => string) =>
    createLatestValues<Of<Kind>>(keyOf, isMasked);
  const settings = latest<"setting-changed">(({ body }) => body.key);
  const exams = latest<"exam-planned">(({ body }) => body.examId);
  const reports = latest<"card-reported">(({ id }) => id);
  const cardEdits = latest<"card-edited">(({ body }) => body.cardId);
  const factEdits = latest<"fact-edited">(({ body }) => body.factId);
  const notes = latest<"note-written">(({ body }) => body.factId);
  const parameters = latest<"parameters-adopted">(() => parametersKey);
  const raised = latest<"limits-raised">(({ id }) => id);
  const importEvents = latest<ImportEvent["kind"]>(({ id }) => id);
  const accepted = latest<"answer-accepted">(({ body: { factId, gapId, lang, given } }) =>
    JSON.stringify([factId, gapId, lang, given]),
  );
  const quizLog = createQuizLog(isMasked);
  const mockLog = createMockLog(isMasked);
  let made: Decided | null = null;
  let lastImports: { readonly from: string; readonly imports: Imports } | null = null;

  function change(event: StudyEvent, how: "add" | "remove"): void {
    if (event.kind === "quiz-answered") {
      quizLog[how](event);
      return;
    }
    if (
      event.kind === "mock-started" ||
      event.kind === "mock-answered" ||
      event.kind === "mock-finished"
    ) {
      mockLog[how](event);
      return;
    }
    made = null;
    if (event.kind === "answer-accepted" && event.body.mock !== undefined) mockLog[how](event);
    switch (event.kind) {
      case "setting-changed":
        if (!deviceSettings.has(event.body.key) || event.device === device) settings[how](event);
        break;
      case "exam-planned":
        exams[how](event);
        break;
      case "card-reported":
        reports[how](event);
        break;
      case "card-edited":
        cardEdits[how](event);
        break;
      case "fact-edited":
        factEdits[how](event);
        break;
      case "note-written":
        notes[how](event);
        break;
      case "parameters-adopted":
        parameters[how](event);
        break;
      case "limits-raised":
        raised[how](event);
        break;
      case "answer-accepted":
        accepted[how](event);
        break;
      default:
        if (isImportEvent(event)) importEvents[how](event);
    }
  }

  /** Undo of something else leaves what rests on the imports as it is. */
  function imports(): Imports {
    if (!importEvents.hasAny()) return noImports;
    const counting = importEvents.latest();
    const from = counting.map(({ id, device, seq }) => `${id}/${device}/${seq}`).join();
    if (lastImports?.from !== from) lastImports = { from, imports: decideImports(counting) };
    return lastImports.imports;
  }

  function make(): Decided {
    return {
      settings: {
        ...defaultSettings,
        ...Object.fromEntries(settings.latest().map(({ body }) => [body.key, body.value])),
      },
      exams: exams
        .latest()
        .flatMap(({ body }) => (body.exam === null ? [] : [{ id: body.examId, ...body.exam }]))
        .sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1)),
      reports: reports
        .latest()
        .toSorted((a, b) => compareEvents(b, a))
        .map(({ id, clock, body }) => ({ id, atMs: clock.ms, ...body })),
      edits: {
        cards: editsBy(cardEdits.latest(), ({ cardId }) => cardId),
        facts: editsBy(factEdits.latest(), ({ factId }) => factId),
        atMs: new Map([
          ...editTimes(cardEdits.latest(), ({ cardId }) => cardId),
          ...editTimes(factEdits.latest(), ({ factId }) => factId),
        ]),
        notes: new Map(
          notes
            .latest()
            .flatMap(({ body }) => (body.text === "" ? [] : [[body.factId, body.text] as const])),
        ),
      },
      imports: imports(),
      parameters: parameters.latest()[0]?.body.parameters ?? null,
      formerParameters: formerParameters(parameters.counting(parametersKey)),
      raised: raisedByDay(raised.latest()),
      accepted: accepted
        .latest()
        .filter(({ body }) => body.isAccepted)
        .toSorted((a, b) => compareEvents(b, a))
        .map(({ clock, body: { factId, gapId, lang, given } }) => ({
          factId,
          gapId,
          lang,
          given,
          atMs: clock.ms,
        })),
    };
  }

  return {
    add: (event) => change(event, "add"),
    remove: (event) => change(event, "remove"),
    decided() {
      made ??= make();
      return made;
    },
    quizAnswers: () => quizLog.answers(),
    mocks: () => mockLog.exams(),
    hasEdits: () => cardEdits.hasAny() || factEdits.hasAny(),
    maskChanged() {
      made = null;
      quizLog.maskChanged();
      mockLog.maskChanged();
    },
  };
}

function editsBy<Body extends { readonly edit: CardEdit | FactEdit | null }>(
  events: readonly { readonly body: Body }[],
  keyOf: (body: Body) => string,
): ReadonlyMap<string, NonNullable<Body["edit"]>> {
  return new Map(
    events.flatMap(({ body }) => (body.edit === null ? [] : [[keyOf(body), body.edit] as const])),
  );
}

/** When each edit that counts was made. */
function editTimes<Body extends { readonly edit: CardEdit | FactEdit | null }>(
  events: readonly { readonly clock: StudyEvent["clock"]; readonly body: Body }[],
  keyOf: (body: Body) => string,
): readonly (readonly [string, number])[] {
  return events.flatMap(({ clock, body }) =>
    body.edit === null ? [] : [[keyOf(body), clock.ms] as const],
  );
}

function raisedByDay(events: readonly { readonly body: EventBody<"limits-raised"> }[]) {
  const byDay = new Map<StudyDay, { readonly newCards: number; readonly reviews: number }>();
  for (const { body } of events) {
    const before = byDay.get(body.studyDay) ?? { newCards: 0, reviews: 0 };
    byDay.set(body.studyDay, {
      newCards: before.newCards + body.newCards,
      reviews: before.reviews + body.reviews,
    });
  }
  return byDay;
}
