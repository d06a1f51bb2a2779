import { join } from "node:path";
import { exitCodes, host } from "./host.ts";
import { openWithSystem } from "./open.ts";
import { parseOptions } from "./options.ts";

/**
 * The browser fallback: `node out/main/loopback.js [--port N] [--data DIR] [--open]`. Ends with 0 when
 * stopped or when a server is running already, 2 for a command line that makes no sense, 3 when the
 * port cannot be had, 4 when the desktop app is open.
 */
const options = parseOptions(process.argv.slice(2));
if (options.ok) {
  const stop = new AbortController();
  // The start command passes Ctrl+C on, so it may arrive twice.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => stop.abort());
  }
  process.exitCode = await host(options.value, {
    out: join(import.meta.dirname, ".."),
    say: console.log,
    open: openWithSystem,
    nowMs: Date.now,
    stop: stop.signal,
  });
} else {
  console.error(options.error);
  process.exitCode = exitCodes.usage;
}
