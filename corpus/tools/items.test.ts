import path from "node:path";
import { expect, test } from "vitest";
import { type Fact, statementText } from "../fact.ts";
import { eventLabels } from "../generation/event-label.ts";
import { gradeAnswer } from "../grading/grade.ts";
import { knownTerms } from "../grading/known-terms.ts";
import { dateText, daysOf } from "../items/dated.ts";
import { gradeItem } from "../items/grade-item.ts";
import { answerJoint, type Item, type OptionItem, type Proof } from "../items/item.ts";
import { itemsFor } from "../items/items-for.ts";
import { outcomes } from "../items/outcomes.ts";
import { answerClasses } from "../items/slots/answer-classes.ts";
import { rivals } from "../items/slots/rivals.ts";
import { sharedWords, spells } from "../items/telltale.ts";
import { comparable, holds } from "../language/squeeze.ts";
import { allForms, namesById } from "../names.ts";
import { loadCorpus } from "./load.ts";

const loaded = loadCorpus(path.resolve(import.meta.dirname, "../.."));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { corpus } = loaded.value;
const seeds = [1, 22, 333];
const items = seeds.flatMap((seed) => itemsFor(corpus, { seed }));
const withOptions = items.filter((item): item is OptionItem => "options" in item);
const choices = withOptions.filter((item) => item.form === "choice");
/** Enough of one form to tell chance from a habit. */
const manyChoices = [4, 55, 666, 7777, 88, 9, 10, 1111].flatMap(
  (seed) => itemsFor(corpus, { seed, forms: ["choice"] }) as OptionItem[],
);
const entriesByForm = new Map(
  [...corpus.gazetteer]
    .reverse()
    .flatMap((entry) => allForms(entry).map((form) => [squeezed(form), entry])),
);
const factsById = new Map(corpus.facts.map((fact) => [fact.id, fact]));
const eventsById = new Map(corpus.events.map((event) => [event.id, event]));

test("ids are unique within a seed and the same for every seed", () => {
  const [first = [], ...others] = seeds.map((seed) =>
    itemsFor(corpus, { seed }).map(({ id }) => id),
  );
  expect(new Set(first).size).toBe(first.length);
  for (const ids of others) expect(ids).toEqual(first);
});

test("an item depends on the seed and its id alone, not on what else is asked for", () => {
  const all = itemsFor(corpus, { seed: 7 });
  expect(itemsFor({ ...corpus }, { seed: 7 })).toEqual(all);
  for (const factIds of [
    ["2025-10-28-summit-readout/signing-time"],
    every(97, corpus.facts).map(idOf),
  ]) {
    const some = itemsFor(
      { ...corpus },
      { seed: 7, factIds, forms: ["choice", "combination"], langs: ["en"] },
    );
    const wanted = new Set(factIds);
    expect(some).toEqual(
      all.filter(
        (item) =>
          item.lang === "en" &&
          wanted.has(item.factId) &&
          (item.form === "choice" || item.form === "combination"),
      ),
    );
  }
  expect(itemsFor(corpus, { seed: 8, forms: ["choice"] })).not.toEqual(
    itemsFor(corpus, { seed: 7, forms: ["choice"] }),
  );
});

test("every form exists in both languages, in hundreds of the common ones", () => {
  const perSeed = items.length / seeds.length;
  const counts = new Map<string, number>();
  for (const { form, lang } of items.slice(0, perSeed)) {
    counts.set(`${form}/${lang}`, (counts.get(`${form}/${lang}`) ?? 0) + 1);
  }
  const least = {
    choice: 190,
    typed: 220,
    cloze: 205,
    "true-false": 110,
    ordering: 25,
    matching: 45,
    combination: 180,
  };
  for (const lang of ["ja", "en"]) {
    for (const [form, count] of Object.entries(least)) {
      const name = `${form}/${lang}`;
      expect(counts.get(name), name).toBeGreaterThanOrEqual(count);
    }
  }
});

test("an item with options has exactly one right one, which is its answer", () => {
  for (const item of withOptions) {
    expect(
      item.options.filter((option) => option.correct).map(({ text }) => text),
      item.id,
    ).toEqual([item.answer]);
  }
  for (const { id, options } of choices) expect([3, 4], id).toContain(options.length);
});

test("no two options of an item say the same", () => {
  for (const { id, options } of withOptions) {
    const keys = options.map(({ text }) => comparable(text).squeezed);
    expect(new Set(keys).size, id).toBe(keys.length);
  }
});

test("no wrong option is another name of the answer, nor of another option", () => {
  for (const item of choices) {
    const gap = gapOf(item);
    const accepted = new Set(
      (gap === null ? [] : [gap.answer.ja, gap.answer.en, ...gap.accept]).map(squeezed),
    );
    const entries = new Set<string>();
    for (const { text, correct } of item.options) {
      if (!correct) expect(accepted.has(squeezed(text)), `${item.id}: ${text}`).toBe(false);
      const entry = entriesByForm.get(squeezed(text));
      if (entry === undefined) continue;
      expect(entries.has(entry.id), `${item.id}: ${text}`).toBe(false);
      entries.add(entry.id);
    }
  }
});

test("typed in, a wrong option is marked wrong, never right and never almost", () => {
  const known = knownTerms(corpus.gazetteer, corpus.facts);
  const mistaken = choices.slice(0, choices.length / seeds.length).flatMap((item) => {
    const gap = gapOf(item);
    if (gap === null) return [];
    const { lang, answer } = item;
    const question = { type: gap.type, lang, answer, accept: gap.accept, knownTerms: known };
    return item.options
      .filter(({ correct }) => !correct)
      .filter(({ text }) => gradeAnswer({ ...question, given: text }).verdict !== "wrong")
      .map(({ text }) => `${item.id}: ${text}`);
  });
  expect(mistaken).toEqual([]);
});

test("no wrong option is what the event's own record gives for the slot", () => {
  for (const item of choices) {
    const fact = factOf(item);
    const gap = gapOf(item);
    const event = eventsById.get(fact.eventId ?? "");
    if (gap === null || event === undefined) continue;
    const participants = event.participants.map(({ person }) => person);
    const truths = new Set([
      ...(fact.kind === "date" && gap.type === "date" && event.date !== null
        ? datesOf(event.date)
        : []),
      ...(fact.kind === "date" && gap.type === "place" ? namesOf(event.place) : []),
      ...(fact.kind === "participant" ? participants.flatMap(namesOf) : []),
      ...corpus.facts
        .filter(
          (other) =>
            other.eventId === event.id && other.topic === fact.topic && other.id !== fact.id,
        )
        .filter((other) => other.act === fact.act && other.topic !== "summit-basics")
        .flatMap((other) => other.gaps.flatMap(({ answer }) => [answer.ja, answer.en])),
    ]);
    const right = new Set([gap.answer.ja, gap.answer.en]);
    for (const { text, correct } of item.options) {
      if (!correct) expect(truths.has(text) && !right.has(text), `${item.id}: ${text}`).toBe(false);
    }
  }
});

test("the fact that a wrong option is said to answer does hold it, and feedback exists in both languages", () => {
  for (const item of withOptions) {
    for (const { text, correct, proof } of item.options) {
      expect(proof.text.ja, item.id).not.toBe("");
      expect(proof.text.en, item.id).not.toBe("");
      if (item.form !== "choice" || correct) continue;
      if (proof.rule === "computed") expect(proof.factId, item.id).toBeUndefined();
      else if (!held.has(proof.rule)) continue;
      else expect(holdsText(proof, text), `${item.id}: ${text}`).toBe(true);
    }
  }
});

test("the stem of a choice, typed or cloze item does not hold its answer", () => {
  const told = items.filter((item) => {
    if (item.form !== "choice" && item.form !== "typed" && item.form !== "cloze") return false;
    return holds(comparable(item.stem), comparable(item.answer));
  });
  expect(told.map(({ id }) => id)).toEqual([]);
});

test("the key stands at every place alike, over two thousand choice items", () => {
  const four = manyChoices.filter(({ options }) => options.length === 4);
  const places = [0, 1, 2, 3].map(
    (place) => four.filter((item) => item.options[place]?.correct).length,
  );
  expect(four.length).toBeGreaterThanOrEqual(2000);
  // Chi-square with three degrees of freedom: 16.27 is passed once in a thousand by chance.
  expect(chiSquare(places), places.join(" ")).toBeLessThan(16.27);
  const three = manyChoices.filter(({ options }) => options.length === 3);
  const thirds = [0, 1, 2].map(
    (place) => three.filter((item) => item.options[place]?.correct).length,
  );
  expect(chiSquare(thirds), thirds.join(" ")).toBeLessThan(13.82);
});

test("the key is the longest, or the shortest, about as often as chance", () => {
  for (const sign of [1, -1]) {
    let [observed, expected, variance] = [0, 0, 0];
    for (const { options, id } of manyChoices) {
      // Sorted values are as long as their place makes them (Article V, Article VIII).
      if (options.some(({ text }) => /^(?:\d|約|午前|第|FY|Article|Chapter|about)/.test(text)))
        continue;
      // Nobody chose how long the names of those who met are.
      if (id.includes("-participants/")) continue;
      const lengths = options.map(({ text }) => sign * text.length);
      const most = Math.max(...lengths);
      if (lengths.filter((length) => length === most).length > 1) continue;
      const chance = 1 / options.length;
      expected += chance;
      variance += chance * (1 - chance);
      if (options[lengths.indexOf(most)]?.correct) observed++;
    }
    const margin = 4 * Math.sqrt(variance);
    expect(Math.abs(observed - expected), `${observed} for ${expected}`).toBeLessThan(margin);
  }
});

test("true and false come about as often, and the correction names both values", () => {
  const judged = items.filter((item) => item.form === "true-false") as OptionItem[];
  const isTrue = judged.filter(({ options }) => options[0]?.correct);
  expect(isTrue.length / judged.length).toBeGreaterThan(0.45);
  expect(isTrue.length / judged.length).toBeLessThan(0.55);
  for (const item of judged) {
    const statement = statementText(factOf(item).statement[item.lang]);
    expect(item.stem.endsWith(statement), item.id).toBe(item.options[0]?.correct);
    if (!item.options[0]?.correct) {
      expect(item.options[0]?.proof.text[item.lang], item.id).toContain(statement);
    }
  }
});

test("numbers and dates are sorted", () => {
  for (const { id, options } of choices) {
    const values = options.map(({ text }) => sortable(text));
    if (values.some((value) => value === null)) continue;
    const sorted = [...values].sort((a, b) => Number(a) - Number(b));
    expect(values, id).toEqual(sorted);
  }
});

test("an ordering has four to six entries, no two of which may fall on the same day", () => {
  for (const item of items) {
    if (item.form !== "ordering") continue;
    expect(item.entries.length).toBeGreaterThanOrEqual(4);
    expect(item.entries.length).toBeLessThanOrEqual(6);
    const inOrder = [...item.entries].sort((a, b) => a.position - b.position);
    expect(inOrder.map(({ text }) => text).join(answerJoint)).toBe(item.answer);
    const spans = inOrder.map(({ proof }) => daysOf(eventOf(proof).date ?? ""));
    for (const [index, span] of spans.slice(1).entries()) {
      expect((spans[index]?.last ?? "") < span.first, item.id).toBe(true);
    }
    for (const { text } of item.entries)
      expect(text, item.id).not.toMatch(/\d{4}年\d|\d{1,2} [A-Z][a-z]+ \d{4}/);
  }
});

test("a matching has four pairs, and no left-hand side fits a second right-hand one", () => {
  const arguable = new Map(
    outcomes.flatMap(({ text, arguable }) => [
      [text.ja, arguable],
      [text.en, arguable],
    ]),
  );
  for (const item of items) {
    if (item.form !== "matching") continue;
    expect(new Set(item.pairs.map(({ left }) => squeezed(left))).size, item.id).toBe(4);
    expect(new Set(item.rights.map(squeezed)).size, item.id).toBe(4);
    expect([...item.rights].sort()).toEqual(item.pairs.map(({ right }) => right).sort());
    expect(item.pairs.map(({ right }) => right).join(answerJoint)).toBe(item.answer);
    if (!item.id.includes("/outcomes/")) continue;
    const events = item.pairs.map(({ proof }) => eventOf(proof).id);
    for (const [index, { right }] of item.pairs.entries()) {
      const others = events.filter((_, other) => other !== index);
      expect(
        (arguable.get(right) ?? []).filter((id) => others.includes(id)),
        item.id,
      ).toEqual([]);
    }
  }
});

test("a combination pairs four different values", () => {
  for (const item of items) {
    if (item.form !== "combination") continue;
    expect(item.options.length, item.id).toBe(4);
    const values = item.options.flatMap(({ text }) =>
      text.split(/　　Ｂ　|; B: /).map((part) => part.replace(/^Ａ　|^A: /, "")),
    );
    expect(new Set(values).size, item.id).toBe(4);
  }
});

test("an answer in writing is asked for only where its right forms can be listed", () => {
  for (const item of items) {
    if (item.form !== "typed" && item.form !== "cloze") continue;
    const gap = gapOf(item);
    const isName = entriesByForm.has(squeezed(gap?.answer.ja ?? ""));
    if (isName || figureTypes.has(item.answerType) || /^[A-Z0-9+-]+$/.test(item.answer)) continue;
    // What is left: a name in capitals, or a Japanese compound that the document itself holds.
    if (item.lang === "en") expect(item.answer, item.id).toMatch(/^(?:the )?[A-Z0-9]/);
    else {
      expect(item.answer.length, item.id).toBeGreaterThanOrEqual(4);
      expect(item.answer, item.id).not.toMatch(/[ぁ-ん・、]/);
      expect(factOf(item).evidence.terms.join(" "), item.id).toContain(item.answer);
    }
    expect(gap?.ask?.[item.lang] ?? "", item.id).not.toMatch(/どう|どのよう|\bhow\b/i);
  }
});

test("an item in writing says which kind of place or which parts of a date it wants", () => {
  const sorted = new Set(
    corpus.gazetteer
      .filter(({ sort }) => sort !== undefined)
      .flatMap((entry) => allForms(entry).map(squeezed)),
  );
  const says = {
    ja: /国|都市|町|地域|海|島|飛行場|基地|施設|建物|年|月|いつ/,
    en: /countr|cit(?:y|ies)|town|region|area|water|strait|sea|island|base|station|facility|building|year|month/i,
  };
  let seen = 0;
  for (const item of items) {
    if (item.form !== "typed" && item.form !== "cloze") continue;
    const isPlace = item.answerType === "place" && sorted.has(squeezed(item.answer));
    if (!isPlace && item.answerType !== "date") continue;
    seen++;
    const event = eventsById.get(factOf(item).eventId ?? "");
    const labels =
      event === undefined
        ? []
        : eventLabels(event, item.lang, corpus.events, namesById(corpus.gazetteer));
    const bare = labels.reduce(
      (rest, label) => rest.replaceAll(label.replace(/^the /, ""), ""),
      item.stem,
    );
    expect(bare, item.id).toMatch(says[item.lang]);
    if (/\d{1,2} [A-Z][a-z]+ \d{4}|年\d+月\d+日/.test(item.answer))
      expect(item.stem, item.id).toMatch(/day, month,? and year|年月日|何年何月何日/);
  }
  expect(seen).toBeGreaterThan(300);
});

test("what the document says of several things alike is asked for by no item in writing and by no choice", () => {
  for (const [ref, others] of rivals) {
    expect(answerAt(ref), ref).toBeDefined();
    expect(others, ref).not.toContain(answerAt(ref));
    expect(
      answerClasses.some(({ asked }) => asked.has(ref)),
      ref,
    ).toBe(false);
    const [document, fact, gap] = ref.split("/");
    const asking = items.filter(({ id }) => id.startsWith(`${document}/${fact}/${gap}/`));
    expect(asking.map(({ id }) => id)).toEqual([]);
  }
});

test("an article is right by its bare number, another number is not", () => {
  const grade = (item: Item, given: string): string => gradeItem(item, given, []).verdict;
  const articles = items.filter((item) => "answerType" in item && item.answerType === "article");
  expect(articles.length).toBeGreaterThan(50);
  for (const item of articles) {
    const value = /\d+/.exec(gapOf(item)?.answer.ja ?? "")?.[0] ?? "";
    expect(grade(item, value), item.id).toBe("right");
    expect(grade(item, String(Number(value) + 1)), item.id).toBe("wrong");
    expect(grade(item, `${value}項`), item.id).toBe("wrong");
  }
});

test("the key is not the only option that takes up a word of its question", () => {
  const told = choices.filter((item) => {
    if (gapOf(item) === null || /^[\d第約午]/.test(item.answer)) return false;
    const event = eventsById.get(factOf(item).eventId ?? "");
    const labels =
      event === undefined
        ? []
        : eventLabels(event, item.lang, corpus.events, namesById(corpus.gazetteer)).map((label) =>
            label.replace(/^the /, ""),
          );
    const sharing = item.options.filter(
      ({ text }) => sharedWords(text, item.stem, labels, item.lang).length > 0,
    );
    return sharing.length === 1 && sharing[0]?.correct;
  });
  expect(told.map(({ id }) => id)).toEqual([]);
});

test("no acronym is asked for by a question whose initials spell it", () => {
  expect(spells("the Indo-Pacific economic framework", "IPEF")).toBe(true);
  for (const item of withOptions) {
    if (!/\/abbr\/(?:choice|combination)\//.test(item.id)) continue;
    expect(spells(item.stem, gapOf(item)?.answer.en ?? ""), item.id).toBe(false);
  }
});

test("no country stands as a wrong answer where the statement blames somebody", () => {
  let seen = 0;
  for (const item of withOptions) {
    const gap = gapOf(item);
    const statement = statementText(factOf(item).statement.ja);
    if (!/侵略|核の脅し|発射|クーデター|非難/.test(statement)) continue;
    if (item.form === "true-false") {
      seen++;
      const swapped = item.options[0]?.correct ? [] : [item.options[0]?.proof.factId];
      for (const id of swapped) expect(answersOf(id).some(isCountry), item.id).toBe(false);
    } else if (gap !== null) {
      seen++;
      expect(isCountry(gap.answer.ja), item.id).toBe(false);
    }
  }
  expect(seen).toBeGreaterThan(10);
});

test("a year or month lies on the same side of its meeting as every other that is offered", () => {
  let seen = 0;
  for (const item of choices) {
    const event = eventsById.get(factOf(item).eventId ?? "");
    const gap = gapOf(item);
    if (event?.date == null || gap?.type !== "date" || item.lang !== "ja") continue;
    const when = (text: string): string =>
      /^(\d{4})年(?:(\d+)月)?$/
        .exec(text)
        ?.slice(1)
        .map((part) => (part ?? "").padStart(2, "0"))
        .join("-") ?? "";
    if (factOf(item).kind === "date" || when(item.answer) === "") continue;
    const held = /月/.test(item.answer) ? event.date.slice(0, 7) : `${event.date.slice(0, 4)}-00`;
    const sides = new Set(
      item.options.map(({ text }) => Math.sign(when(text).localeCompare(held))),
    );
    expect([...sides], item.id).toHaveLength(1);
    expect(sides.has(0), item.id).toBe(false);
    seen++;
  }
  expect(seen).toBeGreaterThan(5);
});

test("no set of options comes back more than six times among a seed's items of one language", () => {
  const counts = new Map<string, number>();
  for (const { options, lang, id } of choices.slice(0, choices.length / seeds.length)) {
    if (/\/(?:meeting|outcome)\/choice/.test(id)) continue;
    const key = `${lang}: ${options
      .map(({ text }) => text)
      .sort()
      .join(" / ")}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count > 6)).toEqual([]);
});

test("no later year is called wrong where the statement says “after”", () => {
  for (const item of withOptions) {
    const fact = factOf(item);
    const open = fact.gaps.find((gap) =>
      statementText(fact.statement.ja).includes(`${gap.answer.ja}より後`),
    );
    if (open !== undefined) expect(gapOf(item)?.id, item.id).not.toBe(open.id);
    if (open !== undefined && item.form === "true-false")
      expect(item.options[0]?.proof.text.ja, item.id).not.toContain(`「${open.answer.ja}」`);
  }
});

test("an ordered meeting is named by the people who met, or happened only once", () => {
  for (const item of items) {
    if (item.form !== "ordering" || item.id.includes("/outcomes/")) continue;
    for (const { text, proof } of item.entries) {
      const event = eventOf(proof);
      if (!/会談|協議$|2\+2|summit|consultation/.test(event.name.ja)) continue;
      expect(text, item.id).toMatch(/両氏による| between /);
    }
  }
});

test("what the lists of one-answer questions and outcomes refer to exists", () => {
  const gaps = new Set(
    corpus.facts.flatMap((fact) => fact.gaps.map((gap) => `${fact.id}/${gap.id}`)),
  );
  for (const { id, asked, lent } of answerClasses) {
    for (const ref of [...asked.keys(), ...lent.map((loan) => loan.ref)]) {
      expect(gaps.has(ref), `${id}: ${ref}`).toBe(true);
    }
    // An arguable answer that the class does not offer is a slip of the pen and guards nothing.
    const offered = new Set(
      lent.map(({ ref, entryId }) =>
        entryId === undefined
          ? answerAt(ref)
          : corpus.gazetteer.find((entry) => entry.id === entryId)?.ja,
      ),
    );
    for (const [ref, arguable] of asked) {
      for (const text of arguable) expect(offered.has(text), `${id}: ${ref} ! ${text}`).toBe(true);
    }
  }
  for (const { factId, arguable } of outcomes) {
    expect(factsById.has(factId as Fact["id"]), factId).toBe(true);
    for (const id of arguable) expect(eventsById.has(id), `${factId}: ${id}`).toBe(true);
  }
});

const held = new Set<string>([
  "one-answer",
  "time",
  "number",
  "article",
  "closed-list",
  "title",
  "event-place",
]);

function holdsText({ factId }: Proof, text: string): boolean {
  const fact = factId === undefined ? undefined : factsById.get(factId);
  if (fact === undefined) return false;
  // The title of a document stands in the gazetteer; the fact names the document by its subject.
  if (entriesByForm.get(squeezed(text))?.kind === "document") return true;
  const said = [fact.statement.ja, fact.statement.en].map((each) =>
    comparable(statementText(each)),
  );
  return said.some((statement) => holds(statement, comparable(text)));
}

const figureTypes = new Set(["date", "fiscal-year", "number", "article"]);

function answersOf(factId: string | undefined): readonly string[] {
  const fact = factsById.get((factId ?? "") as Fact["id"]);
  return fact?.gaps.map(({ answer }) => answer.ja) ?? [];
}

function isCountry(text: string): boolean {
  return /^(?:中国|ロシア|北朝鮮|韓国|タイ|ウクライナ|ミャンマー)$/.test(text);
}

function eventOf({ factId }: Proof): (typeof corpus.events)[number] {
  const event = eventsById.get(factsById.get(factId ?? ("" as Fact["id"]))?.eventId ?? "");
  if (event === undefined) throw new Error(`no event for ${factId}`);
  return event;
}

function factOf(item: Item): Fact {
  const fact = factsById.get(item.factId);
  if (fact === undefined) throw new Error(item.id);
  return fact;
}

/** The gap that a choice item asks for; null for questions on meetings and what happened there. */
function gapOf(item: Item): Fact["gaps"][number] | null {
  const fact = factOf(item);
  const name = item.id.slice(fact.id.length + 1).split("/")[0] ?? "";
  const asks = fact.gaps.find(({ id }) => `${id}-reverse` === name)?.reverse?.asks;
  return fact.gaps.find(({ id }) => id === (asks ?? name)) ?? null;
}

function answerAt(ref: string): string | undefined {
  const end = ref.lastIndexOf("/");
  const fact = factsById.get(ref.slice(0, end) as Fact["id"]);
  return fact?.gaps.find(({ id }) => id === ref.slice(end + 1))?.answer.ja;
}

function namesOf(id: string | null): readonly string[] {
  const entry = corpus.gazetteer.find((each) => each.id === id);
  return entry === undefined ? [] : allForms(entry);
}

function datesOf(iso: string): readonly string[] {
  return [4, 7, 10].flatMap((length) => {
    const { ja, en } = dateText(iso.slice(0, length));
    return [ja, en];
  });
}

/** A place in order for what is a figure or a date written out in full, else null. */
function sortable(text: string): number | null {
  const ja = /^(?:(\d+)年)?(?:(\d+)月)?(?:(\d+)日)?$/.exec(text);
  if (ja?.[1] !== undefined)
    return Number(ja[1]) * 400 + Number(ja[2] ?? 0) * 31 + Number(ja[3] ?? 0);
  const figure = /^(?:第|約|FY)?(\d+)(?:条|回|分間|時間|周年|年度)?$/.exec(text)?.[1];
  return figure === undefined ? null : Number(figure);
}

function chiSquare(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
}

function squeezed(text: string): string {
  return comparable(text).squeezed;
}

function idOf(fact: Fact): string {
  return fact.id;
}

function every<Value>(step: number, values: readonly Value[]): readonly Value[] {
  return values.filter((_, index) => index % step === 0);
}
