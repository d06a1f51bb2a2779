/** The whole number a student typed, full-width digits and spaces included; null for anything else. */
export function wholeNumberOf(typed: string): number | null {
  const text = typed.normalize("NFKC").trim();
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
