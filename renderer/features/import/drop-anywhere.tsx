import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { goTo } from "#renderer/shared/route.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import styles from "./drop-anywhere.module.css";
import type { ImportDesk } from "./use-import-desk-state.ts";

/** Takes a file that is dropped anywhere on the window, and shows while one is held over it that it would. */
export function DropAnywhere({ desk }: { readonly desk: ImportDesk }) {
  const { t } = useTexts();
  const { role, settings } = useReady();
  const flash = useFlash();
  const [isOver, setOver] = useState(false);
  // Entering a child comes before leaving its parent, so that the two are counted.
  const entered = useRef(0);
  const canTake = role === "writer" && settings.welcomed;

  const onEnter = useEffectEvent((event: DragEvent) => {
    if (!holdsFiles(event) || !canTake) return;
    entered.current += 1;
    setOver(true);
  });
  const onLeave = useEffectEvent((event: DragEvent) => {
    if (!holdsFiles(event) || !canTake) return;
    entered.current = Math.max(0, entered.current - 1);
    if (entered.current === 0) setOver(false);
  });
  const onOver = useEffectEvent((event: DragEvent) => {
    // Without this the browser would open the file in place of the app.
    if (holdsFiles(event)) event.preventDefault();
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    entered.current = 0;
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    const [file] = files;
    if (!canTake || file === undefined) return;
    if (files.length > 1) {
      flash(t("importing.oneFile"), false);
      return;
    }
    goTo("import");
    void desk.bringFile(file);
  });

  useEffect(() => {
    const listeners = {
      dragenter: (event: DragEvent) => onEnter(event),
      dragleave: (event: DragEvent) => onLeave(event),
      dragover: (event: DragEvent) => onOver(event),
      drop: (event: DragEvent) => onDrop(event),
    };
    const names = ["dragenter", "dragleave", "dragover", "drop"] as const;
    for (const name of names) window.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) window.removeEventListener(name, listeners[name]);
    };
  }, []);

  if (!isOver) return null;
  return (
    <div className={styles.over} role="status">
      <p className={styles.text}>{t("importing.dropHere")}</p>
    </div>
  );
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}
