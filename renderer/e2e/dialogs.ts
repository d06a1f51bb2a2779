import type { App } from "./fixture.ts";

/** What the student says in a dialog of the system; null for Escape. */
export type DialogAnswers = { readonly open?: string | null; readonly save?: string | null };

/**
 * Answers the desktop app's dialogs from now on, in the stand-in as in the real Electron, where no script
 * reaches the system's own.
 */
export async function answerDialogs(app: App, answers: DialogAnswers): Promise<void> {
  await app.electron.evaluate(({ dialog }, given) => {
    const asked: unknown[] = [];
    Reflect.set(globalThis, "askedInDialogs", asked);
    const { open, save } = given;
    dialog.showOpenDialog = async (...args: readonly unknown[]) => {
      asked.push(args.at(-1));
      const filePaths = typeof open === "string" ? [open] : [];
      return { canceled: filePaths.length === 0, filePaths };
    };
    dialog.showSaveDialog = async (...args: readonly unknown[]) => {
      asked.push(args.at(-1));
      return { canceled: typeof save !== "string", filePath: save ?? "" };
    };
  }, answers);
}

/** The options of each dialog that was opened since `answerDialogs`. */
export function askedInDialogs(app: App): Promise<readonly unknown[]> {
  return app.electron.evaluate(() => Reflect.get(globalThis, "askedInDialogs") as unknown[]);
}
