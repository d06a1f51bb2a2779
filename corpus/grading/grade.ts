import type { Lang } from "../bilingual.ts";
import type { GapType } from "../vocabulary.ts";
import { cleanAnswer, maxAnswerLength } from "./clean.ts";
import { differenceRuns } from "./difference.ts";
import { dashesAsLongVowels } from "./fold-kana.ts";
import { judgePerson } from "./judge-person.ts";
import { isExactType } from "./key.ts";
import { type KnownTerms, noKnownTerms } from "./known-terms.ts";
import { type Form, findMistake } from "./mistake.ts";
import { namesInKana } from "./names-in-kana.ts";
import { findAlmost } from "./near.ts";
import { normalised, type Reading, readAnswer, saysTheSame } from "./reading.ts";
import { withinSurroundings } from "./surroundings.ts";
import { undressed } from "./undressed.ts";
import type { Grade } from "./verdict.ts";

export type TypedAnswer = {
  readonly type: GapType;
  readonly lang: Lang;
  /** The gap's answer in `lang`. */
  readonly answer: string;
  /** Other right answers, in either language; what a student accepted earlier belongs here. */
  readonly accept: readonly string[];
  /** As typed, unchanged. */
  readonly given: string;
  readonly knownTerms?: KnownTerms;
};

/**
 * Judges a typed answer. Never throws and takes bounded time, whatever was typed. The rules and
 * their order are in docs/grading.md.
 */
export function gradeAnswer(question: TypedAnswer): Grade {
  const { type, lang, answer, accept, given, knownTerms = noKnownTerms } = question;
  if (given.length > maxAnswerLength) {
    const normalisedStart = cleanAnswer(given.slice(0, maxAnswerLength));
    return {
      verdict: "wrong",
      normalised: normalisedStart,
      reason: { code: "too-long", params: { limit: maxAnswerLength } },
    };
  }
  const read = (text: string): Reading => readAnswer(text, type, lang);
  const typed = read(given);
  const shown = normalised(typed);
  if (typed.cleaned === "") {
    return { verdict: "wrong", normalised: shown, reason: { code: "empty", params: {} } };
  }
  const inKana = type === "person" ? namesInKana([answer, ...accept]) : [];
  const forms: readonly [Form, ...Form[]] = [
    { text: answer, reading: read(answer) },
    ...[...new Set([...accept, ...inKana])].map((text) => ({ text, reading: read(text) })),
  ];
  const written = [...forms, ...withoutAcronym(forms, read)];
  if (type === "person") {
    const bareName = undressed(typed.cleaned, type, lang);
    const judged =
      judgePerson(forms, typed, knownTerms) ??
      (bareName === null ? null : judgePerson(forms, read(bareName), knownTerms));
    if (judged !== null) return { ...judged, normalised: shown };
  }
  const bare = undressed(typed.cleaned, type, lang);
  const places = type === "place" ? withinSurroundings(bare ?? typed.cleaned, lang) : [];
  const matched =
    findMatch(written, waysToRead(typed, read)) ??
    bothOf(typed, written, read) ??
    (bare === null ? undefined : findMatch(written, waysToRead(read(bare), read))) ??
    findMatch(written, places.map(read));
  if (matched !== undefined) return { verdict: "right", normalised: shown, matched: matched.text };

  const almost = isExactType(type) ? null : findAlmost(written, typed, knownTerms);
  if (almost !== null) {
    return {
      verdict: "almost",
      normalised: shown,
      matched: almost.form.text,
      diff: differenceRuns(almost.form.reading.cleaned, typed.cleaned),
      reason: { code: "spelling", params: { slips: almost.slips } },
    };
  }
  const { reason, form } = findMistake(type, forms, typed, knownTerms);
  return {
    verdict: "wrong",
    normalised: shown,
    reason,
    ...(form === undefined
      ? {}
      : { matched: form.text, diff: differenceRuns(form.reading.cleaned, typed.cleaned) }),
  };
}

function findMatch(forms: readonly Form[], ways: readonly Reading[]): Form | undefined {
  return forms.find(({ reading }) => ways.some((way) => saysTheSame(reading, way)));
}

/** As typed, and with a hyphen after kana read as the long vowel it may be meant for. */
function waysToRead(typed: Reading, read: (text: string) => Reading): readonly Reading[] {
  const withLongVowels = dashesAsLongVowels(typed.cleaned);
  return withLongVowels === typed.cleaned ? [typed] : [typed, read(withLongVowels)];
}

const bracketed = /^(.+?)\s*\(([^()]+)\)$/;

/** 液化天然ガス（LNG） is answered by 液化天然ガス alone: the acronym in brackets is help, not part of the name. */
function withoutAcronym(forms: readonly Form[], read: (text: string) => Reading): readonly Form[] {
  return forms.flatMap(({ text, reading }) => {
    const [, name, acronym] = bracketed.exec(reading.cleaned) ?? [];
    return name !== undefined && /^[A-Z][A-Za-z0-9&+-]*$/.test(acronym ?? "") && name !== ""
      ? [{ text, reading: read(name) }]
      : [];
  });
}

/** Name and acronym typed together, each of them accepted by itself. */
function bothOf(
  typed: Reading,
  forms: readonly Form[],
  read: (text: string) => Reading,
): Form | undefined {
  const [, name, acronym] = bracketed.exec(typed.cleaned) ?? [];
  if (name === undefined || acronym === undefined) return undefined;
  return findMatch(forms, [read(acronym)]) === undefined
    ? undefined
    : findMatch(forms, [read(name)]);
}
