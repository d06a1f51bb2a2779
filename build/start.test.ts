import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { plant } from "./testing/scratch.ts";
import { ended, scratchApp, start, startChild } from "./testing/scratch-app.ts";

const onWindows = process.platform === "win32";
const inBrowser = ["--browser", "--no-open"];

describe("where the desktop app cannot run, one line says why and the same build is served", () => {
  test("Electron's program cannot be had", async () => {
    const { output, code } = await start(scratchApp({}), ["--no-open"]);
    expect(output).toContain("No desktop window (Electron is not here: Error: fetch failed)");
    expect(output).toContain("served --port 28517 --data ");
    expect(code).toBe(0);
  });

  test.skipIf(onWindows)("it dies at once", async () => {
    const { output, code } = await start(withElectron("exit 127"), ["--no-open"]);
    expect(output).toContain("No desktop window (Electron ended at once: exit code 127)");
    expect(output).toContain("served --port");
    expect(code).toBe(0);
  });

  test.skipIf(process.platform !== "linux")("there is no display", async () => {
    const noDisplay = { DISPLAY: "", WAYLAND_DISPLAY: "" };
    const { output } = await start(withElectron("echo shown"), ["--no-open"], noDisplay);
    expect(output).toContain("No desktop window (there is no display)");
    expect(output).not.toContain("shown");
  });
});

test.skipIf(onWindows)(
  "an app that was closed by the student is not followed by a browser",
  async () => {
    const { output, code } = await start(withElectron('echo "shown $#"'), []);
    expect(output).toContain("shown");
    expect(output).not.toContain("served");
    expect(code).toBe(0);
  },
);

test("a mirror that never answers is given up, and not asked again the same day", async () => {
  const folder = scratchApp({ installer: "setInterval(() => {}, 1000);" });
  const quick = { COMMUNIQUE_ELECTRON_TIMEOUT_MS: "300" };
  const first = await start(folder, ["--no-open"], quick);
  expect(first.output).toContain("nothing arrived for 0.3 s");
  expect(first.output).toContain("served");

  const second = await start(folder, ["--no-open"], quick);
  expect(second.output).not.toContain("Fetching Electron");
  expect(second.output).toContain("npm start -- --retry asks for it again");

  const third = await start(folder, ["--no-open", "--retry"], quick);
  expect(third.output).toContain("Fetching Electron");
});

test("with --browser, Electron is not even asked for", async () => {
  const { output } = await start(scratchApp({}), inBrowser);
  expect(output).not.toContain("Electron");
  expect(output).toContain("served");
});

test("the browser is opened unless told otherwise, on the port asked for", async () => {
  const folder = scratchApp({});
  expect((await start(folder, ["--browser"])).output).toMatch(/served .*--open/);
  const { output } = await start(folder, [...inBrowser, "--port", "28600"]);
  expect(output).toMatch(/served --port 28600 /);
  expect(output).not.toContain("--open");
});

test("a port held by another program ends the command with 3", async () => {
  const folder = scratchApp({ server: "process.exit(3);" });
  expect((await start(folder, inBrowser)).code).toBe(3);
});

test("a mistyped option or port is refused with the usage", async () => {
  const folder = scratchApp({});
  const option = await start(folder, ["--brwoser"]);
  expect(option).toMatchObject({ code: 2, output: expect.stringContaining("--brwoser") });
  const port = await start(folder, ["--port", "99999"]);
  expect(port).toMatchObject({ code: 2, output: expect.stringContaining("from 1 to 65535") });
});

test("a second start builds nothing; a changed source is built", async () => {
  const folder = scratchApp({});
  expect((await start(folder, inBrowser)).output).toContain("Building");
  expect((await start(folder, inBrowser)).output).not.toContain("Building");
  plant(folder, { "renderer/main.tsx": "changed" });
  expect((await start(folder, inBrowser)).output).toContain("Building");
});

test("a build that fails shows what the builder said, starts nothing and is tried again", async () => {
  const folder = scratchApp({});
  plant(folder, {
    "node_modules/electron-vite/bin/electron-vite.js": `console.error("a.yaml:3 no such kind"); process.exit(1);`,
  });
  for (const _ of [1, 2]) {
    const { output, code } = await start(folder, inBrowser);
    expect(output).toContain("a.yaml:3 no such kind");
    expect(output).not.toContain("served");
    expect(code).toBe(1);
  }
});

test.skipIf(onWindows)("Ctrl+C ends the server too, and counts as a normal end", async () => {
  const server = `
    console.log("pid " + process.pid);
    setInterval(() => {}, 1000);
    process.on("SIGINT", () => process.exit(0));`;
  const child = startChild(scratchApp({ server }), inBrowser);
  const finished = ended(child);
  const pid = await new Promise<number>((resolve) => {
    let text = "";
    child.stdout?.on("data", (chunk) => {
      text += chunk;
      const [, digits] = /pid (\d+)\n/.exec(text) ?? [];
      if (digits !== undefined) resolve(Number(digits));
    });
  });
  child.kill("SIGINT");
  expect((await finished).code).toBe(0);
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});

function withElectron(script: string): string {
  const folder = scratchApp({ electron: script });
  chmodSync(join(folder, "node_modules/electron/dist/electron"), 0o755);
  return folder;
}
