import path from "node:path";
import type { Plugin } from "vite";
import type { Corpus } from "../corpus.ts";
import { type CardIndex, cardIndex } from "../generation/card-index.ts";
import { generateCards } from "../generation/cards.ts";
import { defaultDeck } from "../generation/default-deck.ts";
import { loadCorpus } from "./load.ts";
import { formatProblem } from "./problem.ts";

const prefix = "\0";

/**
 * Compiles the YAML of the corpus into two modules: `virtual:corpus`, and `virtual:card-index` with what
 * there is to know of its cards before any is shown. A mistake stops the build with file, line, field and
 * what was expected; in development an edit reloads the page. `changeIndex` lets a benchmark pretend that
 * there are more cards.
 */
export function bundledCorpus(
  root: string,
  changeIndex: (index: CardIndex) => CardIndex = (index) => index,
): Plugin {
  const folders = ["documents", "events", "gazetteer"].map((name) =>
    path.join(root, "corpus", name),
  );
  /** What each module holds. */
  const modules: Readonly<Record<string, (corpus: Corpus) => unknown>> = {
    "virtual:corpus": (corpus) => corpus,
    "virtual:card-index": (corpus) => changeIndex(indexOf(corpus)),
  };
  let corpus: ReturnType<typeof loadCorpus> | null = null;
  return {
    name: "bundled-corpus",
    resolveId: (source) => (source in modules ? prefix + source : null),
    load(source) {
      const make = source.startsWith(prefix) ? modules[source.slice(prefix.length)] : undefined;
      if (make === undefined) return null;
      corpus ??= loadCorpus(root);
      const loaded = corpus;
      if (!loaded.ok) {
        const lines = loaded.error.map(formatProblem).join("\n");
        return this.error(`The corpus has ${loaded.error.length} mistake(s):\n${lines}`);
      }
      // One string literal parses several times faster than the same data as an object literal.
      const json = JSON.stringify(JSON.stringify(make(loaded.value.corpus)));
      return { code: `export default JSON.parse(${json});`, map: null };
    },
    configureServer(server) {
      server.watcher.add(folders);
      server.watcher.on("change", (file) => {
        if (!folders.some((folder) => file.startsWith(folder))) return;
        corpus = null;
        for (const name of Object.keys(modules)) {
          const module = server.moduleGraph.getModuleById(prefix + name);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: "full-reload" });
      });
    },
  };
}

function indexOf(corpus: Corpus): CardIndex {
  const cards = generateCards(corpus);
  const decks = [defaultDeck(corpus, cards, "ja"), defaultDeck(corpus, cards, "en")];
  return cardIndex(corpus.facts, cards, decks);
}

/** The index of the bundled cards, for programs that run in Node. Throws where the corpus has a mistake. */
export function bundledCardIndex(root: string): CardIndex {
  const loaded = loadCorpus(root);
  if (!loaded.ok) throw new Error(loaded.error.map(formatProblem).join("\n"));
  return indexOf(loaded.value.corpus);
}
