import { join } from "node:path";
import type { Plugin } from "vite";

/** In their order. What needs nothing but itself need not wait for the page to be parsed either. */
const scripts = [
  { name: "read-first", async: true },
  { name: "ask-first", async: false },
] as const;

/**
 * Makes what the page's script begins with scripts before it: a browser runs each as soon as it has what it
 * imports, and `ask-first.ts` imports little, `read-first.ts` nothing to speak of.
 */
export function askFirst(renderer: string): Plugin {
  return {
    name: "communique:ask-first",
    apply: "build",
    buildStart() {
      for (const { name } of scripts) {
        this.emitFile({ type: "chunk", id: join(renderer, `${name}.ts`), name });
      }
    },
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        return scripts.map(({ name, async }) => {
          const script = Object.values(bundle).find(
            (output) => output.type === "chunk" && output.isEntry && output.name === name,
          );
          if (script === undefined) throw new Error(`The page has no script ${name}.`);
          const attrs = { type: "module", async, crossorigin: true, src: `./${script.fileName}` };
          return { tag: "script", attrs, injectTo: "head-prepend" as const };
        });
      },
    },
  };
}
