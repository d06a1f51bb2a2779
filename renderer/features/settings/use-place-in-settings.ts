import { useEffect } from "react";
import { usePlace } from "#renderer/shared/route.ts";
import { goToPart } from "./go-to-part.ts";

/** Brings the part into view that a link named: `#/settings/keys`. */
export function usePlaceInSettings(): void {
  const [part] = usePlace();
  useEffect(() => {
    if (part !== undefined) goToPart(part);
  }, [part]);
}
