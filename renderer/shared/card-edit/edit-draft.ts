import { blank, type Card } from "#corpus/card.ts";
import { err, ok, type Result } from "#corpus/result.ts";
import { originalOf } from "#renderer/domain/edited-card.ts";
import type { CardEdit } from "#renderer/domain/study.ts";

/** What stands in the fields of the dialog. */
export type EditDraft = {
  readonly context: string;
  readonly prompt: string;
  readonly answer: string;
  /** One accepted answer per line. */
  readonly accept: string;
};

/** The longest texts the study record takes, in characters. */
export const longest = { context: 500, prompt: 5_000, answer: 2_000, accept: 500 } as const;
const mostAccepted = 50;

export type DraftProblem = "missing" | "no-blank";

export function draftOf(card: Card): EditDraft {
  const { context, prompt, answer, accept } = card;
  return { context: context ?? "", prompt, answer, accept: accept.join("\n") };
}

/**
 * What would be written down of a draft; null where it says the same as the bundled card, which is how
 * an edit is taken back. A cloze without its gap would ask for nothing.
 */
export function editOf(draft: EditDraft, original: Card): Result<CardEdit | null, DraftProblem> {
  const [context, prompt, answer] = [
    draft.context.trim(),
    draft.prompt.trim(),
    draft.answer.trim(),
  ];
  if (prompt === "" || answer === "") return err("missing");
  if (original.form === "cloze" && !prompt.includes(blank)) return err("no-blank");
  const lines = draft.accept.split("\n").map((line) => line.trim().slice(0, longest.accept));
  const accept = [...new Set(lines.filter((line) => line !== ""))].slice(0, mostAccepted);
  const isSame =
    context === (original.context ?? "") &&
    prompt === original.prompt &&
    answer === original.answer &&
    accept.join("\n") === original.accept.join("\n");
  if (isSame) return ok(null);
  return ok({
    context: context === "" ? null : context,
    prompt,
    answer,
    accept,
    original: originalOf(original),
  });
}
