import { EventEmitter } from "node:events";
import type { Frame, Page } from "@playwright/test";
import { originOf, toApp } from "./address.ts";
import type { Contents } from "./contents.ts";
import { bytesName, openChannel } from "./preload.ts";

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
      return {
        value: packed(structuredClone(await handler(event, ...message.sent.map(unpacked)))),
      };
    } catch (error) {
      return { thrown: String(error) };
    }
  };
  return { ipcMain, receive };
}

/** Bytes as the page's side unpacks them; see `preloadScript`. */
function packed(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [bytesName]: Buffer.from(value).toString("base64") };
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)]));
}

function unpacked(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  if (bytesName in value) return new Uint8Array(Buffer.from(String(value[bytesName]), "base64"));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpacked(part)]));
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
