import type { Lang } from "./bilingual.ts";
import type { GazetteerEntry } from "./gazetteer.ts";
import type { NameRef } from "./statement.ts";

/** Looks gazetteer entries up by id. */
export type Names = ReadonlyMap<string, GazetteerEntry>;

export function namesById(entries: readonly GazetteerEntry[]): Names {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The written form a reference stands for, or null where the entry has no such form. */
export function writtenName(
  entry: GazetteerEntry,
  form: NameRef["form"],
  lang: Lang,
): string | null {
  if (form === "abbr") return entry.abbr ?? null;
  if (form === "short") return entry.short?.[lang] ?? null;
  return entry[lang];
}

const byJapanese = new WeakMap<Names, ReadonlyMap<string, GazetteerEntry>>();

/** The entry whose Japanese name, in full or as usually shortened, is this text; null where none is, or people. */
export function entryNamed(ja: string, names: Names): GazetteerEntry | null {
  const known =
    byJapanese.get(names) ??
    new Map(
      [...names.values()]
        .filter(({ kind }) => kind !== "person" && kind !== "office")
        .flatMap((entry) => [
          [entry.ja, entry] as const,
          ...(entry.short === undefined ? [] : [[entry.short.ja, entry] as const]),
        ]),
    );
  byJapanese.set(names, known);
  return known.get(ja) ?? null;
}

/** Every form an entry is known by, in both languages, each once. */
export function allForms(entry: GazetteerEntry): readonly string[] {
  const forms = [
    entry.ja,
    entry.en,
    entry.short?.ja,
    entry.short?.en,
    entry.abbr,
    entry.reading,
    ...(entry.aliases?.ja ?? []),
    ...(entry.aliases?.en ?? []),
  ];
  return [...new Set(forms.filter((form) => form !== undefined))];
}
