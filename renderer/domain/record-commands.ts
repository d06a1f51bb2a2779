import type { FactEditRefusal } from "#corpus/edit-fact.ts";
import { ok, type Result } from "#corpus/result.ts";
import type { CommandDeps } from "./command-deps.ts";
import type { Study } from "./study.ts";
import {
  cardEditedV1,
  cardReportedV1,
  examPlannedV1,
  factEditedV1,
  limitsRaisedV1,
  noteWrittenV1,
  parametersAdoptedV1,
  rewoundV1,
  settingChangedV1,
} from "./study-event.ts";

type RecordCommands = Pick<
  Study,
  | "changeSetting"
  | "planExam"
  | "removeExam"
  | "raiseLimits"
  | "editCard"
  | "editFact"
  | "writeNote"
  | "adoptParameters"
  | "rewindTo"
  | "reportCard"
  | "withdrawReport"
>;

/** The commands that are one event each. What they are given is checked like anything from outside. */
export function recordCommands({
  fold,
  texts,
  today,
  record,
  asWriter,
}: CommandDeps): RecordCommands {
  return {
    changeSetting: (change) =>
      asWriter(async () => {
        const body = settingChangedV1.parse(change);
        const { settings } = fold().decided();
        if (JSON.stringify(settings[body.key]) === JSON.stringify(body.value)) return;
        await record({ kind: "setting-changed", v: 1, body });
      }),
    planExam: ({ id, ...exam }) =>
      asWriter(async () => {
        const body = examPlannedV1.parse({ examId: id, exam });
        await record({ kind: "exam-planned", v: 1, body });
      }),
    removeExam: (examId) =>
      asWriter(async () => {
        if (
          !fold()
            .decided()
            .exams.some(({ id }) => id === examId)
        )
          return;
        const body = { examId, exam: null };
        await record({ kind: "exam-planned", v: 1, body });
      }),
    raiseLimits: (more) =>
      asWriter(async () => {
        const body = limitsRaisedV1.parse({ studyDay: today(), ...more });
        await record({ kind: "limits-raised", v: 1, body });
      }),
    editCard: (cardId, edit) =>
      asWriter(async () => {
        if (edit === null && !fold().decided().edits.cards.has(cardId)) return;
        const body = cardEditedV1.parse({ cardId, edit });
        await record({ kind: "card-edited", v: 1, body });
      }),
    async editFact(factId, edit) {
      if (edit !== null) {
        const cards = texts().ofEditedFact(factId, edit);
        if (!cards.ok) return cards;
      }
      await asWriter(async () => {
        if (edit === null && !fold().decided().edits.facts.has(factId)) return;
        const body = factEditedV1.parse({ factId, edit });
        await record({ kind: "fact-edited", v: 1, body });
      });
      return ok(null) satisfies Result<null, FactEditRefusal>;
    },
    writeNote: (factId, text) =>
      asWriter(async () => {
        if ((fold().decided().edits.notes.get(factId) ?? "") === text) return;
        const body = noteWrittenV1.parse({ factId, text });
        await record({ kind: "note-written", v: 1, body });
      }),
    adoptParameters: (adopted) =>
      asWriter(async () => {
        const body = parametersAdoptedV1.parse(adopted);
        await record({
          kind: "parameters-adopted",
          v: 1,
          body,
        });
      }),
    rewindTo: (heads) =>
      asWriter(async () => {
        const body = rewoundV1.parse({ to: heads, from: fold().heads() });
        await record({ kind: "rewound", v: 1, body });
      }),
    reportCard: (report) =>
      asWriter(async () => {
        const body = cardReportedV1.parse(report);
        await record({ kind: "card-reported", v: 1, body });
      }),
    withdrawReport: (reportId) =>
      asWriter(async () => {
        if (
          !fold()
            .decided()
            .reports.some(({ id }) => id === reportId)
        )
          return;
        const body = { eventIds: [reportId] };
        await record({ kind: "undid", v: 1, body });
      }),
  };
}
