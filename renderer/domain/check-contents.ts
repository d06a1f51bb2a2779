import { topics } from "#corpus/vocabulary.ts";
import { cardPhases } from "./card-table.ts";
import type { Check, CheckMaterial } from "./check-material.ts";
import type { Findings } from "./check-result.ts";
import { at } from "./columns.ts";
import { everImported, isCardEverImported } from "./ever-imported.ts";
import { reviewLogOf } from "./review-log-of.ts";
import { isMemoryInRange, weightsOutOfRange } from "./schedule.ts";
import { settingSchemas } from "./settings.ts";

/** FSRS's longest interval. */
const mostDaysAhead = 36_500;
const knownTopics: ReadonlySet<string> = new Set(topics);

/** What must hold of what follows from the journal; seen on a fold that was made from it just now. */
export const contentChecks: readonly Check[] = [
  { id: "log-and-cards", isMended: false, look: logAndCards },
  { id: "memory-range", isMended: false, look: memoryRange },
  {
    id: "card-ids",
    isMended: false,
    look({ fresh }, findings) {
      const { cardIds } = fresh.rows.table;
      findings.look(cardIds.length);
      const seen = new Set<string>();
      for (const cardId of cardIds) {
        if (seen.has(cardId)) findings.add(cardId, { kind: "collection" });
        seen.add(cardId);
      }
    },
  },
  {
    id: "cards-known",
    isMended: false,
    look({ fresh, catalog }, findings) {
      const { table } = fresh.rows;
      const imported = everImported(fresh.kept().values());
      findings.look(table.length);
      for (let row = catalog.cardIds.length; row < table.length; row += 1) {
        const cardId = table.cardIds[row] ?? "";
        if (isCardEverImported(imported, cardId)) continue;
        findings.add(cardId, { kind: "collection" }, `${at(table.reps, row)}`);
      }
    },
  },
  {
    id: "edits-known",
    isMended: false,
    look({ fresh, catalog }, findings) {
      const { cards, facts } = fresh.decided().edits;
      const imported = everImported(fresh.kept().values());
      const isKnownCard = (cardId: string) => {
        const row = fresh.rows.table.rowOf(cardId);
        return (row >= 0 && row < catalog.cardIds.length) || isCardEverImported(imported, cardId);
      };
      lookAtKeys(cards.keys(), isKnownCard, findings);
      lookAtKeys(facts.keys(), isIn(catalog.factIds, imported.facts), findings);
    },
  },
  {
    id: "notes-known",
    isMended: false,
    look({ fresh, catalog }, findings) {
      const { facts } = everImported(fresh.kept().values());
      lookAtKeys(fresh.decided().edits.notes.keys(), isIn(catalog.factIds, facts), findings);
    },
  },
  {
    id: "accepted-known",
    isMended: false,
    look({ fresh, catalog }, findings) {
      const facts = fresh.decided().accepted.map(({ factId }) => factId);
      const imported = everImported(fresh.kept().values());
      lookAtKeys(facts, isIn(catalog.factIds, imported.facts), findings);
    },
  },
  {
    id: "exams-known",
    isMended: false,
    look({ fresh, catalog }, findings) {
      const isKnown = isIn(catalog.documentIds, everImported(fresh.kept().values()).documents);
      for (const { name, scope } of fresh.decided().exams) {
        findings.look(1);
        const gone = [
          ...scope.documentIds.filter((id) => !isKnown(id)),
          ...scope.topics.filter((topic) => !knownTopics.has(topic)),
        ];
        if (gone.length > 0) findings.add(name, { kind: "collection" }, gone.join(", "));
      }
    },
  },
  {
    id: "parameters",
    isMended: false,
    look({ fresh }, findings) {
      const { parameters } = fresh.decided();
      findings.look(parameters?.length ?? 0);
      for (const index of weightsOutOfRange(parameters)) {
        findings.add(`w${index}`, { kind: "collection" }, String(parameters?.[index]));
      }
    },
  },
  {
    id: "settings",
    isMended: false,
    look({ fresh }, findings) {
      const settings: Readonly<Record<string, unknown>> = fresh.decided().settings;
      for (const [key, schema] of Object.entries(settingSchemas)) {
        findings.look(1);
        if (schema.safeParse(settings[key]).success) continue;
        findings.add(key, { kind: "collection" }, JSON.stringify(settings[key]));
      }
    },
  },
];

/** A card's answers since its last reset are as many, and end on the day, that its row says. */
function logAndCards({ fresh }: CheckMaterial, findings: Findings): void {
  const { table } = fresh.rows;
  const log = reviewLogOf(fresh.reviews, table.cardIds, fresh.parts.devices);
  const reps = new Uint32Array(table.length);
  const lastDay = new Int32Array(table.length).fill(-1);
  for (let index = 0; index < log.length; index += 1) {
    if (at(log.isRefused, index) === 1) continue;
    const card = at(log.card, index);
    // The first one, and the first after a reset.
    if (at(log.elapsedDays, index) === -1) reps[card] = 0;
    reps[card] = at(reps, card) + 1;
    lastDay[card] = at(log.studyDay, index);
  }
  const reset = new Set<string>();
  for (const event of fresh.kept().values()) {
    if (event.kind !== "cards-reset" || fresh.isMasked(event)) continue;
    for (const cardId of event.body.cardIds) reset.add(cardId);
  }
  for (let row = 0; row < table.length; row += 1) {
    findings.look(1);
    const cardId = table.cardIds[row] ?? "";
    if (at(table.phase, row) === newPhase && reset.has(cardId)) continue;
    const counts = [at(reps, row) & 0xffff, at(lastDay, row)];
    const stated = [at(table.reps, row), at(table.lastDay, row)];
    if (counts.join() === stated.join()) continue;
    findings.add(cardId, { kind: "collection" }, `${stated.join("/")} ≠ ${counts.join("/")}`);
  }
}

/** Memories FSRS can go on from, due on days a student may live to see. */
function memoryRange({ fresh, today }: CheckMaterial, findings: Findings): void {
  const { table } = fresh.rows;
  const isDay = (day: number) => day >= 0 && day <= today + mostDaysAhead;
  for (let row = 0; row < table.length; row += 1) {
    findings.look(1);
    const add = (name: string, value: number): void =>
      findings.add(table.cardIds[row] ?? "", { kind: "column", name }, String(value));
    const planned = at(table.plannedDay, row);
    if (planned !== -1 && !isDay(planned)) add("plannedDay", planned);
    if (at(table.phase, row) === newPhase) continue;
    const [stability, difficulty] = [at(table.stability, row), at(table.difficulty, row)];
    if (!isMemoryInRange(stability, difficulty)) add("stability", stability);
    const due = at(table.dueDay, row);
    if (!isDay(due)) add("dueDay", due);
  }
}

const newPhase = cardPhases.indexOf("new");

function isIn(known: readonly string[], others: ReadonlySet<string>): (id: string) => boolean {
  const ids = new Set(known);
  return (id) => ids.has(id) || others.has(id);
}

function lookAtKeys(
  keys: Iterable<string>,
  isKnown: (key: string) => boolean,
  findings: Findings,
): void {
  for (const key of keys) {
    findings.look(1);
    if (!isKnown(key)) findings.add(key, { kind: "collection" });
  }
}
