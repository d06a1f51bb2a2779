import path from "node:path";
import type { Plugin } from "vite";
import { loadCorpus } from "./load.ts";
import { formatProblem } from "./problem.ts";

const id = "virtual:corpus";
const resolvedId = `\0${id}`;

/**
 * Compiles the YAML of the corpus into one module, `virtual:corpus`. A mistake stops the build with
 * file, line, field and what was expected; in development an edit reloads the page.
 */
export function bundledCorpus(root: string): Plugin {
  const folders = ["documents", "events", "gazetteer"].map((name) =>
    path.join(root, "corpus", name),
  );
  return {
    name: "bundled-corpus",
    resolveId: (source) => (source === id ? resolvedId : null),
    load(source) {
      if (source !== resolvedId) return null;
      const loaded = loadCorpus(root);
      if (!loaded.ok) {
        const lines = loaded.error.map(formatProblem).join("\n");
        return this.error(`The corpus has ${loaded.error.length} mistake(s):\n${lines}`);
      }
      // One string literal parses several times faster than the same data as an object literal.
      const json = JSON.stringify(JSON.stringify(loaded.value.corpus));
      return { code: `export default JSON.parse(${json});`, map: null };
    },
    configureServer(server) {
      server.watcher.add(folders);
      server.watcher.on("change", (file) => {
        if (!folders.some((folder) => file.startsWith(folder))) return;
        const module = server.moduleGraph.getModuleById(resolvedId);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: "full-reload" });
      });
    },
  };
}
