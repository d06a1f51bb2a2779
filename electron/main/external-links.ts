import { BrowserWindow, dialog, shell } from "electron";
import { externalAddress } from "./external-address.ts";
import { type ExternalQuestion, externalQuestion } from "./external-question.ts";
import type { MenuLang } from "./menu-labels.ts";

/**
 * Opens addresses outside the app once the student has agreed to each. While a question is open no
 * other is asked, so that a page cannot bury the student in them.
 */
export function externalLinks(lang: () => MenuLang): (written: string) => void {
  let isAsking = false;
  return (written) => {
    const address = externalAddress(written);
    if (address === null || isAsking) return;
    isAsking = true;
    void openIfAgreed(externalQuestion(lang(), address), address.href)
      // No browser or mail program is registered: the system says so itself, or nothing can be done.
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        isAsking = false;
      });
  };
}

async function openIfAgreed(question: ExternalQuestion, href: string): Promise<void> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const { response } = await (window === undefined
    ? dialog.showMessageBox(question)
    : dialog.showMessageBox(window, question));
  if (response === question.openId) await shell.openExternal(href);
}
