import { useState } from "react";
import type { Card } from "#corpus/card.ts";
import { useTexts } from "../i18n.ts";
import { useReady } from "../study-context.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ReportForm } from "./report-form.tsx";

/** A quiet button that opens the report of one card. A tab that follows another one writes nothing. */
export function ReportCard({ card }: { readonly card: Card }) {
  const { t } = useTexts();
  const { role } = useReady();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button look="quiet" isDisabled={role === "follower"} onPress={() => setOpen(true)}>
        {t("library.report")}
      </Button>
      <Dialog title={t("library.reportTitle")} isOpen={isOpen} onClose={close}>
        <ReportForm card={card} onClose={close} />
      </Dialog>
    </>
  );
}
