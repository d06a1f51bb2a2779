import { useEffect, useSyncExternalStore } from "react";
import { useMaterial } from "#renderer/shared/material.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";
import { type CardIndex, cardIndexOf } from "./card-index.ts";

/** The index of this study's cards and the version of what is in it. */
export function useCardIndex(): { readonly index: CardIndex; readonly version: number } {
  const study = useStudy();
  const material = useMaterial();
  const { edits } = useReady();
  const index = cardIndexOf(study, material, edits);
  useEffect(() => index.update(material, edits), [index, material, edits]);
  const version = useSyncExternalStore(index.subscribe, index.version);
  return { index, version };
}
