import { useEffect } from "react";
import { useReady } from "./study-context.ts";

/** Large type for the whole page while a screen that is projected is open, where the student wants it. */
export function useLargeType(): void {
  const { largeType } = useReady().settings;
  useEffect(() => {
    if (!largeType) return;
    const { dataset } = document.documentElement;
    dataset.large = "";
    return () => {
      delete dataset.large;
    };
  }, [largeType]);
}
