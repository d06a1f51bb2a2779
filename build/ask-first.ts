import { join } from "node:path";
import type { Plugin } from "vite";

const name = "ask-first";

/**
 * Makes `ask-first.ts`, which the page's script begins with, a script before it: a browser runs each as soon as
 * it has what it imports, and this one imports little.
 */
export function askFirst(renderer: string): Plugin {
  return {
    name: "communique:ask-first",
    apply: "build",
    buildStart() {
      this.emitFile({ type: "chunk", id: join(renderer, `${name}.ts`), name });
    },
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        const script = Object.values(bundle).find(
          (output) => output.type === "chunk" && output.isEntry && output.name === name,
        );
        if (script === undefined) throw new Error(`The page has no script ${name}.`);
        const attrs = { type: "module", crossorigin: true, src: `./${script.fileName}` };
        return [{ tag: "script", attrs, injectTo: "head-prepend" as const }];
      },
    },
  };
}
