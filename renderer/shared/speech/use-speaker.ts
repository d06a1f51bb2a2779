import { createContext, use, useSyncExternalStore } from "react";
import type { Speaker, Voice } from "#renderer/domain/speaker.ts";

/** The system's voices; set once by the composition root. */
export const SpeakerContext = createContext<Speaker | null>(null);

export function useSpeaker(): Speaker {
  const speaker = use(SpeakerContext);
  if (speaker === null) throw new Error("No speaker in context.");
  return speaker;
}

/** The local voices, which some systems find only after a while. */
export function useVoices(): readonly Voice[] {
  const speaker = useSpeaker();
  return useSyncExternalStore(speaker.subscribe, speaker.voices);
}
