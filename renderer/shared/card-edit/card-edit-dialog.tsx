import type { Card } from "#corpus/card.ts";
import { useTexts } from "../i18n.ts";
import { useMaterial } from "../material.ts";
import { Dialog } from "../ui/dialog.tsx";
import { CardEditForm } from "./card-edit-form.tsx";

type Props = { readonly cardId: string; readonly onClose: () => void };

/** A card's text in the student's own words. Progress, evidence and the original stay. */
export function CardEditDialog({ cardId, onClose }: Props) {
  const { t } = useTexts();
  const card: Card | null = useMaterial().card(cardId);
  if (card === null) return null;
  return (
    <Dialog title={t("cardEdit.title")} isOpen onClose={onClose}>
      <CardEditForm card={card} onClose={onClose} />
    </Dialog>
  );
}
