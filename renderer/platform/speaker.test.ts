import { expect, test, vi } from "vitest";
import { createSpeaker } from "./speaker.ts";

function voice(name: string, lang: string, localService: boolean, isDefault = false) {
  return { name, lang, localService, default: isDefault, voiceURI: name };
}

function synthesisWith(voices: SpeechSynthesisVoice[]) {
  const spoken: { text: string; voice: string; lang: string }[] = [];
  const target = new EventTarget();
  const synthesis = Object.assign(target, {
    getVoices: () => voices,
    cancel: vi.fn(),
    speak: ({ text, voice: chosen, lang }: SpeechSynthesisUtterance) => {
      spoken.push({ text, voice: chosen?.name ?? "none", lang });
    },
  });
  return { synthesis: synthesis as unknown as SpeechSynthesis, spoken };
}

// Node has no speech; an utterance is a plain record.
class Utterance {
  voice: SpeechSynthesisVoice | null = null;
  lang = "";
  constructor(readonly text: string) {}
}
vi.stubGlobal("SpeechSynthesisUtterance", Utterance);

test("voices that go over the network are neither offered nor used", () => {
  const { synthesis, spoken } = synthesisWith([
    voice("Cloud", "ja-JP", false, true),
    voice("Kyoko", "ja_JP", true),
    voice("Anna", "de-DE", true),
  ]);
  const speaker = createSpeaker(synthesis);
  expect(speaker.voices()).toEqual([{ name: "Kyoko", lang: "ja" }]);
  speaker.speak("日米", "ja", "Cloud");
  speaker.speak("alliance", "en", null);
  expect(spoken).toEqual([{ text: "日米", voice: "Kyoko", lang: "ja_JP" }]);
});

test("the chosen voice speaks, and voices found later are taken in", () => {
  const voices = [voice("Kyoko", "ja-JP", true)];
  const { synthesis, spoken } = synthesisWith(voices);
  const speaker = createSpeaker(synthesis);
  const listener = vi.fn();
  const stop = speaker.subscribe(listener);
  voices.push(voice("Otoya", "ja-JP", true));
  synthesis.dispatchEvent(new Event("voiceschanged"));
  expect(listener).toHaveBeenCalledOnce();
  expect(speaker.voices().map(({ name }) => name)).toEqual(["Kyoko", "Otoya"]);
  speaker.speak("日米", "ja", "Otoya");
  expect(spoken[0]?.voice).toBe("Otoya");
  stop();
});

test("without speech there are no voices and nothing happens", () => {
  const speaker = createSpeaker(undefined);
  speaker.speak("日米", "ja", null);
  expect(speaker.voices()).toEqual([]);
});
