import { EventEmitter } from "node:events";
import type { Frame, Page } from "@playwright/test";
import { originOf, toApp } from "./address.ts";
import type { Contents } from "./contents.ts";
import { openChannel } from "./preload.ts";

type Handler = (event: unknown, ...sent: readonly unknown[]) => unknown;
type Message = { readonly channel: string; readonly sent: readonly unknown[] };
type Answer = { readonly value?: unknown; readonly thrown?: string };

/** `ipcMain`, and the end of the wire the pages speak into. */
export function createIpc(contentsOf: (page: Page) => Contents | undefined) {
  const handlers = new Map<string, Handler>();
  const ipcMain = Object.assign(new EventEmitter(), {
    handle(channel: string, handler: Handler) {
      if (handlers.has(channel))
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    removeHandler: (channel: string) => handlers.delete(channel),
  });
  const receive = async (
    source: { readonly page: Page; readonly frame: Frame },
    message: Message,
  ): Promise<Answer> => {
    const sender = contentsOf(source.page);
    if (sender === undefined) return { thrown: "Error: the window is gone" };
    if (message.channel === openChannel) {
      sender.refuseWindow(String(message.sent[0]));
      return {};
    }
    const handler = handlers.get(message.channel);
    if (handler === undefined)
      return { thrown: `Error: No handler registered for '${message.channel}'` };
    const event = { type: "frame", sender, senderFrame: senderFrame(source.frame) };
    try {
      return { value: structuredClone(await handler(event, ...message.sent)) };
    } catch (error) {
      return { thrown: String(error) };
    }
  };
  return { ipcMain, receive };
}

/** As much of a WebFrameMain as can be told from outside. */
function senderFrame(frame: Frame) {
  const url = toApp(frame.url());
  return {
    url,
    origin: originOf(url),
    parent: frame.parentFrame() === null ? null : {},
    detached: frame.isDetached(),
    isDestroyed: () => frame.isDetached(),
  };
}
