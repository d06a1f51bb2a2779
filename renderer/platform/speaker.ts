import type { Speaker, Voice } from "#renderer/domain/speaker.ts";

/**
 * The browser's speech, with local voices only: others send the text to a server, which an offline app
 * must not do.
 */
export function createSpeaker(synthesis: SpeechSynthesis | undefined): Speaker {
  let known: readonly Voice[] = [];
  const local = (): readonly SpeechSynthesisVoice[] =>
    (synthesis?.getVoices() ?? []).filter(({ localService }) => localService);

  function read(): void {
    known = local()
      .toSorted((a, b) => Number(b.default) - Number(a.default))
      .flatMap(({ name, lang }) => {
        const spoken = langOf(lang);
        return spoken === null ? [] : [{ name, lang: spoken }];
      });
  }

  read();
  return {
    voices: () => known,
    subscribe(listener) {
      const onChange = (): void => {
        read();
        listener();
      };
      synthesis?.addEventListener("voiceschanged", onChange);
      return () => synthesis?.removeEventListener("voiceschanged", onChange);
    },
    speak(text, lang, voiceName) {
      if (synthesis === undefined) return;
      synthesis.cancel();
      const ofLang = local().filter((voice) => langOf(voice.lang) === lang);
      const voice = ofLang.find(({ name }) => name === voiceName) ?? ofLang[0];
      // Without a voice of its own the browser might choose one over the network.
      if (voice === undefined) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      synthesis.speak(utterance);
    },
    stop: () => synthesis?.cancel(),
  };
}

/** `ja-JP`, `ja_JP` (Android) and `en-GB` alike. */
function langOf(tag: string): Voice["lang"] | null {
  const [language] = tag.toLowerCase().split(/[-_]/);
  return language === "ja" || language === "en" ? language : null;
}
