import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { answerJoint } from "#corpus/items/item.ts";

const itemSchema = z.object({
  form: z.string(),
  stem: z.string(),
  answer: z.string(),
  shown: z.array(z.string()),
});
export type PutItem = z.infer<typeof itemSchema>;

type Line = { readonly kind: string; readonly body: Record<string, unknown> };

/** The lines of all devices' logs of some kind, in the order in which they stand there. */
export function eventsOfKind(dataFolder: string, kind: string): readonly Line[] {
  const folder = join(dataFolder, "events");
  return readdirSync(folder).flatMap((device) =>
    readdirSync(join(folder, device))
      .filter((name) => name.endsWith(".jsonl"))
      .flatMap((name) => readFileSync(join(folder, device, name), "utf8").split("\n"))
      .filter((line) => line.includes(`"kind":"${kind}"`))
      .map((line): Line => JSON.parse(line)),
  );
}

/** The items of the exam that was begun last, with their answers, which no screen shows. */
export function itemsOfExam(dataFolder: string): readonly PutItem[] {
  const started = eventsOfKind(dataFolder, "mock-started").at(-1);
  return z.array(itemSchema).parse(started?.body.items);
}

/** Answers the item on screen by keys alone, rightly or not; true where it could be answered so. */
export async function answerByKeys(page: Page, item: PutItem, isRight: boolean): Promise<void> {
  switch (item.form) {
    case "choice":
    case "true-false":
    case "combination": {
      const place = item.shown.findIndex((text) => (text === item.answer) === isRight);
      await page.keyboard.press(`${place + 1}`);
      return;
    }
    case "typed":
    case "cloze":
      await page.keyboard.insertText(isRight ? item.answer : "zzz");
      return;
    case "matching": {
      const rights = item.shown.slice(item.shown.length / 2);
      const wanted = item.answer.split(answerJoint);
      const given = isRight ? wanted : [...wanted.slice(1), ...wanted.slice(0, 1)];
      for (const right of given) await page.keyboard.press("ABCDEF"[rights.indexOf(right)] ?? "");
      return;
    }
    case "ordering": {
      const wanted = item.answer.split(answerJoint);
      const now = [...item.shown];
      for (const [place, text] of wanted.entries()) {
        if (!isRight) break;
        // The focus is on the first entry; it goes down to the one that is wanted here, and carries it up.
        await page.keyboard.press("Home");
        const from = now.indexOf(text);
        for (let step = 0; step < from; step += 1) await page.keyboard.press("ArrowDown");
        for (let step = from; step > place; step -= 1) await page.keyboard.press("Alt+ArrowUp");
        now.splice(place, 0, ...now.splice(from, 1));
      }
      if (isRight) return;
      const isByChance = item.shown.join(answerJoint) === item.answer;
      await page.keyboard.press(isByChance ? "Alt+ArrowDown" : "Alt+ArrowUp");
    }
  }
}
