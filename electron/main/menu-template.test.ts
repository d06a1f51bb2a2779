import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, test } from "vitest";
import { systemLang } from "./menu-labels.ts";
import { type DeveloperTools, type MenuActions, menuTemplate } from "./menu-template.ts";

const nothing: MenuActions = {
  command: () => {},
  openDataFolder: () => {},
  allowDeveloperTools: () => {},
  toggleDeveloperTools: () => {},
};
const off = { now: false, nextTime: false };
const kinds = (["ja", "en"] as const).flatMap((lang) =>
  (["win32", "linux", "darwin"] as const).map((platform) => ({ lang, platform })),
);

function itemsOf(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) =>
    Array.isArray(item.submenu) ? [item, ...itemsOf(item.submenu)] : [item],
  );
}

describe.each(kinds)("the menu in $lang on $platform", ({ lang, platform }) => {
  const items = itemsOf(menuTemplate(lang, platform, off, nothing));

  test("has a label on every item and each accelerator once", () => {
    expect(items.filter((item) => item.type !== "separator" && !item.label)).toEqual([]);
    const accelerators = items.flatMap((item) => item.accelerator ?? []);
    expect(accelerators).toEqual([...new Set(accelerators)]);
  });

  test("asks the page for each of its commands from exactly one item", () => {
    const asked: string[] = [];
    const actions = { ...nothing, command: (command: string) => void asked.push(command) };
    for (const item of itemsOf(menuTemplate(lang, platform, off, actions)))
      (item.click as ((item: object) => void) | undefined)?.({});
    expect(asked.sort()).toEqual(["about", "review", "settings", "shortcuts", "today", "undo"]);
  });

  test("opens developer tools by no key, and only where they were allowed at the start", () => {
    const tools = (allowed: DeveloperTools, id: string) =>
      itemsOf(menuTemplate(lang, platform, allowed, nothing)).find((item) => item.id === id);
    expect(tools(off, "developer-tools")).toMatchObject({ visible: false, enabled: false });
    expect(tools(off, "allow-developer-tools")).toMatchObject({ checked: false });
    const on = { now: true, nextTime: true };
    expect(tools(on, "developer-tools")).toMatchObject({ visible: true, enabled: true });
    expect(tools(on, "allow-developer-tools")).toMatchObject({ checked: true });
    expect(items.filter((item) => item.role === "toggleDevTools")).toEqual([]);
    for (const id of ["developer-tools", "allow-developer-tools"]) {
      expect(tools(on, id)?.accelerator).toBeUndefined();
    }
  });
});

test("uses the words of each system", () => {
  const names = (lang: "ja" | "en", platform: string) =>
    menuTemplate(lang, platform, off, nothing).map((item) => item.label);
  expect(names("ja", "win32")).toEqual([
    "ファイル(&F)",
    "編集(&E)",
    "表示(&V)",
    "学習(&S)",
    "ヘルプ(&H)",
  ]);
  expect(names("ja", "darwin")).toEqual([
    "Communiqué",
    "ファイル",
    "編集",
    "表示",
    "学習",
    "ウインドウ",
    "ヘルプ",
  ]);
  expect(names("en", "linux")).toEqual(["&File", "&Edit", "&View", "&Study", "&Help"]);
});

test.each([
  [["ja-JP", "en-US"], "ja"],
  [["fr-FR", "ja"], "ja"],
  [["en-GB", "ja"], "en"],
  [["jam"], "en"],
  [[], "en"],
] as const)("a system with %j starts in %s", (preferred, lang) => {
  expect(systemLang(preferred)).toBe(lang);
});
