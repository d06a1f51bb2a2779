import type { MessageBoxOptions } from "electron";
import type { ExternalAddress } from "./external-address.ts";
import type { MenuLang } from "./menu-labels.ts";

/** The question asked before an address leaves the app. */
export type ExternalQuestion = MessageBoxOptions & {
  /** Index of the button that opens it; every other way out of the question does not. */
  readonly openId: number;
};

const words = {
  ja: {
    page: (host: string) => `${host} をブラウザーで開きますか？`,
    mail: (to: string) => `${to} 宛てのメールを作成しますか？`,
    note: "Communiqué からは何も送信しません。この先はほかのアプリで開きます。",
    open: "開く",
    cancel: "キャンセル",
  },
  en: {
    page: (host: string) => `Open ${host} in your browser?`,
    mail: (to: string) => `Write a mail to ${to}?`,
    note: "Communiqué itself sends nothing. The address opens in another app.",
    open: "Open",
    cancel: "Cancel",
  },
} as const;

/** Return and Escape both answer no: a question that comes up while typing must not open anything. */
export function externalQuestion(lang: MenuLang, address: ExternalAddress): ExternalQuestion {
  const { note, open, cancel, ...message } = words[lang];
  return {
    type: "question",
    message: message[address.kind](address.target),
    detail: `${address.href}\n\n${note}`,
    buttons: [open, cancel],
    openId: 0,
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
}
