import { expect, test } from "vitest";
import { withoutCountries } from "./without-countries.ts";

test("a name of the two countries is one without them as well", () => {
  expect(withoutCountries("日米安全保障条約")).toBe("安全保障条約");
  expect(withoutCountries("日米「2+2」")).toBe("「2+2」");
  expect(withoutCountries("日米間の協議")).toBe("協議");
  expect(withoutCountries("Japan–U.S. Security Treaty")).toBe("Security Treaty");
  expect(withoutCountries("U.S.–Japan Climate Partnership")).toBe("Climate Partnership");
});

test("a name of three countries, and one that is the countries, stay as they are", () => {
  for (const name of [
    "日米韓首脳会合",
    "日米豪印",
    "日米両国",
    "日米",
    "日米・韓",
    "Japan–U.S.–ROK summit",
  ])
    expect(withoutCountries(name)).toBeNull();
});
