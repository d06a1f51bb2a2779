import { createContext, type ReactNode, use, useState } from "react";
import styles from "./live-region.module.css";

/** A run of an announcement in its own language, so that the right voice reads it. */
export type Spoken = { readonly text: string; readonly lang: string };

const AnnounceContext = createContext<(spoken: readonly Spoken[]) => void>(() => {});

/** Says something to screen readers; a later announcement replaces an earlier one. */
export function useAnnounce(): (spoken: readonly Spoken[]) => void {
  return use(AnnounceContext);
}

export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState<readonly Spoken[]>([]);
  return (
    <AnnounceContext value={setSpoken}>
      {children}
      <div aria-live="polite" aria-atomic="true" className={styles.region}>
        {spoken.map(({ text, lang }) => (
          <span key={`${lang} ${text}`} lang={lang}>
            {text}{" "}
          </span>
        ))}
      </div>
    </AnnounceContext>
  );
}
