/** Who else may follow 日米: a group of three is another thing than what the two share. */
const japanese = /^日米(?:間の|の)?(?![韓豪印比英独仏伊加欧台中露間]|・|、|両|以外)(?=.{2})/;
const english = /^(?:Japan[–-]U\.S\.|U\.S\.[–-]Japan)\s+(?=\S{3})/;

/**
 * 日米安全保障条約 → 安全保障条約, “Japan–U.S. Security Treaty” → “Security Treaty”: in texts on Japan and the United States
 * both say the same. Null where a name does not begin with the two countries alone.
 */
export function withoutCountries(name: string): string | null {
  const rest = name.replace(japanese, "").replace(english, "");
  return rest === name ? null : rest;
}
