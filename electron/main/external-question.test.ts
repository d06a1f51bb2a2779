import { describe, expect, test } from "vitest";
import { externalAddress } from "./external-address.ts";
import { externalQuestion } from "./external-question.ts";

describe.each(["ja", "en"] as const)("the question in %s", (lang) => {
  test.each([
    ["https://www.mofa.go.jp/a?b=1", "www.mofa.go.jp"],
    ["mailto:office@example.jp", "office@example.jp"],
  ])("names where %s goes and shows all of it", (written, target) => {
    const address = externalAddress(written);
    if (address === null) throw new Error("not an address");
    const { message, detail } = externalQuestion(lang, address);
    expect(message).toContain(target);
    expect(detail).toContain(address.href);
    expect(/[ぁ-ん]/.test(`${message}${detail}`)).toBe(lang === "ja");
  });

  test("is answered no by Return and by Escape", () => {
    const question = externalQuestion(lang, { kind: "page", href: "https://a/", target: "a" });
    expect(question.buttons).toHaveLength(2);
    expect(question.defaultId).not.toBe(question.openId);
    expect(question.cancelId).not.toBe(question.openId);
  });
});
