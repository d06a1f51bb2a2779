import { err, ok } from "#corpus/result.ts";
import { noMarks } from "./card-marks.ts";
import type { CardTable } from "./card-table.ts";
import { newMemory } from "./memory.ts";
import { createReviewHistory } from "./review-history.ts";
import { reviewLogOf } from "./review-log-of.ts";
import { reviewLogPart } from "./review-log-since.ts";
import type { Study } from "./study.ts";
import type { StudyDesk } from "./study-desk.ts";

const notStarted = err({ code: "refused" as const, params: { detail: "not started" } });

/** The commands and questions of a study that has yet to start: until then they do and know nothing. */
export function delegated(
  desk: () => StudyDesk | null,
  untouched: () => CardTable,
): Omit<Study, "getState" | "subscribe"> {
  return {
    isAnswerShown: (cardId) => desk()?.isAnswerShown(cardId) ?? false,
    showAnswer: (cardId) => desk()?.showAnswer(cardId),
    answer: async (cardId, rating, tookMs) => desk()?.answer(cardId, rating, tookMs),
    undo: async () => desk()?.undo(),
    redo: async () => desk()?.redo(),
    changeSetting: async (change) => desk()?.changeSetting(change),
    planExam: async (exam) => desk()?.planExam(exam),
    removeExam: async (examId) => desk()?.removeExam(examId),
    suspend: async (cardIds, isSuspended) => desk()?.suspend(cardIds, isSuspended),
    bury: async (cardIds, isBuried) => desk()?.bury(cardIds, isBuried),
    flag: async (cardIds, flag) => desk()?.flag(cardIds, flag),
    tag: async (cardIds, tag, isTagged) => desk()?.tag(cardIds, tag, isTagged),
    addToDeck: async (cardIds, isAdded) => desk()?.addToDeck(cardIds, isAdded),
    setDue: async (cardIds, days) => desk()?.setDue(cardIds, days),
    reset: async (cardIds) => desk()?.reset(cardIds),
    answerQuiz: async (answer) => desk()?.answerQuiz(answer) ?? null,
    acceptAnswer: async (accept) => desk()?.acceptAnswer(accept) ?? null,
    withdrawAccepted: async (accepted) => desk()?.withdrawAccepted(accepted),
    weakFacts: () => desk()?.weakFacts() ?? new Set(),
    startMock: async (draft) => desk()?.startMock(draft) ?? false,
    answerMock: async (answer) => desk()?.answerMock(answer) ?? false,
    finishMock: async (end) => desk()?.finishMock(end) ?? false,
    acceptMock: async (accept) => desk()?.acceptMock(accept) ?? false,
    touchedBy: (cardIds) => desk()?.touchedBy(cardIds) ?? [],
    quizAnswers: () => desk()?.quizAnswers() ?? [],
    raiseLimits: async (more) => desk()?.raiseLimits(more),
    editCard: async (cardId, edit) => desk()?.editCard(cardId, edit),
    editFact: async (factId, edit) => desk()?.editFact(factId, edit) ?? ok(null),
    importDocument: async (request) => desk()?.importDocument(request) ?? notStarted,
    readText: async (importId) => desk()?.readText(importId) ?? notStarted,
    decideProposals: async (importId, decisions) =>
      desk()?.decideProposals(importId, decisions) ?? notStarted,
    addFacts: async (importId, facts, events) =>
      desk()?.addFacts(importId, facts, events) ?? notStarted,
    withdrawImport: async (importId, isWithdrawn) =>
      desk()?.withdrawImport(importId, isWithdrawn) ?? notStarted,
    reanchorFacts: async (importId, documentId, anchors) =>
      desk()?.reanchorFacts(importId, documentId, anchors) ?? notStarted,
    writeNote: async (factId, text) => desk()?.writeNote(factId, text),
    adoptParameters: async (body) => desk()?.adoptParameters(body),
    reschedule: async () => desk()?.reschedule(),
    whatWouldRewind: async (heads) => desk()?.whatWouldRewind(heads) ?? new Map(),
    rewindTo: async (heads) => desk()?.rewindTo(heads),
    table: () => desk()?.table() ?? untouched(),
    marksOf: (cardId) => desk()?.marksOf(cardId) ?? noMarks,
    cardOf: (cardId) => desk()?.cardOf(cardId) ?? null,
    historyOf: async (cardId) => desk()?.historyOf(cardId) ?? [],
    reviewLog: async () => desk()?.reviewLog() ?? reviewLogOf([], [], []),
    reviewLogSince: async (mark) =>
      desk()?.reviewLogSince(mark) ??
      reviewLogPart(createReviewHistory({ length: 0, chunks: [] }), [], null, [], []),
    reviewLogAhead: async () => desk()?.reviewLogAhead() ?? null,
    reportCard: async (report) => desk()?.reportCard(report),
    withdrawReport: async (reportId) => desk()?.withdrawReport(reportId),
    memoryOf: (cardId) => desk()?.memoryOf(cardId) ?? newMemory,
    check: async (onProgress) => desk()?.check(onProgress) ?? notStarted,
    dismissProblem: () => desk()?.dismissProblem(),
    tick: () => desk()?.tick(),
  };
}
