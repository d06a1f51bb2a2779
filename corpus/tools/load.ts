import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Corpus } from "../corpus.ts";
import { documentFileSchema } from "../document.ts";
import { eventFileSchema } from "../event.ts";
import type { Fact } from "../fact.ts";
import { type GazetteerEntry, gazetteerFileSchema } from "../gazetteer.ts";
import { namesById } from "../names.ts";
import { resolveFact } from "../resolve.ts";
import { err, ok, type Result } from "../result.ts";
import type { CorpusProblem } from "./problem.ts";
import { readYamlFile, type YamlFile } from "./yaml-file.ts";

/** The compiled corpus, and where in its files each fact stands. */
export type LoadedCorpus = {
  readonly corpus: Corpus;
  /** File and line of a fact or event, by id; for messages. */
  placeOf(id: string): { readonly file: string; readonly line: number | null };
};

/** Reads all YAML below `<root>/corpus`, validates it and resolves names and gaps. */
export function loadCorpus(root: string): Result<LoadedCorpus, readonly CorpusProblem[]> {
  const problems: CorpusProblem[] = [];
  const read = <T>(folder: string, schema: Parameters<typeof readYamlFile<T>>[2]): YamlFile<T>[] =>
    yamlFiles(root, folder).flatMap((file) => {
      const result = readYamlFile(root, file, schema);
      if (result.ok) return [result.value];
      problems.push(...result.error);
      return [];
    });
  const gazetteerFiles = read("gazetteer", gazetteerFileSchema);
  const eventFiles = read("events", eventFileSchema);
  const documentFiles = read("documents", documentFileSchema);

  const places = new Map<string, { file: string; line: number | null }>();
  const note = (id: string, file: string, line: number | null, what: string): void => {
    if (places.has(id)) {
      problems.push({ rule: "unique-id", file, line, field: id, message: `${what} exists twice` });
    }
    places.set(id, { file, line });
  };
  const gazetteer: GazetteerEntry[] = gazetteerFiles.flatMap((file) =>
    file.value.entries.map((entry, index) => {
      note(`@${entry.id}`, file.file, file.lineOf(["entries", index]), "the gazetteer entry");
      return { ...entry, kind: file.value.kind };
    }),
  );
  const events = eventFiles.flatMap((file) =>
    file.value.events.map((event, index) => {
      note(event.id, file.file, file.lineOf(["events", index]), "the event");
      return event;
    }),
  );
  const names = namesById(gazetteer);
  const facts: Fact[] = [];
  for (const file of documentFiles) {
    if (path.basename(file.file, ".yaml") !== file.value.id) {
      const message = "expected the id to be the file's name";
      problems.push({
        rule: "schema",
        file: file.file,
        line: file.lineOf(["id"]),
        field: "id",
        message,
      });
    }
    for (const [index, source] of file.value.facts.entries()) {
      const at = ["facts", index] as const;
      const resolved = resolveFact(source, file.value.id, names);
      if (!resolved.ok) {
        problems.push(
          ...resolved.error.map((problem) => ({
            rule: "schema",
            file: file.file,
            line: file.lineOf([...at, ...problem.field]),
            field: [`facts.${index} (${source.id})`, ...problem.field].join("."),
            message: problem.message,
          })),
        );
        continue;
      }
      note(resolved.value.id, file.file, file.lineOf(at), "the fact");
      facts.push(resolved.value);
    }
  }
  if (problems.length > 0) return err(problems);
  const content = {
    documents: documentFiles.map(({ value: { facts: _facts, ...document } }) => document),
    events: events.toSorted(
      (a, b) => compare(a.date ?? "9999", b.date ?? "9999") || compare(a.id, b.id),
    ),
    gazetteer: gazetteer.toSorted((a, b) => compare(a.id, b.id)),
    // As the documents have them, wherever in the file a fact was added.
    facts: facts.toSorted(
      (a, b) =>
        compare(a.documentId, b.documentId) ||
        (a.evidence.lines[0] ?? 0) - (b.evidence.lines[0] ?? 0),
    ),
  };
  const version = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
  return ok({
    corpus: { version, ...content },
    placeOf: (id) => places.get(id) ?? { file: "corpus", line: null },
  });
}

function yamlFiles(root: string, folder: string): readonly string[] {
  return fs
    .readdirSync(path.join(root, "corpus", folder))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => path.posix.join("corpus", folder, name));
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
