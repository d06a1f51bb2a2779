import type { EventWriter } from "./event-writer.ts";
import type { EventDraft } from "./journal-port.ts";
import type { Study } from "./study.ts";
import { cardReportedV1, examPlannedV1, settingChangedV1 } from "./study-event.ts";
import type { StudyFold } from "./study-fold.ts";

type RecordDeps = {
  readonly fold: StudyFold;
  readonly writer: EventWriter;
  /** True once the event is on disk. */
  readonly append: (draft: EventDraft) => Promise<boolean>;
  /** Runs a command that writes, after those before it. */
  readonly asWriter: (command: () => Promise<void>) => Promise<void>;
};

/** The commands that only record something: no card comes or goes by them. */
export function recordCommands({
  fold,
  writer,
  append,
  asWriter,
}: RecordDeps): Pick<Study, "changeSetting" | "planExam" | "reportCard" | "withdrawReport"> {
  return {
    changeSetting: (change) =>
      asWriter(async () => {
        const body = settingChangedV1.parse(change);
        if (fold.settings()[body.key] === body.value) return;
        const key = `setting ${body.key} ${body.value}`;
        await append(writer.draft(key, { kind: "setting-changed", v: 1, body }));
      }),
    planExam: (exam) =>
      asWriter(async () => {
        const bodies =
          exam === null
            ? fold.exams().map(({ id }) => ({ examId: id, exam: null }))
            : [{ examId: exam.id, exam: { name: exam.name, date: exam.date } }];
        for (const body of bodies.map((each) => examPlannedV1.parse(each))) {
          const key = `exam ${JSON.stringify(body)}`;
          if (!(await append(writer.draft(key, { kind: "exam-planned", v: 1, body })))) return;
        }
      }),
    reportCard: (report) =>
      asWriter(async () => {
        const body = cardReportedV1.parse(report);
        const key = `report ${JSON.stringify(body)}`;
        await append(writer.draft(key, { kind: "card-reported", v: 1, body }));
      }),
    withdrawReport: (reportId) =>
      asWriter(async () => {
        if (!fold.reports().some(({ id }) => id === reportId)) return;
        const body = { eventId: reportId };
        await append(writer.draft(`undo ${reportId}`, { kind: "undid", v: 1, body }));
      }),
  };
}
