import { useState } from "react";
import type { Card } from "#corpus/card.ts";
import { FactEditForm } from "../fact-edit/fact-edit-form.tsx";
import { useTexts } from "../i18n.ts";
import { useMaterial } from "../material.ts";
import { Choice } from "../ui/choice.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { CardEditForm } from "./card-edit-form.tsx";

type Props = { readonly cardId: string; readonly onClose: () => void };

/**
 * A card's text in the student's own words, or the statement that all cards of its fact are made from.
 * Progress, evidence and the original stay.
 */
export function CardEditDialog({ cardId, onClose }: Props) {
  const { t } = useTexts();
  const [what, setWhat] = useState<"card" | "fact">("card");
  const card: Card | null = useMaterial().card(cardId);
  if (card === null) return null;
  return (
    <Dialog title={t("cardEdit.title")} isOpen onClose={onClose}>
      <Choice
        label={t("factEdit.what")}
        value={what}
        options={[
          { value: "card", label: t("factEdit.card") },
          { value: "fact", label: t("factEdit.fact") },
        ]}
        onChange={setWhat}
      />
      {what === "card" ? (
        <CardEditForm card={card} onClose={onClose} />
      ) : (
        <FactEditForm factId={card.factId} onClose={onClose} />
      )}
    </Dialog>
  );
}
