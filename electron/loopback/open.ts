import { spawn } from "node:child_process";

/** How long an opener may take to say that it cannot. */
const refusalMs = 2000;

/**
 * The program that opens an address or a folder as if it had been double-clicked, and its arguments.
 * None of them is a shell, so nothing in the address can be taken for a command.
 */
export function openCommand(
  target: string,
  platform: NodeJS.Platform = process.platform,
): readonly [string, ...string[]] {
  if (platform === "darwin") return ["open", target];
  if (platform !== "win32") return ["xdg-open", target];
  return target.startsWith("http:")
    ? ["rundll32.exe", "url.dll,FileProtocolHandler", target]
    : ["explorer.exe", target];
}

/** Opens an address in the browser or a folder in the file manager. False when that cannot be done. */
export function openWithSystem(target: string): Promise<boolean> {
  const [command, ...args] = openCommand(target);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "ignore", detached: true });
    // Some openers stay until the browser is closed: no answer is a good answer.
    const timer = setTimeout(() => resolve(true), refusalMs);
    timer.unref();
    child.once("error", () => resolve(false));
    // Explorer ends with 1 whether or not it has opened something.
    child.once("exit", (code) => resolve(code === 0 || command === "explorer.exe"));
    child.unref();
  });
}
