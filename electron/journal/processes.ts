import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** A process as a lock remembers it: pids are given out again, so a pid alone proves nothing. */
export type ProcessMark = {
  readonly pid: number;
  /** Boot and start tick on Linux; null where the system offers nothing that cheap. */
  readonly started: string | null;
  /** When the mark was made. */
  readonly markedAtMs: number;
};

/** What the lock asks the system about processes. */
export type Processes = {
  /** The mark of this process, now. */
  mark(): Promise<ProcessMark>;
  /** Is the process that made the mark still there? In doubt yes: two writers are worse than a refusal. */
  isAlive(mark: ProcessMark): Promise<boolean>;
};

export const systemProcesses: Processes = {
  mark: async () => ({
    pid: process.pid,
    started: await linuxStart(process.pid),
    markedAtMs: Date.now(),
  }),
  isAlive: async (mark) => {
    if (!exists(mark.pid)) return false;
    if (mark.started !== null) return (await linuxStart(mark.pid)) === mark.started;
    const startedAtMs = await askStart(mark.pid);
    // A process that started after the lock was taken has only inherited the number.
    return startedAtMs === null || startedAtMs <= mark.markedAtMs;
  },
};

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to someone else.
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

async function linuxStart(pid: number): Promise<string | null> {
  if (process.platform !== "linux") return null;
  try {
    const boot = (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold anything; `starttime` is field 22, the 20th after it (proc(5)).
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return ticks === undefined ? null : `${boot}/${ticks}`;
  } catch {
    return null;
  }
}

/** When a process started, by asking the system's own tool; null when it does not say. Slow, so asked rarely. */
export async function askStart(pid: number): Promise<number | null> {
  const [command, ...words] =
    process.platform === "win32"
      ? [
          "powershell.exe",
          "-NoProfile",
          "-NonInteractive",
          "-Command",
          `[DateTimeOffset]::new((Get-Process -Id ${pid}).StartTime).ToUnixTimeMilliseconds()`,
        ]
      : ["ps", "-o", "lstart=", "-p", String(pid)];
  try {
    const { stdout } = await promisify(execFile)(command as string, words, {
      env: { ...process.env, LC_ALL: "C" },
      timeout: 5000,
    });
    const text = stdout.trim();
    const startedAtMs = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
    return Number.isFinite(startedAtMs) ? startedAtMs : null;
  } catch {
    return null;
  }
}
