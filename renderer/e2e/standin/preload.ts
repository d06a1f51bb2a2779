/** Names the stand-in leaves in the page; the real shell leaves none. */
export const pageNames = { call: "__standInCall", dispatch: "__standInDispatch" } as const;

/** Carries the address of a window the page wants to open. */
export const openChannel = "stand-in:open";

/** Under it bytes stand as base64. */
export const bytesName = "__standInBytes";

/**
 * The built preload, wrapped so that it runs in the page before the page's own scripts, with the
 * `require` a sandboxed preload has. Like Electron's it runs in the top frame only; unlike Electron's
 * it shares the page's world, so isolation itself is not shown.
 */
export function preloadScript(preload: string): string {
  return `(() => {
  const call = window.${pageNames.call};
  if (!call || window.top !== window || window.${pageNames.dispatch}) return;
  const listeners = new Map();
  const plain = (value) => {
    if (value instanceof Map || value instanceof Set || value instanceof ArrayBuffer)
      throw new Error("stand-in: this value does not survive the way to the main process");
    return packed(structuredClone(value));
  };
  // Bytes go through Playwright's wire as text; Electron's carries them as they are.
  const packed = (value) => {
    if (value instanceof Uint8Array) {
      let binary = "";
      for (let at = 0; at < value.length; at += 32768)
        binary += String.fromCharCode(...value.subarray(at, at + 32768));
      return { "${bytesName}": btoa(binary) };
    }
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)]));
  };
  const unpacked = (value) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    if ("${bytesName}" in value) {
      const binary = atob(value["${bytesName}"]);
      return Uint8Array.from(binary, (character) => character.charCodeAt(0));
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpacked(part)]));
  };
  const ipcRenderer = {
    invoke: async (channel, ...sent) => {
      const reply = await call({ channel, sent: sent.map(plain) });
      if (reply.thrown !== undefined)
        throw new Error("Error invoking remote method '" + channel + "': " + reply.thrown);
      return unpacked(reply.value);
    },
    on: (channel, listener) => {
      if (!listeners.has(channel)) listeners.set(channel, new Set());
      listeners.get(channel).add(listener);
      return ipcRenderer;
    },
    off: (channel, listener) => {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  Object.defineProperty(window, "${pageNames.dispatch}", {
    value: (channel, sent) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...sent);
    },
  });
  // Opened for real and closed again, a window leaves errors in the page that Electron's refusal does not.
  window.open = (address = "") => {
    void call({ channel: "${openChannel}", sent: [String(new URL(address, location.href))] });
    return null;
  };
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[target=_blank]") : null;
    if (link === null || event.defaultPrevented) return;
    event.preventDefault();
    window.open(link.href);
  });
  const cross = (value) => {
    if (typeof value === "function") return (...sent) => value(...sent);
    if (value === null || typeof value !== "object") return value;
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cross(part)])),
    );
  };
  const contextBridge = {
    exposeInMainWorld: (name, api) => {
      if (name in window) throw new Error("stand-in: window." + name + " exists already");
      Object.defineProperty(window, name, { value: cross(api), enumerable: true });
    },
  };
  const require = (name) => {
    if (name === "electron" || name === "electron/renderer") return { contextBridge, ipcRenderer };
    throw new Error("module not found: " + name + " (a sandboxed preload has few)");
  };
  const module = { exports: {} };
  (function (require, module, exports) {
${preload}
  })(require, module, module.exports);
})();`;
}
