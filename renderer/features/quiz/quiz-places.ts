import { hrefTo } from "#renderer/shared/route.ts";

/** The quizzes of the past, page by page. */
export const pastHref = hrefTo("quiz", "past");

/** One quiz of the past. */
export function pastQuizHref(quizId: string): string {
  return hrefTo("quiz", "past", quizId);
}
