import { useEffect, useState } from "react";
import { type AboutFacts, type Answer, useShell } from "./shell.ts";

/** What the shell says about itself; null until it has answered. */
export function useAbout(): Answer<AboutFacts> | null {
  const shell = useShell();
  const [about, setAbout] = useState<Answer<AboutFacts> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void shell.about().then((answer) => {
      if (isCurrent) setAbout(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [shell]);
  return about;
}
