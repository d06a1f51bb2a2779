const twoKana = /^(\p{Script=Hiragana}+) (\p{Script=Hiragana}+)$/u;

/**
 * What the reading of a Japanese name allows where the family name alone is right: きしだ for 岸田, and the given name in
 * kana after the family name in kanji (高市さなえ). The reading of another name adds nothing.
 */
export function namesInKana(forms: readonly string[]): readonly string[] {
  const readings = forms.flatMap((form) => {
    const [, family, given] = twoKana.exec(form) ?? [];
    return family === undefined || given === undefined ? [] : [{ family, given }];
  });
  const inKanji = forms.filter((form) => /^\p{Script=Han}{1,3}$/u.test(form));
  const families = inKanji.filter((family) =>
    forms.some((full) => full.length > family.length && full.startsWith(family)),
  );
  return readings.flatMap(({ family, given }) =>
    families.length === 0 ? [] : [family, ...families.map((name) => `${name}${given}`)],
  );
}
