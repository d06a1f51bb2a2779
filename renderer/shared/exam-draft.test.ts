import { expect, test } from "vitest";
import { examError, examOf, noExam } from "./exam-draft.ts";

const nowMs = new Date(2026, 10, 22, 12).getTime();

test("an exam that is left out is no mistake and no exam", () => {
  expect(examError(noExam, nowMs)).toBeNull();
  expect(examOf(noExam)).toBeNull();
});

test("half an exam says which half is missing", () => {
  expect(examError({ name: "外交", date: "" }, nowMs)?.text).toBe("exam.dateMissing");
  expect(examError({ name: " ", date: "2027-06-13" }, nowMs)?.text).toBe("exam.nameMissing");
});

test("an exam may be today and not yesterday", () => {
  expect(examError({ name: "外交", date: "2026-11-22" }, nowMs)).toBeNull();
  expect(examError({ name: "外交", date: "2026-11-21" }, nowMs)?.text).toBe("exam.datePast");
});
