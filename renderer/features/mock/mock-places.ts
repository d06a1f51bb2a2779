import { hrefTo } from "#renderer/shared/route.ts";

/** Where mock exams are begun, and the past ones listed. */
export const mockHref = hrefTo("mock");

/** One exam: itself while it runs, its report afterwards. */
export function examHref(mockId: string): string {
  return hrefTo("mock", mockId);
}
