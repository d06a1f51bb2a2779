import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { askFirst } from "#build/ask-first.ts";
import { preloadedScripts } from "#build/preloaded-scripts.ts";
import { servedManifest } from "#build/served-manifest.ts";
import { root } from "#build/tree.mjs";
import { bundledCorpus } from "#corpus/tools/vite-plugin.ts";
import { printedAddress } from "../server.ts";
import { indexOfSize } from "./synthetic.ts";

/** Builds the page for a collection of so many cards into `folder`, beside the built server. */
export async function buildApp(folder: string, cards: number): Promise<void> {
  const out = join(folder, "out");
  mkdirSync(out, { recursive: true });
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  cpSync(join(root, "out", "main"), join(out, "main"), { recursive: true });
  cpSync(join(root, "out", "licences.json"), join(out, "licences.json"));
  await build({
    configFile: false,
    logLevel: "error",
    root: join(root, "renderer"),
    publicDir: join(root, "renderer", "public"),
    plugins: [
      copiedFacts(),
      react(),
      bundledCorpus(root, (index) => indexOfSize(index, cards)),
      askFirst(join(root, "renderer")),
      preloadedScripts(),
      servedManifest(out),
    ],
    build: {
      outDir: join(out, "renderer"),
      emptyOutDir: true,
      target: "es2022",
      // Names stay readable where a profile is to be looked at.
      minify: process.env.BENCH_PLAIN === undefined,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: {
        input: join(root, "renderer", "index.html"),
        output: { strictExecutionOrder: true },
      },
    },
  });
}

/** The one thing the measured page has that the real one has not: facts under the ids of their copies. */
function copiedFacts() {
  return {
    name: "copied-facts",
    enforce: "pre" as const,
    resolveId: (source: string) =>
      source.endsWith("/bundled-facts.ts") ? join(import.meta.dirname, "copied-facts.ts") : null,
  };
}

export type RunningApp = { readonly address: string; stop(): Promise<void> };

/** Serves a built app on the given data. */
export async function serveApp(folder: string, data: string, port: number): Promise<RunningApp> {
  const program = join(folder, "out", "main", "loopback.js");
  const server: ChildProcess = spawn(
    process.execPath,
    [program, "--port", String(port), "--data", data],
    { cwd: folder, stdio: ["ignore", "pipe", "inherit"] },
  );
  const address = await printedAddress(server);
  return {
    address,
    stop: async () => {
      const ended = once(server, "exit");
      server.kill("SIGINT");
      await ended;
    },
  };
}
