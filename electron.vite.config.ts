import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { tsImport } from "tsx/esm/api";
import { askFirst } from "./build/ask-first.ts";
import { licences } from "./build/licences.ts";
import { preloadedScripts } from "./build/preloaded-scripts.ts";
import { servedManifest } from "./build/served-manifest.ts";

const at = (path: string): string => resolve(import.meta.dirname, path);

// The corpus compiler is TypeScript that imports by `#corpus/…`, which Node alone cannot load.
const { bundledCorpus }: typeof import("./corpus/tools/vite-plugin.ts") = await tsImport(
  "./corpus/tools/vite-plugin.ts",
  import.meta.url,
);

export default defineConfig({
  main: {
    plugins: [licences(at("."))],
    build: {
      // loopback.js runs on the student's own Node, which is older than the one inside Electron.
      target: "node20.19",
      externalizeDeps: false,
      lib: {
        entry: { index: at("electron/main/index.ts"), loopback: at("electron/loopback/serve.ts") },
        formats: ["es"],
      },
    },
  },
  preload: {
    plugins: [licences(at("."))],
    build: {
      // A sandboxed preload is one CommonJS file that can load nothing else.
      externalizeDeps: false,
      lib: {
        entry: at("electron/preload/index.ts"),
        formats: ["cjs"],
        fileName: () => "index.cjs",
      },
    },
  },
  renderer: {
    root: at("renderer"),
    publicDir: at("renderer/public"),
    resolve: {
      alias: {
        // Its form for browsers makes an element when it is loaded, and the readers run in a Worker.
        "decode-named-character-reference": at(
          "node_modules/decode-named-character-reference/index.js",
        ),
      },
    },
    // A Worker brings a reader when a file needs it, which a script in one piece cannot.
    worker: { format: "es" },
    plugins: [
      react(),
      bundledCorpus(at(".")),
      licences(at(".")),
      askFirst(at("renderer")),
      preloadedScripts(),
      servedManifest(at("out")),
    ],
    build: {
      // The same page runs in Electron and in whatever browser a student has.
      target: "es2022",
      minify: true,
      // An inlined asset would be a data: address, which the page's CSP does not allow.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The page comes from the student's own disk, where one larger file opens faster than several.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: at("renderer/index.html"),
        // zod has to be told about the page's policy before the first schema, which may lie in a chunk of its own.
        output: { strictExecutionOrder: true },
      },
    },
  },
});
