import { createContext, type ReactNode, use, useCallback, useEffect, useState } from "react";
import { useTexts } from "../i18n.ts";
import { useReady, useRun, useStudy } from "../study-context.ts";
import { Button } from "./button.tsx";
import styles from "./flash.module.css";
import { useAnnounce } from "./live-region.tsx";

type Flash = { readonly text: string; readonly canUndo: boolean };
type Show = (text: string, canUndo: boolean) => void;

const FlashContext = createContext<Show>(() => {});

/** Says for a moment what was just done, to eyes and screen readers alike, with a way to take it back. */
export function useFlash(): Show {
  return use(FlashContext);
}

const shownForMs = 6_000;

export function FlashRegion({ children }: { readonly children: ReactNode }) {
  const { t, lang } = useTexts();
  const announce = useAnnounce();
  const [flash, setFlash] = useState<Flash | null>(null);
  const [isHeld, setHeld] = useState(false);
  const show = useCallback<Show>(
    (text, canUndo) => {
      setFlash({ text, canUndo });
      announce([{ text, lang }]);
    },
    [announce, lang],
  );
  useEffect(() => {
    // While the pointer or the focus is on it, nobody takes it away.
    if (flash === null || isHeld) return;
    const timer = setTimeout(() => setFlash(null), shownForMs);
    return () => clearTimeout(timer);
  }, [flash, isHeld]);
  return (
    <FlashContext value={show}>
      {children}
      {flash !== null && (
        <fieldset
          aria-label={t("app.lastAction")}
          className={styles.flash}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <p>{flash.text}</p>
          {flash.canUndo && <UndoButton onDone={() => setFlash(null)} />}
        </fieldset>
      )}
    </FlashContext>
  );
}

function UndoButton({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts();
  const study = useStudy();
  const run = useRun();
  const { undoable, role } = useReady();
  return (
    <Button
      look="quiet"
      isDisabled={undoable === null || role === "follower"}
      onPress={() => void run(study.undo()).then(onDone)}
    >
      {t("review.undo")}
    </Button>
  );
}
