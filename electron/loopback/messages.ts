/** What the server says in the terminal. */
export const messages = {
  running: (address: string, folder: string) =>
    `Communiqué is running at ${address}\nYour answers are kept in ${folder}. Press Ctrl+C to end it.`,
  alreadyRunning: (address: string) => `Communiqué is already running at ${address}`,
  openInWindow: (pid: number) =>
    `Communiqué is already open in its own window (process ${pid}). Go on there, or close it first.`,
  portTaken: (port: number) =>
    `Port ${port} is used by another program. Communiqué was not started, and nothing was moved.\n` +
    "End that program, or choose another port with --port N; your answers are the same on every port.",
  portOfAnother: (port: number) =>
    `Port ${port} is used by a Communiqué that keeps its answers in another folder.\n` +
    "End that one first, or choose another port with --port N.",
  portUnusable: (port: number, code: string) =>
    `Port ${port} cannot be used (${code}). Choose another with --port N.`,
  readOnly: (folder: string, reason: string) =>
    `${folder} cannot be written (${reason}). The page opens, but no answer can be stored.`,
  cannotOpen: () => "The browser could not be opened. Please open the address yourself.",
} as const;
