import { useEffect } from "react";
import { usePlace } from "#renderer/shared/route.ts";

/** Brings the part into view that a link named: `#/settings/keys`. */
export function usePlaceInSettings(): void {
  const [part] = usePlace();
  useEffect(() => {
    if (part !== undefined) document.getElementById(part)?.scrollIntoView();
  }, [part]);
}
