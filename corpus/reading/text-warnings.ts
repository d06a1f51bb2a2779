import type { ReadWarning } from "./document-text.ts";

/** What a text holds that a person should know of before trusting its looks. Nothing is taken out. */
export function textWarnings(text: string): readonly ReadWarning[] {
  const warnings: ReadWarning[] = [];
  const surrogates = count(
    text,
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
  );
  if (surrogates > 0) warnings.push({ code: "unpaired-surrogates", params: { count: surrogates } });
  const overrides = count(text, /[\u202a-\u202e\u2066-\u2069]/g);
  if (overrides > 0) warnings.push({ code: "direction-overrides", params: { count: overrides } });
  const replaced = count(text, /\ufffd/g);
  if (replaced > 0) warnings.push({ code: "replacement-characters", params: { count: replaced } });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted.
  const control = count(text, /[\0-\x08\x0e-\x1f\x7f]/g);
  if (control > 0) warnings.push({ code: "control-characters", params: { count: control } });
  return warnings;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
