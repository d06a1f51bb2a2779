import type { Fact } from "#corpus/fact.ts";
import { useMaterial } from "../material.ts";
import { useReady } from "../study-context.ts";

/** A fact as the student has it. An edit that no longer fits the fact, as after an update, changes nothing. */
export function useEditedFact(factId: string): { readonly fact: Fact; readonly isEdited: boolean } {
  const material = useMaterial();
  const edit = useReady().edits.facts.get(factId);
  const original = material.fact(factId);
  if (edit === undefined) return { fact: original, isEdited: false };
  const edited = material.editedFact(factId, edit);
  if (!edited.ok || edited.value === null) return { fact: original, isEdited: false };
  return { fact: edited.value, isEdited: true };
}
