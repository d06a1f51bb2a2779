import { differenceRuns } from "./difference.ts";
import type { KnownTerms } from "./known-terms.ts";
import type { Form } from "./mistake.ts";
import { isFamilyName, nameKey } from "./person.ts";
import type { Reading } from "./reading.ts";
import type { Grade } from "./verdict.ts";

/** A grade before the normalised answer is added. */
type Judged = Grade extends infer G ? (G extends Grade ? Omit<G, "normalised"> : never) : never;

/**
 * Judges the name and the office written with it, or null where the name is none of the accepted ones.
 * An office may be left out or be any the person is known to hold, by an accepted form or the gazetteer; where
 * neither says anything it is not judged. With another's office a full name is almost right, a family name
 * alone wrong: that may be another person.
 */
export function judgePerson(
  forms: readonly [Form, ...Form[]],
  given: Reading,
  known: KnownTerms,
): Judged | null {
  const typed = given.person;
  if (typed === null) return null;
  const exact = forms.find(({ reading }) => isSameName(reading, typed.name));
  const whole =
    exact ??
    (tellsFamilyName(forms)
      ? undefined
      : forms.find(({ reading }) => isFamilyName(typed.name, reading.person?.name ?? "")));
  if (whole === undefined) return null;
  const held = new Set(
    forms.flatMap(({ reading }) => [
      ...(reading.person?.office == null ? [] : [reading.person.office]),
      ...(known.offices.get(reading.key) ?? []),
    ]),
  );
  const isFullName = exact !== undefined && !isPartOfAnother(typed.name, forms);
  const diff = differenceRuns(whole.reading.cleaned, given.cleaned);
  if (typed.office !== null && held.size > 0 && !held.has(typed.office)) {
    const reason = { code: "office-differs", params: { name: whole.text } } as const;
    return { verdict: isFullName ? "almost" : "wrong", matched: whole.text, diff, reason };
  }
  if (exact !== undefined || typed.hasOffice) return { verdict: "right", matched: whole.text };
  const reason = { code: "name-incomplete", params: { expected: whole.text } } as const;
  return { verdict: "almost", matched: whole.text, diff, reason };
}

function isSameName(reading: Reading, name: string): boolean {
  return reading.person !== null && nameKey(reading.person.name) === nameKey(name);
}

/** Where a form is the family name, which part of the full one that is need not be guessed. */
function tellsFamilyName(forms: readonly Form[]): boolean {
  return forms.some(({ reading }) => isPartOfAnother(reading.person?.name ?? "", forms));
}

function isPartOfAnother(name: string, forms: readonly Form[]): boolean {
  return forms.some(({ reading }) => isFamilyName(name, reading.person?.name ?? ""));
}
