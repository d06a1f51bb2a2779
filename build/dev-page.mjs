/**
 * The page under plain Vite, with hot reload, for where Electron is not. Runs after the install, as a
 * program of its own: `node build/dev-page.mjs <address of the loopback server, token included>`.
 */
import { loadConfigFromFile } from "electron-vite";
import { createServer } from "vite";
import { root, say } from "./tree.mjs";

const server = new URL(process.argv[2] ?? "");
const { config } = await loadConfigFromFile(
  { mode: "development", command: "serve" },
  undefined,
  root,
);

const vite = await createServer({
  ...config.renderer,
  configFile: false,
  mode: "development",
  server: {
    host: "127.0.0.1",
    proxy: {
      "/api": {
        target: server.origin,
        changeOrigin: true,
        // The loopback server answers its own page only; here Vite's page stands in for it.
        headers: { origin: server.origin },
      },
    },
  },
});
await vite.listen();
say(`Open ${new URL(server.hash, vite.resolvedUrls?.local[0])}`);
